package peristyle.views.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import peristyle.views.text.Texts;

/** Names of the lines and limits of a chart, with their values at the moment that is pointed at, or the newest. */
final class Legend extends FlowPane {

    private static final double SWATCH = 14;

    private final Texts texts;
    private final Label moment = new Label();
    private final List<Label> values = new ArrayList<>();
    private @Nullable Trend shown;

    Legend(Texts texts) {
        this.texts = texts;
        getStyleClass().add("chart-legend");
        moment.getStyleClass().add("chart-moment");
    }

    /** The moment that is read. */
    Label moment() {
        return moment;
    }

    void show(Plot plot) {
        Trend trend = plot.trend();
        if (!trend.equals(shown)) {
            shown = trend;
            getChildren().clear();
            values.clear();
            for (int each = 0; each < trend.lines().size(); each++) {
                Label value = item(trend.lines().get(each).name(), "chart-line-" + each % Palette.LINES);
                values.add(value);
            }
            AxisUnit unit = AxisUnit.of(trend.unit(), plot.top());
            for (Trend.Limit limit : trend.limits()) {
                if (!plot.drawn(limit)) {
                    item(limit.name(), "chart-limit-quiet").setText(unit.write(limit.value(), texts.formats()));
                }
            }
        }
    }

    private Label item(String name, String style) {
        Line swatch = new Line(0, 0, SWATCH, 0);
        swatch.getStyleClass().addAll("chart-swatch", style);
        Label value = new Label();
        value.getStyleClass().add("chart-value");
        HBox item = new HBox(swatch, new Label(name), value);
        item.getStyleClass().add("chart-item");
        getChildren().add(item);
        return value;
    }

    /** @param unknown lines of which nothing is known now: what was measured last is said only where it is pointed at */
    void read(Plot plot, long second, boolean pointed, Set<Trend.Line> unknown) {
        AxisUnit unit = AxisUnit.of(plot.trend().unit(), plot.top());
        for (int each = 0; each < Math.min(values.size(), plot.series().size()); each++) {
            boolean known = pointed || !unknown.contains(plot.trend().lines().get(each));
            double value = known ? Plot.at(plot.series().get(each), second) : Double.NaN;
            values.get(each).setText(unit.write(value, texts.formats()));
        }
        moment.setText(pointed ? TimeChart.moment(texts.formats(), second) : "");
    }
}
