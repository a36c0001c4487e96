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

    private static final int MOST = 6;

    private final List<TimeChart> charts;
    private boolean seen;
    private int used;

    ChartSet(ConsoleContext context) {
        charts = Stream.generate(() -> new TimeChart(context)).limit(MOST).toList();
        getStyleClass().add("detail-charts");
        HBox ranges = TimeChart.ranges(context.texts(), charts.toArray(TimeChart[]::new));
        getChildren().add(ranges);
        getChildren().addAll(charts);
        charts.forEach(chart -> place(chart, false));
    }

    void show(List<Trend> trends) {
        int wanted = Math.min(MOST, trends.size());
        for (int each = 0; each < wanted; each++) {
            charts.get(each).plot(trends.get(each));
        }
        while (used < wanted) {
            use(charts.get(used++), true);
        }
        while (used > wanted) {
            use(charts.get(--used), false);
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
