package peristyle.app.window;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** Has the machine's language and its ways of writing numbers and dates read before the window asks for them. */
final class WarmTexts {

    private WarmTexts() {}

    static void warm() {
        Formats formats = Texts.of(Locale.getDefault()).formats();
        formats.integer(1);
        formats.moment(Instant.EPOCH);
        formats.duration(Duration.ofSeconds(1));
    }
}
