package peristyle.views.planning;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.demand.Inclusion;
import peristyle.model.planning.demand.MemoryBasis;
import peristyle.model.planning.settings.Goal;
import peristyle.model.planning.settings.PlanGroup;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.settings.Start;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.text.Texts;

/** What the plan is asked to be, as a form: what holds for all, and the terms of the group that is chosen. */
final class SettingsPane extends ScrollPane {

    private static final double GROUPS_HEIGHT = 150;
    private static final String LABELS = "planning-screen.settings.";

    private final Texts texts;
    private final SettingsViewModel model;
    private final ListView<PlanGroup> groups = new ListView<>();
    private final ComboBox<String> clusters = new ComboBox<>();

    SettingsPane(SettingsViewModel model, Texts texts, Consumer<PlanSettings> planAgain) {
        this.model = model;
        this.texts = texts;
        setFitToWidth(true);
        getStyleClass().add("plan-scroll");
        Button again = new Button(texts.get("planning-screen.settings.again"), Icons.of(Feather.REFRESH_CW));
        again.setId("plan-again");
        again.getStyleClass().add("accent");
        again.setOnAction(click -> model.settings().ifPresent(planAgain));
        Label wrong = new Label();
        wrong.setId("plan-settings-wrong");
        wrong.setWrapText(true);
        model.wrong().subscribe(problem -> {
            wrong.setText(problem == null ? "" : texts.explain(problem).text());
            wrong.setGraphic(problem == null ? null : Icons.of(Tone.WARNING));
        });
        HBox columns = new HBox(section("all", all()), section("group", groupTerms()), section("groups", groupList()));
        columns.getStyleClass().add("plan-settings");
        VBox content = new VBox(columns, new HBox(12, again, wrong));
        content.getStyleClass().add("tab-body");
        setContent(content);
    }

    private VBox section(String key, Node body) {
        Label title = new Label(texts.get(LABELS + key));
        title.getStyleClass().add("detail-title");
        VBox section = new VBox(title, body);
        section.getStyleClass().add("emulator-card");
        return section;
    }

    private GridPane all() {
        GridPane grid = grid();
        row(grid, "goal", choice("goal", List.of(Goal.values()), model.goal));
        row(grid, "start", choice("start", List.of(Start.values()), model.start));
        row(grid, "off", choice("off", List.of(Inclusion.values()), model.poweredOff));
        row(grid, "memory", choice("memory", List.of(MemoryBasis.values()), model.memory));
        row(grid, "iops", field("iops", model.iopsPerGib));
        return grid;
    }

    private GridPane groupTerms() {
        GridPane grid = grid();
        row(grid, "overcommit", field("overcommit", model.overcommit));
        row(grid, "limit", field("limit", model.memoryLimit));
        row(grid, "growth", field("growth", model.growth));
        row(grid, "months", field("months", model.months));
        row(grid, "spare", field("spare", model.spare));
        FlowPane protection = new FlowPane(
                8, 4, box("backup", model.backup), box("replication", model.replication), box("mirror", model.mirror));
        protection.setPrefWrapLength(220);
        grid.add(protection, 0, grid.getRowCount(), 2, 1);
        return grid;
    }

    private VBox groupList() {
        groups.setId("plan-groups");
        groups.setItems(model.groups());
        groups.setPrefHeight(GROUPS_HEIGHT);
        groups.setPrefWidth(200);
        groups.setCellFactory(any -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable PlanGroup group, boolean empty) {
                super.updateItem(group, empty);
                setText(empty || group == null ? null : group.name());
            }
        });
        groups.getSelectionModel().select(0);
        groups.getSelectionModel().selectedIndexProperty().subscribe(index -> model.edit(index.intValue()));
        clusters.setId("plan-cluster");
        clusters.setPromptText(texts.get("planning-screen.settings.cluster"));
        clusters.setAccessibleText(texts.get("planning-screen.settings.cluster"));
        clusters.setMaxWidth(Double.MAX_VALUE);
        clusters.setOnAction(chosen -> {
            String cluster = clusters.getValue();
            if (cluster != null) {
                model.addCluster(cluster);
            }
        });
        Button remove = new Button(texts.get("planning-screen.settings.remove"));
        remove.setOnAction(click -> model.remove(groups.getSelectionModel().getSelectedIndex()));
        VBox box = new VBox(8, groups, clusters, remove);
        return box;
    }

    /** Offers the clusters of this demand as groups. */
    void offer(Demand demand) {
        clusters.getItems()
                .setAll(demand.vms().stream()
                        .map(vm -> vm.place().cluster())
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        return grid;
    }

    private void row(GridPane grid, String key, Node control) {
        Label label = new Label(texts.get(LABELS + key));
        label.setWrapText(true);
        label.setMinWidth(110);
        label.setLabelFor(control);
        grid.addRow(grid.getRowCount(), label, control);
    }

    private TextField field(String key, StringProperty value) {
        TextField field = new TextField();
        field.setId("plan-setting-" + key);
        field.setPrefColumnCount(6);
        field.setAccessibleText(texts.get(LABELS + key));
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private CheckBox box(String key, BooleanProperty value) {
        CheckBox box = new CheckBox(texts.get(LABELS + key));
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    private <E extends Enum<E>> ComboBox<E> choice(String key, List<E> constants, ObjectProperty<E> value) {
        ComboBox<E> choice = new ComboBox<>();
        choice.setId("plan-setting-" + key);
        choice.setAccessibleText(texts.get(LABELS + key));
        choice.getItems().setAll(constants);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable E constant) {
                return constant == null ? "" : texts.of(constant);
            }

            @Override
            public @Nullable E fromString(String text) {
                return null; // names are never written
            }
        });
        choice.valueProperty().bindBidirectional(value);
        return choice;
    }
}
