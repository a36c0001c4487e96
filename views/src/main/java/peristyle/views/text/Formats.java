package peristyle.views.text;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** How one locale writes numbers, sizes and times. For one thread at a time, like the formats it holds. */
public final class Formats {

    /** What stands where a value is unknown. */
    public static final String UNKNOWN = "—";

    private static final String NARROW_SPACE = "\u202f";
    /** Between what stays in one line and is yet more than one number. */
    private static final String FIRM_SPACE = "\u00a0";

    private static final double MIB_PER_GIB = 1024;
    /** What a share that was a whole number of parts may have lost on its way here. */
    private static final double ROUNDING = 1e-9;

    private static final double MIB_PER_TIB = 1024 * 1024;

    private final Locale locale;
    private final ZoneId zone;
    private final String dayUnit;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter clockTime;
    private final DateTimeFormatter minute;
    private final DateTimeFormatter day;

    Formats(Locale locale, ZoneId zone, String dayUnit, String dayAndMonth) {
        this.locale = locale;
        this.dayUnit = dayUnit;
        this.zone = zone;
        moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone);
        clockTime = DateTimeFormatter.ofPattern("HH:mm:ss", locale).withZone(zone);
        minute = DateTimeFormatter.ofPattern("HH:mm", locale).withZone(zone);
        day = DateTimeFormatter.ofPattern(dayAndMonth, locale).withZone(zone);
    }

    Locale locale() {
        return locale;
    }

    /** The zone in which moments are shown. */
    public ZoneId zone() {
        return zone;
    }

    /** A whole number, thousands grouped. */
    public String integer(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A number with this many digits after the point; a dash where it is not a number. */
    public String decimal(double number, int digits) {
        if (!Double.isFinite(number)) {
            return UNKNOWN;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }

    /** A number with as many digits after the point as its size deserves. */
    public String decimal(double number) {
        double size = Math.abs(number);
        return decimal(number, size >= 100 || number == Math.rint(number) ? 0 : size >= 10 ? 1 : 2);
    }

    /** A share: 0.85 as 85 %. */
    public String percent(double share) {
        return decimal(share * 100, share != 0 && Math.abs(share) < 0.1 ? 1 : 0) + NARROW_SPACE + "%";
    }

    /** A share of something that is not over: rounded down, so that it is never said to be all of it. */
    public String progress(double share) {
        double steps = share < 0.1 ? 1000 : 100;
        return percent(Math.min(0.99, Math.floor(share * steps + ROUNDING) / steps));
    }

    /** Storage or memory given in MiB, in the binary unit that suits it. */
    public String size(double mib) {
        double size = Math.abs(mib);
        return size >= MIB_PER_TIB
                ? with(mib / MIB_PER_TIB, "TiB")
                : size >= MIB_PER_GIB ? with(mib / MIB_PER_GIB, "GiB") : with(mib, "MiB");
    }

    /** The same in GiB, as it is ordered and typed: whole GiB are never rounded. */
    public String gib(double mib) {
        return with(mib / MIB_PER_GIB, "GiB");
    }

    /** A count of bytes, in the binary unit that suits it. */
    public String bytes(double bytes) {
        return Math.abs(bytes) < 1024
                ? with(bytes, "B")
                : Math.abs(bytes) < MIB_PER_TIB ? with(bytes / 1024, "KiB") : size(bytes / MIB_PER_TIB);
    }

    /** Storage operations a second. */
    public String iops(double rate) {
        return with(Math.rint(rate), "IOPS");
    }

    /** Milliseconds. */
    public String milliseconds(double time) {
        return with(time, "ms");
    }

    /** Processor clock given in MHz. */
    public String clock(double mhz) {
        return with(mhz / 1000, "GHz");
    }

    /** A number and its unit. */
    public String with(double number, String unit) {
        return Double.isFinite(number) ? decimal(number) + NARROW_SPACE + unit : UNKNOWN;
    }

    /** Date and time of day, to the second. */
    public String moment(Instant instant) {
        return moment.format(instant);
    }

    /** Time of day, to the second. */
    public String clockTime(Instant instant) {
        return clockTime.format(instant);
    }

    /** Time of day, to the minute. */
    public String minute(Instant instant) {
        return minute.format(instant);
    }

    /** A day with its year. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    /** A month with its year. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMM yyyy", locale).format(month);
    }

    /** Day and month. */
    public String day(Instant instant) {
        return day.format(instant);
    }

    /** A length of time in its two largest units, which no end of a line parts: 2 d 3 h, 4 min 12 s. */
    public String duration(Duration time) {
        if (time.isNegative()) {
            return "−" + duration(time.negated());
        }
        if (time.toDays() > 0) {
            return pair(time.toDays(), dayUnit, time.toHoursPart(), "h");
        }
        if (time.toHours() > 0) {
            return pair(time.toHours(), "h", time.toMinutesPart(), "min");
        }
        return time.toMinutes() > 0
                ? pair(time.toMinutes(), "min", time.toSecondsPart(), "s")
                : time.toSeconds() + NARROW_SPACE + "s";
    }

    private String pair(long large, String largeUnit, long small, String smallUnit) {
        String first = integer(large) + NARROW_SPACE + largeUnit;
        return small == 0 ? first : first + FIRM_SPACE + small + NARROW_SPACE + smallUnit;
    }
}
