package peristyle.model.exchange.sheet;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.IntStream;

/** Numbers and durations as files have them, whatever the language. */
public final class PlainText {

    private static final double THOUSAND = 1000;
    private static final double EXACT = 1e12;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private static final String[] SMALL =
            IntStream.range(0, 4096).mapToObj(Integer::toString).toArray(String[]::new);

    private PlainText() {}

    /** A whole number. Small ones are made once. */
    public static String of(long number) {
        return number >= 0 && number < SMALL.length ? SMALL[(int) number] : Long.toString(number);
    }

    /** Seconds, with as much of the second as there is. */
    static String of(Duration duration) {
        long seconds = duration.getSeconds();
        int nanos = duration.getNano();
        if (nanos == 0) {
            return of(seconds);
        }
        if (nanos % NANOS_PER_MILLI == 0 && Math.abs(seconds) < EXACT) {
            return thousandths(seconds * 1000 + nanos / NANOS_PER_MILLI);
        }
        return BigDecimal.valueOf(seconds)
                .add(BigDecimal.valueOf(nanos, 9))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The shortest text that reads back as the same number, without an exponent. */
    public static String of(double number) {
        long whole = Math.round(number * THOUSAND);
        if (Math.abs(number) < EXACT && whole / THOUSAND == number) {
            return thousandths(whole);
        }
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    private static String thousandths(long number) {
        long whole = Math.abs(number) / 1000;
        int rest = (int) (Math.abs(number) % 1000);
        String sign = number < 0 ? "-" : "";
        if (rest == 0) {
            return sign + whole;
        }
        StringBuilder text = new StringBuilder(16).append(sign).append(whole).append('.');
        text.append((char) ('0' + rest / 100));
        if (rest % 100 != 0) {
            text.append((char) ('0' + rest / 10 % 10));
        }
        if (rest % 10 != 0) {
            text.append((char) ('0' + rest % 10));
        }
        return text.toString();
    }
}
