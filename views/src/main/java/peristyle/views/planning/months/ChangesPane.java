package peristyle.views.planning.months;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.planning.scenario.Change;
import peristyle.model.planning.scenario.Scenario;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.text.Texts;

/** The changes of a scenario, and a form for another. */
final class ChangesPane extends VBox {

    private static final double PADDING = 12;

    private final Texts texts;
    private final MatrixWords words;
    private final MonthsViewModel model;
    private final ChangeDraft draft = new ChangeDraft();
    private final ListView<Change> changes = new ListView<>();
    private final ComboBox<ChangeDraft.Kind> kind = new ComboBox<>();
    private final ComboBox<YearMonth> month = new ComboBox<>();
    private final ComboBox<String> pool = new ComboBox<>();
    private final FlowPane fields = new FlowPane(8, 6);
    private final Label wrong = new Label();

    ChangesPane(MonthsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        words = new MatrixWords(texts);
        getStyleClass().add("plan-changes");
        changes.setId("plan-changes");
        changes.setAccessibleText(words.say("changes"));
        changes.setPlaceholder(new Label(words.say("changes.none")));
        changes.setCellFactory(any -> new ChangeCell());
        setVgrow(changes, Priority.ALWAYS);
        choices();
        Button add = new Button(words.say("change.add"), Icons.of(Feather.PLUS));
        add.setId("plan-change-add");
        add.setOnAction(click -> add());
        wrong.setId("plan-change-wrong");
        wrong.setWrapText(true);
        HBox foot = new HBox(8, add, wrong);
        HBox.setHgrow(wrong, Priority.ALWAYS);
        getChildren().setAll(changes, fields, foot);
        draft.kind.subscribe(this::arrange);
        model.one().subscribe(this::show);
    }

    private void choices() {
        kind.setId("plan-change-kind");
        kind.getItems().setAll(ChangeDraft.Kind.values());
        kind.setConverter(written(each -> words.say("kind." + each.name())));
        kind.valueProperty().bindBidirectional(draft.kind);
        kind.setAccessibleText(words.say("change.kind"));
        month.setId("plan-change-month");
        month.setConverter(written(words::of));
        month.valueProperty().bindBidirectional(draft.month);
        month.setAccessibleText(words.say("change.month"));
        pool.setId("plan-change-pool");
        pool.setConverter(written(each -> each.isEmpty() ? words.say("every-pool") : each));
        pool.valueProperty().bindBidirectional(draft.pool);
        pool.setAccessibleText(words.say("change.pool"));
    }

    private static <T> StringConverter<T> written(Function<T, String> how) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : how.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null; // names are never written
            }
        };
    }

    /** Only what this kind of change says is asked for. */
    private void arrange(ChangeDraft.Kind of) {
        List<Node> asked = new ArrayList<>(List.of(kind, month));
        pools(of);
        asked.add(pool);
        switch (of) {
            case GROWTH -> asked.add(field("percent", draft.percent, 4));
            case ADD_VMS -> {
                asked.add(field("count", draft.count, 4));
                asked.add(field("name", draft.name, 8));
                asked.add(field("vcpus", draft.vcpus, 3));
                asked.add(field("memory", draft.memory, 4));
                asked.add(field("disk", draft.disk, 5));
            }
            case REMOVE_VMS -> asked.add(field("names", draft.name, 12));
            case ADD_HOSTS, RETIRE_HOSTS -> asked.add(field("count", draft.count, 4));
        }
        fields.getChildren().setAll(asked);
    }

    private HBox field(String key, StringProperty value, int columns) {
        TextField field = new TextField();
        field.setId("plan-change-" + key);
        field.setPrefColumnCount(columns);
        field.setAccessibleText(words.say("change." + key));
        field.textProperty().bindBidirectional(value);
        Label label = new Label(words.say("change." + key));
        label.setLabelFor(field);
        HBox box = new HBox(4, label, field);
        box.getStyleClass().add("plan-field");
        return box;
    }

    private void pools(ChangeDraft.Kind of) {
        List<String> known = new ArrayList<>(model.pools());
        if (!of.onePool()) {
            known.addFirst("");
        }
        String chosen = draft.pool.get();
        pool.getItems().setAll(known);
        draft.pool.set(known.contains(chosen) ? chosen : known.isEmpty() ? "" : known.getFirst());
    }

    private void show(@Nullable Scenario scenario) {
        changes.getItems().setAll(scenario == null ? List.of() : scenario.changes());
        if (scenario != null) {
            YearMonth chosen = draft.month.get();
            List<YearMonth> months = new ArrayList<>();
            for (int each = 0; each < scenario.months(); each++) {
                months.add(scenario.start().plusMonths(each));
            }
            month.getItems().setAll(months);
            draft.month.set(chosen != null && months.contains(chosen) ? chosen : scenario.start());
        }
        pools(draft.kind.get());
    }

    private void add() {
        try {
            Change written = draft.change();
            say(null);
            model.add(written);
        } catch (ProblemException refused) {
            say(refused.problem());
        }
    }

    private void say(@Nullable Problem problem) {
        wrong.setText(problem == null ? "" : texts.explain(problem).text());
        wrong.setGraphic(problem == null ? null : Icons.of(Tone.WARNING));
    }

    private final class ChangeCell extends ListCell<Change> {

        private final Label text = new Label();
        private final Button remove = new Button("", Icons.of(Feather.X));
        private final Region gap = new Region();
        private final HBox box = new HBox(8, text, gap, remove);

        ChangeCell() {
            HBox.setHgrow(gap, Priority.ALWAYS);
            text.setWrapText(true);
            remove.getStyleClass().addAll("flat", "small");
            remove.setAccessibleText(words.say("change.remove"));
            remove.setOnAction(click -> {
                Change change = getItem();
                if (change != null) {
                    model.remove(change);
                }
            });
            box.getStyleClass().add("plan-field");
            prefWidthProperty().bind(changes.widthProperty().subtract(PADDING));
        }

        @Override
        protected void updateItem(@Nullable Change change, boolean empty) {
            super.updateItem(change, empty);
            if (empty || change == null) {
                setGraphic(null);
            } else {
                text.setText(words.of(change));
                setGraphic(box);
            }
        }
    }
}
