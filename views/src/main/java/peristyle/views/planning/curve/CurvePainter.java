package peristyle.views.planning.curve;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.forecast.CurvePoint;
import peristyle.model.planning.forecast.DailyPeak;
import peristyle.views.planning.picture.Swatches;
import peristyle.views.planning.picture.Swatches.Ink;
import peristyle.views.text.Texts;

/** Draws a curve: past days, the band of what is to come, the limits, and the days on which the first is reached. */
final class CurvePainter {

    private static final double DAY_WIDTH = 84;
    private static final double NAME_HEIGHT = 14;
    private static final double DOT = 1.6;
    private static final double LETTER = 6.5;

    private final GraphicsContext g;
    private final Swatches ink;
    private final Texts texts;
    private final CurveScale scale;
    private final DateTimeFormatter dates;

    CurvePainter(GraphicsContext g, Swatches ink, Texts texts, CurveScale scale) {
        this.g = g;
        this.ink = ink;
        this.texts = texts;
        this.scale = scale;
        dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.locale());
    }

    void draw(Curve curve, @Nullable LocalDate pointed) {
        g.clearRect(0, 0, scale.width(), scale.height());
        g.setFont(Font.font(11));
        values();
        days(curve);
        List<CurvePoint> points = curve.forecast().curve(CurveScale.ahead(curve));
        band(points);
        past(curve.past());
        likely(points);
        limits(curve);
        curve.first().ifPresent(limit -> reached(curve, limit));
        if (pointed != null) {
            upright(pointed, Ink.TEXT, "", CurveScale.SECOND_ROW);
        }
    }

    private void values() {
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        g.setLineWidth(1);
        for (double tick : scale.values().ticks()) {
            double y = Math.rint(scale.y(tick * scale.unit().divisor())) + 0.5;
            g.setStroke(ink.of(Ink.GRID));
            g.strokeLine(CurveScale.LEFT, y, scale.width() - CurveScale.RIGHT, y);
            g.setFill(ink.of(Ink.TEXT));
            g.fillText(texts.formats().decimal(tick, scale.values().digits()), CurveScale.LEFT - 6, y);
        }
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        g.fillText(scale.unit().name(), 4, 4);
    }

    private void days(Curve curve) {
        double width = scale.width() - CurveScale.LEFT - CurveScale.RIGHT;
        long step = Math.max(1, Math.ceilDiv(scale.days(), (long) Math.max(2, width / DAY_WIDTH)));
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.CENTER);
        g.setFill(ink.of(Ink.TEXT));
        DateTimeFormatter axis = DateTimeFormatter.ofPattern("d MMM", texts.locale());
        double foot = scale.height() - CurveScale.BOTTOM;
        for (long day = 0; day <= scale.days(); day += step) {
            LocalDate at = scale.from().plusDays(day);
            double x = Math.rint(scale.x(at)) + 0.5;
            g.setStroke(ink.of(Ink.GRID));
            g.strokeLine(x, foot, x, foot + 4);
            g.fillText(axis.format(at), Math.clamp(x, 24, scale.width() - 24), foot + 6);
        }
        upright(curve.today(), Ink.OUTLINE, texts.get("planning-curve.today"), CurveScale.SECOND_ROW);
    }

    private void band(List<CurvePoint> points) {
        if (points.size() < 2) {
            return;
        }
        g.setFill(ink.of(Ink.BAND));
        g.beginPath();
        g.moveTo(scale.x(points.getFirst().day()), scale.y(points.getFirst().high()));
        points.forEach(point -> g.lineTo(scale.x(point.day()), scale.y(point.high())));
        points.reversed().forEach(point -> g.lineTo(scale.x(point.day()), scale.y(point.low())));
        g.closePath();
        g.fill();
    }

    private void likely(List<CurvePoint> points) {
        g.setStroke(ink.of(Ink.CURVE));
        g.setLineWidth(2);
        g.beginPath();
        for (int each = 0; each < points.size(); each++) {
            CurvePoint point = points.get(each);
            if (each == 0) {
                g.moveTo(scale.x(point.day()), scale.y(point.middle()));
            } else {
                g.lineTo(scale.x(point.day()), scale.y(point.middle()));
            }
        }
        g.stroke();
    }

    /** Days that were not measured are gaps: nothing is drawn through them. */
    private void past(List<DailyPeak> past) {
        g.setStroke(ink.of(Ink.PAST));
        g.setFill(ink.of(Ink.PAST));
        g.setLineWidth(1.4);
        DailyPeak before = null;
        for (DailyPeak peak : past) {
            double x = scale.x(peak.day());
            double y = scale.y(peak.highest());
            if (before != null && before.day().plusDays(1).equals(peak.day())) {
                g.strokeLine(scale.x(before.day()), scale.y(before.highest()), x, y);
            }
            g.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
            before = peak;
        }
    }

    /** The highest first; a name that would touch the one above is pushed down. */
    private void limits(Curve curve) {
        double named = Double.NEGATIVE_INFINITY;
        List<Curve.Limit> drawn = curve.limits().stream()
                .filter(limit -> CurveScale.drawn(curve, limit.value()))
                .sorted(Comparator.comparingDouble(Curve.Limit::value).reversed())
                .toList();
        for (Curve.Limit limit : drawn) {
            double y = Math.rint(scale.y(limit.value())) + 0.5;
            Ink color = curve.first().filter(limit::equals).isPresent() ? Ink.LIMIT : Ink.LANDING;
            g.setStroke(ink.of(color));
            g.setLineWidth(1.2);
            g.setLineDashes(5, 4);
            g.strokeLine(CurveScale.LEFT, y, scale.width() - CurveScale.RIGHT, y);
            g.setLineDashes();
            named = Math.max(y - 2, named + NAME_HEIGHT);
            g.setFill(ink.of(color));
            g.setTextAlign(TextAlignment.LEFT);
            g.setTextBaseline(VPos.BOTTOM);
            g.fillText(limit.name(), CurveScale.LEFT + 4, named);
        }
    }

    /** The earliest day stands above the latest: both may be near each other. */
    private void reached(Curve curve, Curve.Limit limit) {
        limit.earliest().ifPresent(days -> dated(curve.today().plusDays(days), CurveScale.FIRST_ROW));
        limit.latest()
                .filter(days -> !limit.earliest().equals(Optional.of(days)))
                .ifPresent(days -> dated(curve.today().plusDays(days), CurveScale.SECOND_ROW));
    }

    private void dated(LocalDate day, double row) {
        upright(day, Ink.LIMIT, dates.format(day), row);
    }

    private void upright(LocalDate day, Ink color, String name, double row) {
        double x = Math.rint(scale.x(day)) + 0.5;
        if (x > scale.width() - CurveScale.RIGHT + 1) {
            return;
        }
        g.setStroke(ink.of(color));
        g.setLineWidth(1);
        g.strokeLine(x, row - NAME_HEIGHT + 3, x, scale.height() - CurveScale.BOTTOM);
        g.setFill(ink.of(color == Ink.OUTLINE ? Ink.TEXT : color));
        g.setTextBaseline(VPos.BOTTOM);
        boolean room = x + name.length() * LETTER < scale.width();
        g.setTextAlign(room ? TextAlignment.LEFT : TextAlignment.RIGHT);
        g.fillText(name, room ? x + 3 : x - 3, row);
    }
}
