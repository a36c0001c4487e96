package peristyle.views.detail;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import peristyle.views.chart.TimeChart;
import peristyle.views.chart.Trend;
import peristyle.views.console.ConsoleContext;

/** Charts that share one time range; only those that have something to show listen. */
final class ChartSet extends VBox {

    private static final int MOST = 8;

    private final List<TimeChart> charts;
    private boolean seen;
    private int used;
    private List<Trend> wanted = List.of();

    ChartSet(ConsoleContext context) {
        charts = Stream.generate(() -> new TimeChart(context)).limit(MOST).toList();
        getStyleClass().add("detail-charts");
        HBox ranges = TimeChart.ranges(context, charts.toArray(TimeChart[]::new));
        getChildren().add(ranges);
        getChildren().addAll(charts);
        charts.forEach(chart -> place(chart, false));
        charts.forEach(chart -> chart.widthProperty().subscribe(width -> plot(chart)));
    }

    void show(List<Trend> trends) {
        wanted = trends.subList(0, Math.min(MOST, trends.size()));
        setVisible(!wanted.isEmpty());
        setManaged(!wanted.isEmpty());
        charts.forEach(this::plot);
        while (used < wanted.size()) {
            use(charts.get(used++), true);
        }
        while (used > wanted.size()) {
            use(charts.get(--used), false);
        }
    }

    /** A chart cannot draw a past that comes before it was given a size. */
    private void plot(TimeChart chart) {
        int place = charts.indexOf(chart);
        if (place < wanted.size() && chart.getWidth() > 0) {
            chart.plot(wanted.get(place));
        }
    }

    private void use(TimeChart chart, boolean wanted) {
        place(chart, wanted);
        if (seen) {
            listen(chart, wanted);
        }
    }

    private static void place(TimeChart chart, boolean wanted) {
        chart.setVisible(wanted);
        chart.setManaged(wanted);
    }

    private static void listen(TimeChart chart, boolean wanted) {
        if (wanted) {
            chart.shown();
        } else {
            chart.hidden();
        }
    }

    void seen(boolean now) {
        seen = now;
        charts.subList(0, used).forEach(chart -> listen(chart, now));
    }
}
