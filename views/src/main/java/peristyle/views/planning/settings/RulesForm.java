package peristyle.views.planning.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.estate.AffinityType;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.demand.DemandRule;
import peristyle.views.look.Icons;
import peristyle.views.text.Texts;

/** Rules between VMs (CP-9): those of the source can be switched off, others added. */
final class RulesForm extends VBox {

    private static final double HEIGHT = 130;
    private static final double PADDING = 16;
    private static final int MOST_NAMES = 6;

    private final Texts texts;
    private final SettingsViewModel model;
    private final ListView<DemandRule> rules = new ListView<>();
    private final ObjectProperty<AffinityType> type = new SimpleObjectProperty<>(AffinityType.APART);
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty vms = new SimpleStringProperty("");
    private List<DemandRule> ofSource = List.of();
    private Map<String, String> names = Map.of();

    RulesForm(SettingsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        Label title = new Label(say("rules"));
        title.getStyleClass().add("detail-title");
        getStyleClass().add("emulator-card");
        rules.setId("plan-rules");
        rules.setAccessibleText(title.getText());
        rules.setPrefHeight(HEIGHT);
        rules.setPlaceholder(new Label(say("rules.none")));
        rules.setCellFactory(any -> new RuleCell());
        ComboBox<AffinityType> kind = FormGrid.choice(List.of(AffinityType.values()), type, texts::of);
        kind.setId("plan-rule-type");
        kind.setAccessibleText(say("rule.type"));
        TextField called = field("rule.name", name, 10);
        TextField bound = field("rule.vms", vms, 24);
        HBox.setHgrow(bound, Priority.ALWAYS);
        Button add = new Button(say("rule.add"), Icons.of(Feather.PLUS));
        add.setId("plan-rule-add");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(click -> model.addRule(type.get(), name.get(), vms.get()));
        model.added.addListener((InvalidationListener) change -> fill());
        model.off.addListener((InvalidationListener) change -> rules.refresh());
        getChildren().setAll(title, rules, new HBox(8, kind, called, bound, add));
        fill();
    }

    private TextField field(String key, StringProperty value, int columns) {
        TextField field = FormGrid.field(value, columns);
        field.setId("plan-" + key.replace('.', '-'));
        field.setPromptText(say(key));
        field.setAccessibleText(say(key));
        return field;
    }

    /** Shows the rules of this demand beside those added. */
    void offer(Demand demand) {
        Map<String, String> called = new HashMap<>();
        demand.vms().forEach(vm -> called.put(vm.id(), vm.name()));
        names = called;
        ofSource = demand.affinity().stream()
                .filter(rule -> !rule.place().isEmpty())
                .toList();
        fill();
    }

    private void fill() {
        rules.getItems().setAll(ofSource);
        rules.getItems().addAll(model.added);
    }

    private String words(DemandRule rule) {
        String bound = rule.vms().stream()
                .limit(MOST_NAMES)
                .map(vm -> names.getOrDefault(vm, vm))
                .collect(Collectors.joining(", "));
        String all = rule.vms().size() > MOST_NAMES
                ? texts.get(
                        "planning-screen.picture.names.more", bound, rule.vms().size() - MOST_NAMES)
                : bound;
        return say("rule", texts.of(rule.type()), rule.name(), all);
    }

    private String say(String key, Object... arguments) {
        return texts.get("planning-screen.settings." + key, arguments);
    }

    private final class RuleCell extends ListCell<DemandRule> {

        private final CheckBox obeyed = new CheckBox();
        private final Label text = new Label();
        private final Region gap = new Region();
        private final Button remove = new Button("", Icons.of(Feather.X));

        RuleCell() {
            HBox.setHgrow(gap, Priority.ALWAYS);
            remove.getStyleClass().addAll("flat", "small");
            remove.setAccessibleText(say("rule.remove"));
            remove.setOnAction(click -> model.added.remove(getItem()));
            obeyed.setOnAction(click -> {
                DemandRule rule = getItem();
                if (rule != null) {
                    model.obey(rule.name(), obeyed.isSelected());
                }
            });
            prefWidthProperty().bind(rules.widthProperty().subtract(PADDING));
        }

        @Override
        protected void updateItem(@Nullable DemandRule rule, boolean empty) {
            super.updateItem(rule, empty);
            if (empty || rule == null) {
                setGraphic(null);
                return;
            }
            boolean source = !rule.place().isEmpty();
            text.setText(words(rule));
            obeyed.setSelected(rule.enabled() && !model.off.contains(rule.name()));
            obeyed.setDisable(!rule.enabled());
            obeyed.setAccessibleText(words(rule));
            HBox box = new HBox(8, source ? (Node) obeyed : Icons.of(Feather.EDIT_2), text, gap);
            if (!source) {
                box.getChildren().add(remove);
            }
            box.getStyleClass().add("plan-field");
            setGraphic(box);
        }
    }
}
