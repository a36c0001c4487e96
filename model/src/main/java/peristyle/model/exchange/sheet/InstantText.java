package peristyle.model.exchange.sheet;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes instants as {@code 2026-11-21T10:05:00Z}, with as much of the second as there is. Keeps the
 * last and its day: they often come again. */
final class InstantText {

    private static final int DAY = 86_400;
    private static final int SECONDS = 19;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private final byte[] text = new byte[SECONDS + 5];
    private long day = Long.MIN_VALUE;
    private @Nullable Instant last;
    private String lastText = "";

    InstantText() {
        text[10] = 'T';
        text[13] = ':';
        text[16] = ':';
    }

    String of(Instant instant) {
        if (!instant.equals(last)) {
            lastText = written(instant);
            last = instant;
        }
        return lastText;
    }

    private String written(Instant instant) {
        long second = instant.getEpochSecond();
        long today = Math.floorDiv(second, DAY);
        int nano = instant.getNano();
        if (nano % NANOS_PER_MILLI != 0 || (today != day && !turnTo(today))) {
            return instant.toString();
        }
        int time = (int) (second - today * DAY);
        two(11, time / 3600);
        two(14, time / 60 % 60);
        two(17, time % 60);
        if (nano == 0) {
            text[SECONDS] = 'Z';
            return new String(text, 0, SECONDS + 1, StandardCharsets.ISO_8859_1);
        }
        int milli = nano / NANOS_PER_MILLI;
        text[SECONDS] = '.';
        text[SECONDS + 1] = (byte) ('0' + milli / 100);
        two(SECONDS + 2, milli % 100);
        text[SECONDS + 4] = 'Z';
        return new String(text, 0, SECONDS + 5, StandardCharsets.ISO_8859_1);
    }

    private boolean turnTo(long today) {
        LocalDate date = LocalDate.ofEpochDay(today);
        int year = date.getYear();
        if (year < 0 || year > 9999) {
            return false;
        }
        two(0, year / 100);
        two(2, year % 100);
        text[4] = '-';
        two(5, date.getMonthValue());
        text[7] = '-';
        two(8, date.getDayOfMonth());
        day = today;
        return true;
    }

    private void two(int at, int number) {
        text[at] = (byte) ('0' + number / 10);
        text[at + 1] = (byte) ('0' + number % 10);
    }
}
