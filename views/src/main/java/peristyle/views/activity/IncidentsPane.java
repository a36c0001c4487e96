package peristyle.views.activity;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.views.console.ConsoleContext;
import peristyle.views.detail.TwoPanes;
import peristyle.views.incident.ChainTree;
import peristyle.views.incident.IncidentWords;
import peristyle.views.look.Icons;
import peristyle.views.look.Tones;
import peristyle.views.table.DataTable;
import peristyle.views.table.TableAction;
import peristyle.views.text.Texts;

/** The table of incidents, and the chain of the selected one from its cause to the last that suffers. */
final class IncidentsPane extends VBox {

    private static final double ABOVE = 0.4;

    private final Texts texts;
    private final IncidentWords words;
    private final DataTable<IncidentLine> table;
    private final TwoPanes panes;
    private final Label cause = new Label();
    private final Label time = new Label();
    private final Label toll = new Label();
    private final ChainTree chain;
    private final VBox detail;
    private final Label nothing;
    private boolean led;

    IncidentsPane(ActivityViewModel model, ConsoleContext context) {
        texts = context.texts();
        words = new IncidentWords(texts);
        table = new DataTable<>(model.causes(), context);
        table.setMinHeight(120);
        chain = new ChainTree(texts, context.navigator()::open);
        cause.getStyleClass().add("activity-what");
        cause.setId("incident-cause");
        for (Label label : new Label[] {cause, time, toll}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        time.getStyleClass().add("activity-why");
        detail = new VBox(cause, time, toll, chain);
        detail.getStyleClass().add("incident-detail");
        setVgrow(chain, Priority.ALWAYS);
        nothing = new Label(texts.get("detail.nothing"));
        nothing.getStyleClass().add("detail-nothing");
        panes = TwoPanes.stacked("incidents", context.settings(), ABOVE, table, new StackPane(detail, nothing));
        table.add(new TableAction<>(
                "activity.go",
                Feather.EXTERNAL_LINK,
                some -> some.size() == 1,
                some -> context.navigator().open(some.getFirst().incident().root())));
        table.onOpen(line -> context.navigator().open(line.incident().root()));
        table.selected().subscribe(this::show);
        model.incidents().subscribe(this::lead);
        setVgrow(panes, Priority.ALWAYS);
        setId("incidents-pane");
        getStyleClass().add("tab-body");
        getChildren().add(panes);
    }

    /** The worst draws the eye first. */
    private void lead(List<IncidentLine> lines) {
        table.refresh();
        if (!led) {
            lines.stream().min(Comparator.comparing(IncidentLine::state)).ifPresent(worst -> {
                led = true;
                table.select(worst.incident().number());
            });
        }
    }

    private void show(@Nullable IncidentLine line) {
        detail.setVisible(line != null);
        nothing.setVisible(line == null);
        if (line == null) {
            chain.show(null);
            return;
        }
        cause.setText(line.what());
        cause.setGraphic(Icons.of(Tones.of(line.state())));
        time.setText(words.time(line.incident()));
        String costs = words.toll(line.toll());
        toll.setText(costs.isEmpty() ? texts.get("incident.nothing-suffers") : costs);
        chain.show(line.incident());
    }

    /** The table, for what leads here. */
    DataTable<IncidentLine> table() {
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
