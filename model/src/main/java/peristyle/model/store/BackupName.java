package peristyle.model.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * How backups are named that carry their moment: {@code peristyle-2026-03-02T080100Z.zip}.
 *
 * @param before what stands before the moment
 * @param after what stands after it
 */
record BackupName(String before, String after) {

    static final BackupName HOURLY = new BackupName("peristyle-", ".zip");
    static final BackupName BY_HAND = new BackupName("by-hand-", ".zip");
    /** A folder: what was there may be damaged, and is kept as it was. */
    static final BackupName BEFORE_RESTORE = new BackupName("before-restore-", "");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    String of(Instant at) {
        return before + MOMENT.format(at) + after;
    }

    /** The moment in this name; empty where it is somebody else's. */
    Optional<Instant> moment(String name) {
        if (!name.startsWith(before) || !name.endsWith(after) || name.length() < before.length() + after.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    MOMENT.parse(name.substring(before.length(), name.length() - after.length()), Instant::from));
        } catch (DateTimeParseException otherName) {
            return Optional.empty();
        }
    }
}
