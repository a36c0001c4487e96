package peristyle.model.exchange.imports;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads when an export was made from a name such as {@code RVTools_export_all_2024-06-28_04.55.40.xlsx}. */
final class FileDate {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-_.]?(\\d{2})[-_.]?(\\d{2})(?:[-_T ](\\d{2})[.:-]?(\\d{2})(?:[.:-]?(\\d{2}))?)?");

    private FileDate() {}

    /** The moment that the name holds, null where it holds none. */
    static @Nullable LocalDateTime of(String name) {
        Matcher found = DATE.matcher(name);
        while (found.find()) {
            try {
                LocalDateTime moment = LocalDateTime.of(
                        number(found, 1),
                        number(found, 2),
                        number(found, 3),
                        number(found, 4),
                        number(found, 5),
                        number(found, 6));
                if (moment.getYear() >= 2000 && moment.getYear() < 2100) {
                    return moment;
                }
            } catch (DateTimeException noSuchDay) {
                // Another number in the name may be a date.
            }
        }
        return null;
    }

    private static int number(Matcher found, int group) {
        String digits = found.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
