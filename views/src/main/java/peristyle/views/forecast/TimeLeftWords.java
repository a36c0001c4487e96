package peristyle.views.forecast;

import peristyle.model.planning.forecast.TimeLeft;
import peristyle.model.planning.forecast.TimeLeft.End;
import peristyle.views.detail.Cell;
import peristyle.views.look.Tone;
import peristyle.views.text.Texts;

/** The time until a limit is reached, in words, and how pressing it is. */
public final class TimeLeftWords {

    /** ST-6 warns of what is full within this many days. */
    private static final int SOON = 7;

    private static final int IN_SIGHT = 30;

    private final Texts texts;

    /** Says it in these words. */
    public TimeLeftWords(Texts texts) {
        this.texts = texts;
    }

    /** This time. */
    public Cell of(TimeLeft left) {
        return switch (left) {
            case TimeLeft.NotEnoughHistory(int days, int needed) ->
                Cell.of(texts.get("forecast.not-enough", days, needed), Tone.UNKNOWN);
            case TimeLeft.Reached() -> Cell.of(texts.get("forecast.reached"), Tone.WARNING);
            case TimeLeft.Never() -> Cell.of(texts.get("forecast.never"), Tone.GOOD);
            case TimeLeft.BeyondHorizon() -> Cell.of(texts.get("forecast.beyond", TimeLeft.HORIZON), Tone.GOOD);
            case TimeLeft.Within(int earliest, End latest) -> Cell.of(range(earliest, latest), tone(earliest));
        };
    }

    private String range(int earliest, End latest) {
        return switch (latest) {
            case End.Days(int days) ->
                days == earliest ? texts.get("forecast.in-days", days) : texts.get("forecast.within", earliest, days);
            case End.BeyondHorizon() -> texts.get("forecast.from", earliest, TimeLeft.HORIZON);
            case End.Never() -> texts.get("forecast.perhaps", earliest);
        };
    }

    private static Tone tone(int earliest) {
        return earliest < SOON ? Tone.WARNING : earliest < IN_SIGHT ? Tone.NOTICE : Tone.GOOD;
    }
}
