package peristyle.views.emulator;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** A moment as the operator types it: {@code 2026-03-02 18:00}, in the zone in which moments are shown. */
final class UntilField {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter READ =
            DateTimeFormatter.ofPattern("uuuu-M-d['T'][' ']H:mm[:ss]", Locale.ROOT);

    private final ZoneId zone;

    UntilField(ZoneId zone) {
        this.zone = zone;
    }

    /** The moment; empty where the text is none. */
    Optional<Instant> read(String text) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text.strip(), READ.withResolverStyle(java.time.format.ResolverStyle.STRICT))
                            .atZone(zone)
                            .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty(); // said beside the field while the operator types
        }
    }

    /** A moment as it can be typed. */
    String write(Instant moment) {
        return WRITTEN.withZone(zone).format(moment);
    }
}
