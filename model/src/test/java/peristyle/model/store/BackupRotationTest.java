package peristyle.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.estate.EstateChange;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

class BackupRotationTest {

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private int taken;

    private BackupRotation rotation() {
        return new BackupRotation(folder, () -> now, this::take);
    }

    private void take(Path file) {
        taken++;
        try {
            Files.writeString(file, "backup");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> kept() throws IOException {
        try (var files = Files.list(folder)) {
            return new ArrayList<>(
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    @DisplayName("the first is taken after a minute, the next after an hour, whichever program takes it")
    void hourly() throws IOException {
        BackupRotation rotation = rotation();
        rotation.takeIfDue();
        assertThat(taken).isZero();
        now = now.plus(BackupRotation.SETTLED);
        rotation.takeIfDue();
        rotation.takeIfDue();
        assertThat(kept()).containsExactly("peristyle-2026-03-02T080100Z.zip");
        BackupRotation afterRestart = rotation();
        now = now.plus(Duration.ofMinutes(59));
        afterRestart.takeIfDue();
        assertThat(taken).isOne();
        now = now.plus(Duration.ofMinutes(1));
        afterRestart.takeIfDue();
        assertThat(taken).isEqualTo(2);
    }

    @Test
    @DisplayName("the newest three stay, and the newest of each of seven days; what has another name is left alone")
    void daysAndHours() throws IOException {
        Files.writeString(folder.resolve("peristyle-of-mine.zip"), "somebody else's");
        BackupRotation rotation = rotation();
        for (int hour = 0; hour < 24 * 10; hour++) {
            now = now.plus(BackupRotation.EVERY);
            rotation.takeIfDue();
        }
        assertThat(now).isEqualTo("2026-03-12T08:00:00Z");
        assertThat(kept())
                .containsExactly(
                        "peristyle-2026-03-06T230000Z.zip",
                        "peristyle-2026-03-07T230000Z.zip",
                        "peristyle-2026-03-08T230000Z.zip",
                        "peristyle-2026-03-09T230000Z.zip",
                        "peristyle-2026-03-10T230000Z.zip",
                        "peristyle-2026-03-11T230000Z.zip",
                        "peristyle-2026-03-12T060000Z.zip",
                        "peristyle-2026-03-12T070000Z.zip",
                        "peristyle-2026-03-12T080000Z.zip",
                        "peristyle-of-mine.zip");
    }

    @Test
    @DisplayName("a clock that was set back does not stop the backups")
    void clockSetBack() {
        BackupRotation rotation = rotation();
        now = now.plus(Duration.ofDays(400));
        rotation.takeIfDue();
        now = now.minus(Duration.ofDays(399));
        rotation.takeIfDue();
        assertThat(taken).isEqualTo(2);
    }

    @Test
    @DisplayName("a backup that fails takes none of the earlier ones with it")
    void failure() throws IOException {
        BackupRotation rotation = rotation();
        now = now.plus(BackupRotation.SETTLED);
        rotation.takeIfDue();
        BackupRotation failing = new BackupRotation(folder, () -> now, file -> {
            throw new ProblemException(Problem.of("store.backup-failed", file.toString(), "no room"));
        });
        now = now.plus(Duration.ofHours(2));
        assertThatThrownBy(failing::takeIfDue).isInstanceOf(ProblemException.class);
        assertThat(kept()).containsExactly("peristyle-2026-03-02T080100Z.zip");
    }

    @Test
    @DisplayName("a store in use is backed up beside itself, after a checkpoint, and the backup is a sound store")
    void ofAStore() throws IOException {
        try (Store store = Store.open(folder, Schema.CURRENT, () -> now)) {
            store.journal()
                    .commit(List.of(StoreTest.task(1)), EstateChange.put(StoreTest.organisation(1)), now, List.of());
            now = now.plus(BackupRotation.SETTLED);
            store.journal().checkpoint(now, new byte[] {1}, List.of(), StoreTest.NO_EVENTS);
            store.journal()
                    .commit(List.of(StoreTest.task(2)), EstateChange.put(StoreTest.organisation(2)), now, List.of());
        }
        Path restored = Files.createDirectory(folder.resolve("restored"));
        Backup.unpack(
                folder.resolve("backups").resolve("peristyle-2026-03-02T080100Z.zip"),
                restored.resolve("peristyle.mv.db"));
        StoreReport report = StoreCheck.check(restored);
        assertThat(report.clean()).isTrue();
        assertThat(report.tasks()).isOne();
    }
}
