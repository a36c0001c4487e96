package peristyle.views.planning.curve;

import static peristyle.views.planning.table.PlanColumn.text;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.inventory.DatedTotals;
import peristyle.model.planning.settings.BackupTerms;
import peristyle.model.rule.Situation;
import peristyle.views.console.ConsoleContext;
import peristyle.views.planning.table.PlanColumn;
import peristyle.views.planning.table.PlanTable;
import peristyle.views.text.Texts;

/** Everything that may fill up, soonest first, with the curve of what is chosen. */
public final class ForecastPane extends VBox {

    private static final double HALF = 0.5;

    private final ConsoleContext context;
    private final Texts texts;
    private final CurveWords words;
    private final ForecastViewModel model;
    private final PlanTable<Row> table;
    private final CurvePicture picture;
    private final Label title = new Label();
    private final Label answer = new Label();
    private final Label day = new Label();
    private final Label state = new Label();
    private final Button why = new Button();
    private final SplitPane halves;

    /** A pane that knows nothing yet. */
    public ForecastPane(ConsoleContext context) {
        this.context = context;
        texts = context.texts();
        words = new CurveWords(texts);
        model = new ForecastViewModel(context);
        table = new PlanTable<>("forecast", columns(), context);
        picture = new CurvePicture(texts);
        picture.onPointed((curve, at) -> day.setText(at == null ? "" : words.day(curve, at)));
        getStyleClass().add("tab-body");
        state.setId("plan-forecast-state");
        state.setWrapText(true);
        state.setMinHeight(USE_PREF_SIZE);
        halves = new SplitPane(table, detail());
        halves.setDividerPositions(HALF);
        setVgrow(halves, Priority.ALWAYS);
        getChildren().setAll(state, halves);
        table.selected().subscribe(row -> show(row == null ? null : row.curve()));
        model.state().subscribe(this::show);
    }

    /** A line of the table; its words are made once, because it is filtered off the JavaFX thread. */
    private record Row(Curve curve, String left, @Nullable String from) {}

    private static List<PlanColumn<Row>> columns() {
        return List.of(
                text(
                        "object",
                        150,
                        row -> row.curve().name(),
                        row -> row.curve().object()),
                text(
                        "measure",
                        110,
                        row -> row.curve().measure(),
                        row -> row.curve().measured()),
                text("left", 200, Row::left, LeftColumns.of(Row::curve)),
                text("reached-from", 100, Row::from));
    }

    private Row row(Curve curve) {
        String from = curve.first()
                .flatMap(Curve.Limit::earliest)
                .map(days -> curve.today().plusDays(days).toString())
                .orElse(null);
        return new Row(curve, words.left(curve), from);
    }

    private VBox detail() {
        title.setId("plan-curve-title");
        title.getStyleClass().add("detail-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        why.setMinWidth(USE_PREF_SIZE);
        answer.setId("plan-curve-answer");
        answer.setWrapText(true);
        answer.setMinHeight(USE_PREF_SIZE);
        day.setId("plan-curve-day");
        day.setMinHeight(USE_PREF_SIZE);
        day.getStyleClass().add("muted");
        why.setText(texts.get("planning-screen.why"));
        why.setId("plan-why-curve");
        why.getStyleClass().addAll("flat", "small", "plan-why");
        why.setOnAction(click -> {
            Row row = table.selected().get();
            if (row != null) {
                context.dialogs().report(words.title(row.curve()), words.why(row.curve()));
            }
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox detail = new VBox(new HBox(title, gap, why), answer, picture, day);
        detail.getStyleClass().add("plan-curve-detail");
        VBox.setVgrow(picture, Priority.ALWAYS);
        return detail;
    }

    /** From now on it is about the estate at this moment; backups take space by these terms. */
    public void about(Situation moment, BackupTerms backup) {
        model.about(moment, backup);
    }

    /** From now on it is about this series of exports. */
    public void about(List<DatedTotals> exports) {
        model.about(exports);
    }

    /** It is looked at: the past is read, if it was not yet. */
    public void look() {
        model.look();
    }

    private void show(ForecastViewModel.State now) {
        List<Curve> curves = now instanceof ForecastViewModel.State.Known(List<Curve> known) ? known : List.of();
        String said = switch (now) {
            case ForecastViewModel.State.Waiting waiting -> "";
            case ForecastViewModel.State.Reading reading -> texts.get("forecast.reading");
            case ForecastViewModel.State.Known known ->
                texts.get(curves.isEmpty() ? "planning-curve.nothing" : "planning-curve.how");
        };
        state.setText(said);
        table.show(curves.stream().map(this::row).toList());
        table.selectFirst();
        halves.setVisible(!curves.isEmpty());
    }

    private void show(@Nullable Curve curve) {
        picture.show(curve);
        why.setVisible(curve != null);
        title.setText(curve == null ? texts.get("planning-curve.pick") : words.title(curve));
        answer.setText(curve == null ? "" : words.answer(curve));
        picture.setAccessibleText(curve == null ? "" : words.spoken(curve));
        day.setText("");
    }
}
