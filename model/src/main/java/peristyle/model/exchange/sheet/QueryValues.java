package peristyle.model.exchange.sheet;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, durations and moments as they are written in a query. */
final class QueryValues {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(.*)");
    private static final Pattern PART = Pattern.compile("(\\d{1,9})([smhdw])");
    private static final Duration DAY = Duration.ofDays(1);

    private QueryValues() {}

    /** All moments that a written one stands for: from the first to before the end. */
    record Span(Instant first, Instant end) {

        /** Where a moment lies: before, inside or after. */
        int compare(Instant moment) {
            return moment.isBefore(first) ? -1 : moment.isBefore(end) ? 0 : 1;
        }
    }

    static double number(String value) throws UnreadableValueException {
        String bare = value.endsWith("%") ? value.substring(0, value.length() - 1) : value;
        if (!NUMBER.matcher(bare).matches()) {
            throw new UnreadableValueException(value);
        }
        return Double.parseDouble(bare);
    }

    static boolean flag(String value) throws UnreadableValueException {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw new UnreadableValueException(value);
        };
    }

    static Duration duration(String value) throws UnreadableValueException {
        String low = value.toLowerCase(Locale.ROOT);
        if (NUMBER.matcher(low).matches()) {
            return Duration.ofMillis(Math.round(Double.parseDouble(low) * 1000));
        }
        if (low.startsWith("p")) {
            return isoDuration(value);
        }
        Matcher part = PART.matcher(low);
        Duration sum = Duration.ZERO;
        int at = 0;
        while (part.find() && part.start() == at) {
            sum = sum.plus(Duration.ofSeconds(Long.parseLong(part.group(1)) * seconds(part.group(2))));
            at = part.end();
        }
        if (at == 0 || at != low.length()) {
            throw new UnreadableValueException(value);
        }
        return sum;
    }

    private static Duration isoDuration(String value) throws UnreadableValueException {
        try {
            return Duration.parse(value);
        } catch (DateTimeException e) {
            throw new UnreadableValueException(value, e);
        }
    }

    private static long seconds(String unit) {
        return switch (unit) {
            case "s" -> 1;
            case "m" -> 60;
            case "h" -> 3600;
            case "d" -> 86_400;
            default -> 604_800;
        };
    }

    /** A day, or a moment to the minute, second or finer; UTC where no offset is written. */
    static Span instant(String value) throws UnreadableValueException {
        try {
            Matcher moment = MOMENT.matcher(value.toUpperCase(Locale.ROOT));
            if (!moment.matches()) {
                Instant day =
                        LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
                return new Span(day, day.plus(DAY));
            }
            Duration width = moment.group(1) == null
                    ? Duration.ofMinutes(1)
                    : moment.group(2) == null ? Duration.ofSeconds(1) : Duration.ofNanos(1);
            Instant first = OffsetDateTime.parse(moment.group(3).isEmpty() ? moment.group() + "Z" : moment.group())
                    .toInstant();
            return new Span(first, first.plus(width));
        } catch (DateTimeException e) {
            throw new UnreadableValueException(value, e);
        }
    }
}
