package peristyle.views.chart;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import peristyle.model.telemetry.Series;
import peristyle.views.text.Formats;

/** Draws a plot. */
final class ChartPainter {

    static final double LEFT = 56;
    static final double RIGHT = 12;
    static final double TOP = 8;
    static final double BOTTOM = 22;
    private static final int DAY = 86_400;
    private static final double BAND = 0.16;
    private static final double NAME_HEIGHT = 14;

    private final GraphicsContext g;
    private final Palette palette;
    private final Formats formats;
    private final double width;
    private final double height;

    ChartPainter(GraphicsContext g, Palette palette, Formats formats, double width, double height) {
        this.g = g;
        this.palette = palette;
        this.formats = formats;
        this.width = Math.max(1, width - LEFT - RIGHT);
        this.height = Math.max(1, height - TOP - BOTTOM);
        g.clearRect(0, 0, width, height);
        g.setFont(Font.font(11));
    }

    void draw(Plot plot) {
        double top = plot.top();
        AxisUnit unit = AxisUnit.of(plot.trend().unit(), top);
        ValueScale scale = ValueScale.upTo(top / unit.divisor(), (int) Math.max(2, height / 40));
        values(scale);
        times(plot.time());
        double highest = scale.top() * unit.divisor();
        for (int line = 0; line < plot.series().size(); line++) {
            series(plot.series().get(line), plot.time(), highest, palette.line(line));
        }
        limits(plot, highest);
        above(plot, unit);
    }

    /** Limits beyond the upper edge, with an arrow to where they are. */
    private void above(Plot plot, AxisUnit unit) {
        double x = LEFT + 4;
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        for (Trend.Limit limit : plot.above()) {
            String text = limit.name() + " " + unit.write(limit.value(), formats) + " ↑";
            g.setFill(palette.limit(limit.tone()));
            g.fillText(text, x, TOP + 2);
            Text measured = new Text(text);
            measured.setFont(g.getFont());
            x += measured.getLayoutBounds().getWidth() + 12;
        }
    }

    /** The highest first; a name that would touch the one above goes below its line. */
    private void limits(Plot plot, double highest) {
        double named = Double.NEGATIVE_INFINITY;
        List<Trend.Limit> drawn = plot.trend().limits().stream()
                .filter(plot::drawn)
                .sorted(Comparator.comparingDouble(Trend.Limit::value).reversed())
                .toList();
        for (Trend.Limit limit : drawn) {
            double y = y(limit.value(), highest);
            boolean below = y - named < NAME_HEIGHT;
            limit(limit, y, below);
            named = below ? y + NAME_HEIGHT : y;
        }
    }

    private void values(ValueScale scale) {
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        g.setLineWidth(1);
        for (double tick : scale.ticks()) {
            double y = y(tick, scale.top());
            g.setStroke(palette.grid());
            g.strokeLine(LEFT, y, LEFT + width, y);
            g.setFill(palette.text());
            g.fillText(formats.decimal(tick, scale.digits()), LEFT - 6, y);
        }
    }

    private void times(TimeScale time) {
        int step = time.step((int) Math.max(2, width / 90));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        g.setFill(palette.text());
        g.setStroke(palette.grid());
        for (long tick : time.ticks(step, formats.zone())) {
            double x = x(time, tick);
            g.strokeLine(x, TOP + height, x, TOP + height + 3);
            Instant moment = Instant.ofEpochSecond(tick);
            double inside = Math.clamp(x, LEFT + 16, Math.max(LEFT + 16, LEFT + width - 16));
            g.fillText(step >= DAY ? formats.day(moment) : formats.minute(moment), inside, TOP + height + 6);
        }
    }

    private void series(Series series, TimeScale time, double highest, Color color) {
        int columns = (int) width;
        Decimation shown = Decimation.of(series, time, Math.max(2, columns));
        band(shown, highest, color);
        g.setStroke(color);
        g.setLineWidth(1.4);
        g.beginPath();
        for (int column = 0; column < columns; column++) {
            if (!Float.isNaN(shown.low[column])) {
                column(shown, column, highest);
            }
        }
        g.stroke();
    }

    private void column(Decimation shown, int column, double highest) {
        double x = LEFT + column;
        double low = y(shown.low[column], highest);
        double high = y(shown.high[column], highest);
        if (shown.joined[column]) {
            g.lineTo(x, high);
        } else {
            g.moveTo(x - 0.5, high);
            g.lineTo(x + 0.5, high);
        }
        if (low - high > 0.5) {
            g.lineTo(x, low);
        }
    }

    /** Between the mean and the highest of each column: what the mean does not tell. */
    private void band(Decimation shown, double highest, Color color) {
        g.setStroke(color.deriveColor(0, 1, 1, BAND));
        g.setLineWidth(1);
        int before = -1;
        for (int column = 0; column < shown.peak.length; column++) {
            if (Float.isNaN(shown.peak[column])) {
                continue;
            }
            int from = shown.joined[column] && before >= 0 ? before + 1 : column;
            for (int each = from; each <= column; each++) {
                double share = before < 0 || from == column ? 1 : (each - before) / (double) (column - before);
                double peak = between(shown.peak, before, column, share);
                double base = between(shown.high, before, column, share);
                if (peak > base) {
                    g.strokeLine(LEFT + each, y(peak, highest), LEFT + each, y(base, highest));
                }
            }
            before = column;
        }
    }

    private static double between(float[] values, int before, int column, double share) {
        return share >= 1 ? values[column] : values[before] * (1 - share) + values[column] * share;
    }

    private void limit(Trend.Limit limit, double y, boolean below) {
        g.setStroke(palette.limit(limit.tone()));
        g.setLineWidth(1);
        g.setLineDashes(5, 4);
        g.strokeLine(LEFT, y, LEFT + width, y);
        g.setLineDashes();
        g.setFill(palette.limit(limit.tone()));
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(below ? VPos.TOP : VPos.BOTTOM);
        g.fillText(limit.name(), LEFT + width - 2, below ? y + 1 : y - 1);
    }

    /** Says in the empty part before this second from when on there are measurements; where the words have room there. */
    void since(TimeScale time, long second, String words) {
        double room = x(time, second) - LEFT;
        Text measured = new Text(words);
        measured.setFont(g.getFont());
        if (measured.getLayoutBounds().getWidth() + 16 <= room) {
            g.setFill(palette.text());
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(words, LEFT + room / 2, TOP + height / 2);
        }
    }

    /** A line through one moment. */
    void cross(TimeScale time, long second) {
        double x = x(time, second);
        g.setStroke(palette.cross());
        g.setLineWidth(1);
        g.strokeLine(x, TOP, x, TOP + height);
    }

    private double x(TimeScale time, long second) {
        return Math.rint(LEFT + time.share(second) * width) + 0.5;
    }

    private double y(double value, double highest) {
        return Math.rint(TOP + height * (1 - value / highest)) + 0.5;
    }
}
