package peristyle.views.forecast;

import java.util.ArrayList;
import java.util.List;
import peristyle.model.estate.EstateObject;
import peristyle.model.operation.Snapshot;
import peristyle.model.planning.forecast.Ceiling;
import peristyle.model.planning.forecast.Forecasts;
import peristyle.model.planning.forecast.Outlook;
import peristyle.model.planning.forecast.Outlooks;
import peristyle.model.planning.forecast.TimeLeft;
import peristyle.views.detail.Block;
import peristyle.views.detail.Cell;
import peristyle.views.look.Tone;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** The time until each limit of an object is reached, as a table. */
public final class TimeLeftBlock {

    private final Texts texts;
    private final TimesLeft times;

    /** Says it in these words. */
    public TimeLeftBlock(Texts texts, TimesLeft times) {
        this.texts = texts;
        this.times = times;
    }

    /** Calls back when something has become known that a block said nothing of. */
    public void onAnswer(Runnable listener) {
        times.onAnswer(listener);
    }

    /** The times left of this object. */
    public Block of(Snapshot snapshot, EstateObject object) {
        TimesLeft.Known known = times.of(snapshot, object.id());
        Forecasts forecasts =
                known instanceof TimesLeft.Known.Growing(Forecasts read) ? read : new Forecasts(java.util.Map.of());
        List<List<Cell>> lines = new ArrayList<>();
        for (Outlook outlook : Outlooks.of(snapshot.situation(), object, forecasts)) {
            lines.add(List.of(Cell.of(name(outlook.ceiling())), Cell.of(amount(outlook)), left(known, outlook)));
        }
        return new Block.Lines(
                texts.get("forecast.title"),
                List.of(texts.get("forecast.limit"), texts.get("forecast.reached-at"), texts.get("forecast.left")),
                lines,
                texts.get("forecast.how"));
    }

    private String name(Ceiling ceiling) {
        return ceiling.rule().isEmpty()
                ? texts.of(ceiling)
                : texts.get("forecast.of-rule", texts.of(ceiling), ceiling.rule());
    }

    private String amount(Outlook outlook) {
        Formats formats = texts.formats();
        return switch (outlook.metric().unit()) {
            case MIB -> formats.size(Math.max(0, outlook.limit()));
            case MHZ -> formats.clock(outlook.limit());
            case MBIT_PER_SECOND -> formats.with(outlook.limit(), "Mbit/s");
            case IOPS, MILLISECONDS, SECONDS, PERCENT -> formats.decimal(outlook.limit());
        };
    }

    private Cell left(TimesLeft.Known known, Outlook outlook) {
        TimeLeft left = outlook.left();
        if (left instanceof TimeLeft.Reached) {
            return words(left);
        }
        return switch (known) {
            case TimesLeft.Known.Reading reading -> Cell.of(texts.get("forecast.reading"), Tone.UNKNOWN);
            case TimesLeft.Known.Unreadable unreadable -> Cell.of(texts.get("forecast.unreadable"), Tone.UNKNOWN);
            case TimesLeft.Known.Growing growing -> words(left);
        };
    }

    private Cell words(TimeLeft left) {
        return new TimeLeftWords(texts).of(left);
    }
}
