package peristyle.views.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.views.console.ConsoleContext;
import peristyle.views.detail.TwoPanes;
import peristyle.views.look.Icons;
import peristyle.views.table.DataTable;
import peristyle.views.table.TableAction;
import peristyle.views.text.Texts;

/** The table of tasks and events, and the selected line in full. */
final class EventsPane extends VBox {

    private static final double BESIDE = 0.68;
    private static final double ABOVE = 0.76;

    private final Texts texts;
    private final DataTable<ActivityLine> table;
    private final TwoPanes panes;

    EventsPane(ActivityViewModel model, ConsoleContext context) {
        texts = context.texts();
        table = new DataTable<>(model.activity(), context);
        table.setMinHeight(120);
        ActivityDetail detail = new ActivityDetail(model, texts);
        panes = new TwoPanes("activity", context.settings(), BESIDE, ABOVE, table, detail);
        table.add(choices("activity-kinds", ActivityKind.values(), "activity.kinds", model.kind()));
        table.add(choices("activity-states", ActivityState.values(), "activity.states", model.state()));
        table.add(clear(model));
        table.add(live(model));
        table.add(new TableAction<>(
                "activity.go",
                Feather.EXTERNAL_LINK,
                some -> some.size() == 1 && model.leads(some.getFirst()),
                some -> model.open(some.getFirst())));
        table.onOpen(model::open);
        table.selected().subscribe(detail::show);
        model.wanted().subscribe(table::where);
        model.lines().subscribe(lines -> table.refresh());
        setVgrow(panes, Priority.ALWAYS);
        setId("events-pane");
        getStyleClass().add("tab-body");
        getChildren().add(panes);
    }

    private <E extends Enum<E>> ComboBox<Choice<E>> choices(
            String id, E[] constants, String all, ObjectProperty<@Nullable E> chosen) {
        Function<@Nullable E, Choice<E>> named =
                constant -> new Choice<>(constant, constant == null ? texts.get(all) : texts.of(constant));
        List<Choice<E>> offered = new ArrayList<>(List.of(named.apply(null)));
        for (E constant : constants) {
            offered.add(named.apply(constant));
        }
        ComboBox<Choice<E>> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(texts.get(all));
        box.getItems().setAll(offered);
        chosen.subscribe(constant -> box.setValue(named.apply(constant)));
        box.setOnAction(action -> chosen.set(box.getValue().constant()));
        return box;
    }

    /** A constant that can be chosen, null for all of them. */
    record Choice<E>(@Nullable E constant, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    private Button clear(ActivityViewModel model) {
        Button button = new Button(null, Icons.of(Feather.X));
        button.setId("activity-clear");
        button.getStyleClass().add("flat");
        button.setTooltip(new Tooltip(texts.get("activity.clear")));
        button.setAccessibleText(texts.get("activity.clear"));
        button.disableProperty().bind(model.kind().isNull().and(model.state().isNull()));
        button.setOnAction(click -> model.clear());
        return button;
    }

    private ToggleButton live(ActivityViewModel model) {
        ToggleButton button = new ToggleButton(texts.get("activity.live"));
        button.setId("activity-live");
        button.setTooltip(new Tooltip(texts.get("activity.live.help")));
        button.selectedProperty().bindBidirectional(model.live());
        model.live().subscribe(now -> button.setGraphic(Icons.of(now ? Feather.RADIO : Feather.PAUSE)));
        return button;
    }

    /** The table, for filters of the screen. */
    DataTable<ActivityLine> table() {
        return table;
    }

    void shown() {
        table.shown();
    }

    void hidden() {
        panes.remember();
        table.hidden();
    }
}
