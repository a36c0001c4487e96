package peristyle.model.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * Backups beside the store: one an hour while it is open, of which the newest three are kept and the newest of each of the
 * last seven days. Hours are the machine's, not the devices': they guard against what happens to the machine, and an
 * emulated year passes in an hour. Nothing is taken in the first minute, so that a command that opens the store for a moment
 * does not pay for one.
 */
final class BackupRotation {

    static final Duration EVERY = Duration.ofHours(1);
    static final Duration SETTLED = Duration.ofMinutes(1);
    static final int NEWEST = 3;
    static final int DAYS = 7;

    private final Path folder;
    private final InstantSource time;
    private final Consumer<Path> take;
    private final Instant opened;

    /**
     * @param folder where they lie; made when the first is taken
     * @param time the machine's
     * @param take copies the store into a file
     */
    BackupRotation(Path folder, InstantSource time, Consumer<Path> take) {
        this.folder = folder;
        this.time = time;
        this.take = take;
        this.opened = time.instant();
    }

    /**
     * Takes a backup where the last is an hour old, then gives up those that need not be kept. Takes seconds then: to be
     * called where nobody waits.
     *
     * @throws ProblemException {@code store.backup-failed}; the earlier ones are all there then
     */
    void takeIfDue() {
        Instant now = time.instant();
        if (now.isBefore(opened.plus(SETTLED))) {
            return;
        }
        try {
            List<Instant> taken = taken();
            // one from the future was taken before the machine's clock was set back: it says nothing of how long ago
            boolean due = taken.stream()
                    .noneMatch(at -> !at.isAfter(now) && at.plus(EVERY).isAfter(now));
            if (due) {
                Files.createDirectories(folder);
                take.accept(file(now));
                giveUp(taken());
            }
        } catch (IOException e) {
            throw new ProblemException(Problem.of("store.backup-failed", folder.toString(), String.valueOf(e)), e);
        }
    }

    private Path file(Instant at) {
        return folder.resolve(BackupName.HOURLY.of(at));
    }

    /** When those that are there were taken, newest first. */
    private List<Instant> taken() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> BackupName.HOURLY.moment(file.getFileName().toString()))
                    .flatMap(Optional::stream)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private void giveUp(List<Instant> newestFirst) throws IOException {
        Set<LocalDate> days = new HashSet<>();
        for (int place = 0; place < newestFirst.size(); place++) {
            Instant at = newestFirst.get(place);
            boolean first =
                    days.size() < DAYS && days.add(at.atOffset(ZoneOffset.UTC).toLocalDate());
            if (place >= NEWEST && !first) {
                Files.deleteIfExists(file(at));
            }
        }
    }
}
