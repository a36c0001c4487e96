package peristyle.views.planning.settings;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.settings.PlanGroup;
import peristyle.views.look.Icons;
import peristyle.views.text.Texts;

/** The groups; the one that is chosen is edited. */
final class GroupsForm extends VBox {

    private static final double HEIGHT = 150;
    private static final double WIDTH = 260;
    private static final double HOW_WIDTH = 112;

    private final SettingsViewModel model;
    private final ListView<PlanGroup> groups = new ListView<>();
    private final ObjectProperty<GroupBy> by = new SimpleObjectProperty<>(GroupBy.CLUSTER);
    private final ComboBox<String> values = new ComboBox<>();
    private @Nullable Demand demand;

    GroupsForm(SettingsViewModel model, Texts texts) {
        this.model = model;
        Label title = new Label(texts.get("planning-screen.settings.groups"));
        title.getStyleClass().add("detail-title");
        getStyleClass().add("emulator-card");
        groups.setId("plan-groups");
        groups.setAccessibleText(title.getText());
        groups.setItems(model.groups());
        groups.setPrefSize(WIDTH, HEIGHT);
        groups.setCellFactory(any -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable PlanGroup group, boolean empty) {
                super.updateItem(group, empty);
                setText(empty || group == null ? null : group.name());
            }
        });
        groups.getSelectionModel().select(0);
        groups.getSelectionModel().selectedIndexProperty().subscribe(index -> model.edit(index.intValue()));
        ComboBox<GroupBy> how = FormGrid.choice(List.of(GroupBy.values()), by, texts::of);
        how.setId("plan-group-by");
        how.setAccessibleText(texts.get("planning-screen.settings.group-by"));
        values.setId("plan-group-values");
        values.setEditable(true);
        values.setPromptText(texts.get("planning-screen.settings.group-values.prompt"));
        values.setAccessibleText(texts.get("planning-screen.settings.group-values"));
        values.setMaxWidth(Double.MAX_VALUE);
        by.subscribe(each -> offer());
        Button add = new Button(texts.get("planning-screen.settings.group-add"), Icons.of(Feather.PLUS));
        add.setId("plan-group-add");
        add.setOnAction(click -> add());
        Button remove = new Button(texts.get("planning-screen.settings.remove"));
        remove.setId("plan-group-remove");
        remove.setOnAction(click -> model.removeGroup(groups.getSelectionModel().getSelectedIndex()));
        how.setPrefWidth(HOW_WIDTH);
        values.setPrefWidth(WIDTH - HOW_WIDTH);
        HBox.setHgrow(values, Priority.ALWAYS);
        getChildren().setAll(title, groups, new HBox(8, how, values), new HBox(8, add, remove));
    }

    private void add() {
        model.addGroup(by.get(), values.getEditor().getText());
        groups.getSelectionModel().selectLast();
    }

    /** Offers what this demand has to group by. */
    void offer(Demand newest) {
        demand = newest;
        offer();
    }

    private void offer() {
        Demand known = demand;
        if (known != null) {
            values.getItems().setAll(by.get().offered(known));
        }
    }
}
