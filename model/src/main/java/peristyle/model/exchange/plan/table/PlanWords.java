package peristyle.model.exchange.plan.table;

import java.util.List;
import java.util.Locale;

/** The words and numbers of the reader's language, for files that people read. Files for machines need none. */
public interface PlanWords {

    /** The text of a key, its placeholders filled. */
    String text(String key, List<?> arguments);

    /** The text of a key, its placeholders filled. */
    default String text(String key, Object... arguments) {
        return text(key, List.of(arguments));
    }

    /** Whether there is a text of this key. */
    boolean has(String key);

    /** The text of an enum constant. */
    String of(Enum<?> constant);

    /** A whole number, thousands grouped. */
    String integer(long number);

    /** A number with this many digits after the point. */
    String decimal(double number, int digits);

    /** A share: 0.85 as 85 %. */
    String percent(double share);

    /** Storage or memory given in MiB, in the binary unit that suits it. */
    String size(double mib);

    /** Storage or memory given in whole MiB, in the binary unit that suits it. */
    default String size(long mib) {
        return size((double) mib);
    }

    /** The language and country that decide how things are written. */
    Locale locale();
}
