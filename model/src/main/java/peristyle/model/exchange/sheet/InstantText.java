package peristyle.model.exchange.sheet;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/** Writes instants as {@code 2026-11-21T10:05:00Z}, with as much of the second as there is. Keeps the day: it seldom changes. */
final class InstantText {

    private static final int DAY = 86_400;
    private static final int LENGTH = 20;

    private final byte[] text = new byte[LENGTH];
    private long day = Long.MIN_VALUE;

    InstantText() {
        text[10] = 'T';
        text[13] = ':';
        text[16] = ':';
        text[19] = 'Z';
    }

    String of(Instant instant) {
        long second = instant.getEpochSecond();
        long today = Math.floorDiv(second, DAY);
        if (instant.getNano() != 0 || (today != day && !turnTo(today))) {
            return instant.toString();
        }
        int time = (int) (second - today * DAY);
        two(11, time / 3600);
        two(14, time / 60 % 60);
        two(17, time % 60);
        return new String(text, StandardCharsets.ISO_8859_1);
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
