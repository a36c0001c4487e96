package peristyle.views.planning.curve;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.StringJoiner;
import peristyle.model.planning.forecast.CurvePoint;
import peristyle.model.planning.forecast.DailyPeak;
import peristyle.model.planning.forecast.Pace;
import peristyle.views.chart.AxisUnit;
import peristyle.views.forecast.TimeLeftWords;
import peristyle.views.text.Texts;

/** A curve in words: when each limit is reached, and where that comes from. */
final class CurveWords {

    private static final String AREA = "planning-curve.";

    private final Texts texts;
    private final DateTimeFormatter dates;

    CurveWords(Texts texts) {
        this.texts = texts;
        dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.locale());
    }

    String title(Curve curve) {
        return say("title", curve.name(), curve.measure());
    }

    /** When the first limit is reached. */
    String answer(Curve curve) {
        return curve.first().map(limit -> answer(curve, limit)).orElseGet(() -> say("no-limit"));
    }

    private String answer(Curve curve, Curve.Limit limit) {
        String left = new TimeLeftWords(texts).of(limit.left()).text();
        String when = limit.earliest()
                .map(days -> limit.latest()
                        .map(last -> say("between", date(curve, days), date(curve, last)))
                        .orElseGet(() -> say("from", date(curve, days))))
                .orElse("");
        return when.isEmpty() ? say("answer", limit.name(), left) : say("answer.dated", limit.name(), left, when);
    }

    private String date(Curve curve, int days) {
        return dates.format(curve.today().plusDays(days));
    }

    /** The values of a day. */
    String day(Curve curve, LocalDate day) {
        AxisUnit unit = unit(curve);
        long ahead = ChronoUnit.DAYS.between(curve.today(), day);
        if (ahead <= 0) {
            return curve.past().stream()
                    .filter(peak -> peak.day().equals(day))
                    .findFirst()
                    .map(peak -> say("day.past", dates.format(day), unit.write(peak.highest(), texts.formats())))
                    .orElseGet(() -> say("day.unknown", dates.format(day)));
        }
        var points = curve.forecast().curve((int) ahead);
        if (points.isEmpty()) {
            return say("day.unknown", dates.format(day));
        }
        CurvePoint point = points.getLast();
        return say(
                "day.coming",
                dates.format(day),
                unit.write(point.middle(), texts.formats()),
                unit.write(point.low(), texts.formats()),
                unit.write(point.high(), texts.formats()));
    }

    /** Where the answer comes from: inputs, formula, rule. */
    String why(Curve curve) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(title(curve));
        AxisUnit unit = unit(curve);
        Pace pace = curve.forecast().pace().orElse(null);
        if (pace == null) {
            lines.add(say("why.short", curve.past().size()));
        } else {
            lines.add(say(
                    "why.past",
                    pace.days(),
                    dates.format(curve.past().getFirst().day()),
                    dates.format(curve.today())));
            lines.add(say(
                    "why.slope",
                    unit.write(pace.middle(), texts.formats()),
                    unit.write(pace.low(), texts.formats()),
                    unit.write(pace.high(), texts.formats())));
            lines.add(say(pace.weekly() ? "why.weekly" : "why.not-weekly"));
            lines.add(say("why.band"));
        }
        for (Curve.Limit limit : curve.limits()) {
            lines.add("");
            String value = unit.write(limit.value(), texts.formats());
            lines.add(
                    limit.rule().isEmpty()
                            ? say("why.limit", limit.name(), value)
                            : say("why.limit-of", limit.name(), value, limit.rule()));
            lines.add("    " + answer(curve, limit));
        }
        return lines.toString();
    }

    /** The picture for who cannot see it. */
    String spoken(Curve curve) {
        AxisUnit unit = unit(curve);
        String newest = curve.past().isEmpty()
                ? ""
                : " " + day(curve, curve.past().getLast().day()) + ".";
        StringJoiner words = new StringJoiner(" ");
        words.add(title(curve) + "." + newest);
        curve.limits()
                .forEach(limit -> words.add(texts.said(
                                say("why.limit", limit.name(), unit.write(limit.value(), texts.formats())),
                                answer(curve, limit))
                        + "."));
        return words.toString();
    }

    private static AxisUnit unit(Curve curve) {
        double past =
                curve.past().stream().mapToDouble(DailyPeak::highest).max().orElse(0);
        double limit =
                curve.limits().stream().mapToDouble(Curve.Limit::value).min().orElse(0);
        return AxisUnit.of(curve.unit(), Math.max(past, limit));
    }

    /** How far off the first limit is, as a table says it. */
    String left(Curve curve) {
        return curve.first()
                .map(Curve.Limit::left)
                .map(left -> new TimeLeftWords(texts).of(left).text())
                .orElseGet(() -> say("no-limit"));
    }

    private String say(String key, Object... arguments) {
        return texts.get(AREA + key, arguments);
    }
}
