package peristyle.views.chart;

import java.time.Instant;
import java.util.StringJoiner;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import peristyle.model.operation.Subscription;
import peristyle.views.console.ConsoleContext;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/**
 * Measurements over time. A screen adds it to its layout, says what to show with {@link #plot}, and calls {@link #shown} and
 * {@link #hidden}. Pointing at it, or the arrow keys, read the values at a moment in the legend.
 */
public final class TimeChart extends VBox {

    private static final long NEWEST = Long.MAX_VALUE;
    private static final int KEY_STEPS = 120;

    private final ConsoleContext context;
    private final TimeChartViewModel model;
    private final Canvas lines = new Canvas();
    private final Canvas cross = new Canvas();
    private final Palette palette = new Palette(this::draw);
    private final Label title = new Label();
    private final Label nothing;
    private final Legend legend;
    private final Pane area;
    private long pointed = NEWEST;
    private @Nullable Subscription snapshots;

    /** A chart that shows nothing yet. */
    public TimeChart(ConsoleContext context) {
        this.context = context;
        model = new TimeChartViewModel(context.plane().history(), context.jobs(), System::nanoTime);
        nothing = new Label(texts().get("chart.nothing"));
        legend = new Legend(texts());
        area = new ChartArea();
        getStyleClass().add("time-chart");
        title.getStyleClass().add("chart-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, gap, legend.moment());
        getChildren().setAll(head, area, legend);
        setVgrow(area, Priority.ALWAYS);
        model.plot().subscribe(plot -> draw());
        model.unknown().subscribe(lines -> draw());
    }

    /** Buttons for the time range of charts that belong together, which begin with the range that was chosen last. */
    public static HBox ranges(ConsoleContext context, TimeChart... charts) {
        TimeRange last = TimeRange.remembered(context.settings());
        for (TimeChart chart : charts) {
            chart.model.range().set(last);
        }
        HBox box = new HBox();
        box.getStyleClass().add("chart-ranges");
        ToggleGroup group = new ToggleGroup();
        for (TimeRange range : TimeRange.values()) {
            ToggleButton button = new ToggleButton(context.texts().of(range));
            button.setToggleGroup(group);
            button.setSelected(range == last);
            button.setOnAction(click -> button.setSelected(true));
            // the arrow keys select without a click
            button.selectedProperty().subscribe((before, now) -> {
                if (now) {
                    range.remember(context.settings());
                    for (TimeChart chart : charts) {
                        chart.model.range().set(range);
                    }
                }
            });
            box.getChildren().add(button);
        }
        return box;
    }

    /** Shows this from now on. */
    public void plot(Trend trend) {
        // The unit comes with the values; where it is known for this title, it stays while they are read anew.
        if (!title.getText().startsWith(trend.title())) {
            title.setText(trend.title());
        }
        model.trend(trend);
    }

    /** It is about to be seen. */
    public void shown() {
        snapshots = context.bridge().follow(model::accept);
    }

    /** It is no longer seen. */
    public void hidden() {
        if (snapshots != null) {
            snapshots.cancel();
            snapshots = null;
        }
    }

    private void draw() {
        Plot plot = model.plot().get();
        ChartPainter painter =
                new ChartPainter(lines.getGraphicsContext2D(), palette, formats(), lines.getWidth(), lines.getHeight());
        nothing.setVisible(plot == null || plot.empty());
        if (plot != null) {
            painter.draw(plot);
            plot.since().ifPresent(second -> painter.since(plot.time(), second, since(second) + " →"));
            title.setText(titled(plot));
            legend.show(plot);
            area.setAccessibleText(summary(plot));
        }
        point();
    }

    private String since(long second) {
        return texts().get("chart.measured-since", moment(formats(), second));
    }

    /** The unit is said once: a chart of IOPS needs it in its title no second time. */
    private String titled(Plot plot) {
        String name = plot.trend().title();
        String unit = AxisUnit.of(plot.trend().unit(), plot.top()).name();
        return name.endsWith(unit) ? name : texts().get("chart.title", name, unit);
    }

    private void point() {
        ChartPainter painter =
                new ChartPainter(cross.getGraphicsContext2D(), palette, formats(), cross.getWidth(), cross.getHeight());
        Plot plot = model.plot().get();
        if (plot != null) {
            boolean reading =
                    pointed >= plot.time().from() && pointed <= plot.time().to();
            if (reading) {
                painter.cross(plot.time(), pointed);
            }
            legend.read(
                    plot,
                    reading ? pointed : plot.time().to(),
                    reading,
                    model.unknown().get());
        }
    }

    private void pointed(MouseEvent mouse) {
        Plot plot = model.plot().get();
        double width = lines.getWidth() - ChartPainter.LEFT - ChartPainter.RIGHT;
        if (plot != null && width > 0) {
            double share = Math.clamp((mouse.getX() - ChartPainter.LEFT) / width, 0, 1);
            pointed = plot.time().from()
                    + Math.round(share * (plot.time().to() - plot.time().from()));
            point();
        }
    }

    private void left() {
        pointed = NEWEST;
        point();
    }

    private void pressed(KeyEvent key) {
        Plot plot = model.plot().get();
        if (plot == null) {
            return;
        }
        long step = Math.max(1, (plot.time().to() - plot.time().from()) / KEY_STEPS);
        long from = Math.min(pointed, plot.time().to());
        switch (key.getCode()) {
            case LEFT -> pointed = Math.max(plot.time().from(), from - step);
            case RIGHT -> pointed = from + step > plot.time().to() ? NEWEST : from + step;
            case ESCAPE -> pointed = NEWEST;
            default -> {
                return;
            }
        }
        key.consume();
        point();
    }

    private double newest(Plot plot, int line) {
        return model.unknown().get().contains(plot.trend().lines().get(line))
                ? Double.NaN
                : Plot.at(plot.series().get(line), plot.time().to());
    }

    /** The chart in words. */
    private String summary(Plot plot) {
        AxisUnit unit = AxisUnit.of(plot.trend().unit(), plot.top());
        StringJoiner words = new StringJoiner(" ");
        words.add(texts().get(
                        "chart.summary",
                        plot.trend().title(),
                        texts().of(model.range().get())));
        for (int each = 0; each < plot.series().size(); each++) {
            words.add(texts().get(
                            "chart.summary.line",
                            plot.trend().lines().get(each).name(),
                            unit.write(newest(plot, each), formats()),
                            unit.write(plot.lowest(plot.series().get(each)), formats()),
                            unit.write(plot.highest(plot.series().get(each)), formats())));
        }
        for (Trend.Limit limit : plot.trend().limits()) {
            words.add(texts().get("chart.summary.limit", limit.name(), unit.write(limit.value(), formats())));
        }
        plot.since().ifPresent(second -> words.add(since(second) + "."));
        return words.toString();
    }

    private Texts texts() {
        return context.texts();
    }

    private Formats formats() {
        return texts().formats();
    }

    static String moment(Formats formats, long second) {
        return formats.moment(Instant.ofEpochSecond(second));
    }

    /** Where it is drawn. */
    private final class ChartArea extends Pane {

        ChartArea() {
            getStyleClass().add("chart-area");
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.IMAGE_VIEW);
            getChildren().setAll(palette, lines, cross, nothing);
            nothing.getStyleClass().add("chart-nothing");
            setMinSize(160, 100);
            setPrefSize(400, 160);
            setOnMouseMoved(TimeChart.this::pointed);
            setOnMouseExited(exit -> left());
            setOnMousePressed(press -> requestFocus());
            setOnKeyPressed(TimeChart.this::pressed);
        }

        @Override
        protected void layoutChildren() {
            if (lines.getWidth() != getWidth() || lines.getHeight() != getHeight()) {
                lines.setWidth(getWidth());
                lines.setHeight(getHeight());
                cross.setWidth(getWidth());
                cross.setHeight(getHeight());
                draw();
            }
            nothing.autosize();
            nothing.relocate((getWidth() - nothing.getWidth()) / 2, (getHeight() - nothing.getHeight()) / 2);
        }
    }
}
