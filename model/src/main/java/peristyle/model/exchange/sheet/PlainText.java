package peristyle.model.exchange.sheet;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Numbers and times as files have them, whatever the language. */
final class PlainText {

    private static final int DAY = 86_400;
    private static final double THOUSAND = 1000;
    private static final double EXACT = 1e12;

    private PlainText() {}

    /** {@code 2026-11-21T10:05:00Z}, with as much of the second as there is. */
    static String of(Instant instant) {
        long day = Math.floorDiv(instant.getEpochSecond(), DAY);
        LocalDate date = LocalDate.ofEpochDay(day);
        if (instant.getNano() != 0 || date.getYear() < 0 || date.getYear() > 9999) {
            return instant.toString();
        }
        int second = (int) Math.floorMod(instant.getEpochSecond(), (long) DAY);
        byte[] text = new byte[20];
        two(text, 0, date.getYear() / 100);
        two(text, 2, date.getYear() % 100);
        text[4] = '-';
        two(text, 5, date.getMonthValue());
        text[7] = '-';
        two(text, 8, date.getDayOfMonth());
        text[10] = 'T';
        two(text, 11, second / 3600);
        text[13] = ':';
        two(text, 14, second / 60 % 60);
        text[16] = ':';
        two(text, 17, second % 60);
        text[19] = 'Z';
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static void two(byte[] text, int at, int number) {
        text[at] = (byte) ('0' + number / 10);
        text[at + 1] = (byte) ('0' + number % 10);
    }

    /** Seconds, with as much of the second as there is. */
    static String of(Duration duration) {
        if (duration.getNano() == 0) {
            return Long.toString(duration.getSeconds());
        }
        return BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), 9))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The shortest text that reads back as the same number, without an exponent. */
    static String of(double number) {
        double thousandths = number * THOUSAND;
        long whole = Math.round(thousandths);
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
