package peristyle.app.command;

import peristyle.model.planning.forecast.TimeLeft;
import peristyle.model.planning.forecast.TimeLeft.End;
import peristyle.views.text.Texts;

/** The time until a limit is reached: in words, for JSON, and in the order of urgency. */
final class TimeLeftText {

    private TimeLeftText() {}

    static String of(TimeLeft left, Texts texts) {
        return switch (left) {
            case TimeLeft.NotEnoughHistory(int days, int needed) -> texts.get("forecast.not-enough", days, needed);
            case TimeLeft.Reached reached -> texts.get("forecast.reached");
            case TimeLeft.Never never -> texts.get("forecast.never");
            case TimeLeft.BeyondHorizon beyond -> texts.get("forecast.beyond", TimeLeft.HORIZON);
            case TimeLeft.Within(int earliest, End.Days(int latest)) ->
                earliest == latest
                        ? texts.get("forecast.in-days", earliest)
                        : texts.get("forecast.within", earliest, latest);
            case TimeLeft.Within(int earliest, End.BeyondHorizon beyond) ->
                texts.get("forecast.from", earliest, TimeLeft.HORIZON);
            case TimeLeft.Within(int earliest, End.Never never) -> texts.get("forecast.perhaps", earliest);
        };
    }

    static Facts facts(TimeLeft left) {
        return switch (left) {
            case TimeLeft.NotEnoughHistory(int days, int needed) ->
                Facts.of("state", "not-enough-history").and("days", days).and("needed", needed);
            case TimeLeft.Reached reached -> Facts.of("state", "reached");
            case TimeLeft.Never never -> Facts.of("state", "never");
            case TimeLeft.BeyondHorizon beyond ->
                Facts.of("state", "beyond-horizon").and("horizon_days", TimeLeft.HORIZON);
            case TimeLeft.Within(int earliest, End.Days(int latest)) ->
                Facts.of("state", "within").and("earliest_days", earliest).and("latest_days", latest);
            case TimeLeft.Within(int earliest, End.BeyondHorizon beyond) ->
                Facts.of("state", "within").and("earliest_days", earliest).and("latest", "beyond-horizon");
            case TimeLeft.Within(int earliest, End.Never never) ->
                Facts.of("state", "within").and("earliest_days", earliest).and("latest", "never");
        };
    }

    /** The most urgent is least; what is not known comes before what is far. */
    static int urgency(TimeLeft left) {
        return switch (left) {
            case TimeLeft.Reached reached -> 0;
            case TimeLeft.Within(int earliest, End latest) -> earliest;
            case TimeLeft.NotEnoughHistory tooShort -> TimeLeft.HORIZON + 1;
            case TimeLeft.BeyondHorizon beyond -> TimeLeft.HORIZON + 2;
            case TimeLeft.Never never -> TimeLeft.HORIZON + 3;
        };
    }
}
