package peristyle.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.Region;
import peristyle.model.estate.RegionId;
import peristyle.model.operation.Task;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** A backup is put back whole or not at all, and the audit chain tells of it. */
class RestoreTest {

    private static final Instant MACHINE = Instant.parse("2026-11-21T18:30:05Z");
    private static final Instant LATER = MACHINE.plusSeconds(60);
    private static final Region REGION = new Region(new RegionId("fr1"), "FR1", "fr1");

    @TempDir
    Path root;

    private Path folder = Path.of("");
    private Path backup = Path.of("");

    /** A store with one operation, a backup of it, and two operations more. */
    @BeforeEach
    void make() {
        folder = root.resolve("store");
        try (Store store = Store.open(folder, InstantSource.system())) {
            store.begin(StoreTest.ORIGIN, Estate.of(List.of(REGION)));
            commit(store, 1);
            store.journal().checkpoint(StoreTest.NOW, new byte[] {1}, List.of(), StoreTest.NO_EVENTS);
        }
        backup = Backups.byHand(folder, () -> MACHINE);
        Backups.take(folder, backup, () -> MACHINE);
        try (Store store = Store.open(folder, InstantSource.system())) {
            commit(store, 2);
            commit(store, 3);
        }
    }

    private static void commit(Store store, int number) {
        store.journal()
                .commit(
                        List.of(StoreTest.task(number)),
                        EstateChange.put(StoreTest.organisation(number)),
                        StoreTest.NOW,
                        List.of());
    }

    private Restored restore(Path which) {
        return Backups.restore(folder, which, "ada", () -> MACHINE);
    }

    private static Map<String, String> bytes(Path of) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(of)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("peristyle.lock")) {
                    bytes.put(of.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
                }
            }
        }
        return bytes;
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copied = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(file, copied);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Task> tasks(Path of) {
        try (ReadOnlyStore store = ReadOnlyStore.open(of)) {
            return store.newestTasks(10);
        }
    }

    @Test
    @DisplayName("what the backup held is there, the audit chain tells of the restore, and the store is sound")
    void putsBack() {
        String replacedHead = StoreCheck.check(folder).auditHead();

        Restored restored = restore(backup);

        assertThat(restored.last()).isOne();
        assertThat(restored.replaced()).contains(3L);
        StoreReport report = StoreCheck.check(folder);
        assertThat(report.problems()).isEmpty();
        assertThat(report.tasks()).isEqualTo(2);
        Task told = tasks(folder).getFirst();
        assertThat(told.code()).isEqualTo("store.restore");
        assertThat(told.author()).isEqualTo("ada");
        assertThat(told.at()).isEqualTo(StoreTest.NOW);
        assertThat(told.subject()).isEqualTo(REGION.id());
        assertThat(told.arguments()).containsExactly(backup.getFileName().toString(), 1L, 3L, replacedHead, MACHINE);
        try (Store store = Store.open(folder, InstantSource.system())) {
            assertThat(store.estate().organisations().toList()).containsExactly(StoreTest.organisation(1));
            assertThat(store.deviceState()).isPresent();
            store.journal().commit(List.of(StoreTest.task(3)), StoreTest.NOTHING, StoreTest.NOW, List.of());
        }
        assertThat(StoreCheck.check(folder).problems()).isEmpty();
    }

    @Test
    @DisplayName("what was there is kept beside as it was, is listed, and can be put back in its turn")
    void keepsBeside() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("peristyle.mv.db"));

        Path kept = restore(backup).kept().orElseThrow();

        assertThat(kept).hasBinaryContent(before);
        try (Store store = Store.open(folder, InstantSource.system())) {
            commit(store, 3);
        }
        assertThat(kept).hasBinaryContent(before);
        assertThat(Backups.in(folder))
                .contains(new StoredBackup(kept, BackupKind.BEFORE_RESTORE, MACHINE, before.length));
        assertThat(Backups.look(kept)).isEqualTo(new BackupState(Schema.CURRENT.version(), 4, 3, Optional.empty()));

        Restored back = Backups.restore(folder, kept, "ada", () -> LATER);

        assertThat(back.last()).isEqualTo(3);
        assertThat(tasks(folder)).hasSize(4);
        assertThat(StoreCheck.check(folder).problems()).isEmpty();
    }

    @Test
    @DisplayName("a store of which operations were lost, or that is damaged, is sound after a restore")
    void damaged() throws IOException {
        Path file = folder.resolve("peristyle.mv.db");
        byte[] damaged = new byte[(int) Files.size(file)];
        Files.write(file, damaged);

        Path kept = restore(backup).kept().orElseThrow();

        assertThat(StoreCheck.check(folder).problems()).isEmpty();
        assertThat(tasks(folder).getFirst().arguments()).contains(3L);
        assertThat(kept).hasBinaryContent(damaged);
        assertThat(Backups.look(kept).sound()).isFalse();
    }

    @Test
    @DisplayName("where there is no store any more, or no such folder yet, the backup makes one; what was replaced is"
            + " unknown")
    void nothingThere() throws IOException {
        Path elsewhere = root.resolve("new").resolve("folder");

        Restored restored = Backups.restore(elsewhere, backup, "ada", () -> MACHINE);

        assertThat(restored.kept()).isEmpty();
        assertThat(restored.replaced()).isEmpty();
        assertThat(StoreCheck.check(elsewhere).problems()).isEmpty();
        assertThat(tasks(elsewhere).getFirst().arguments()).contains("–");
    }

    @ParameterizedTest
    @EnumSource(Restore.Step.class)
    @DisplayName("a kill after any step leaves what was there or what was put back, sound, and nothing between")
    void killed(Restore.Step step) throws IOException, SQLException {
        byte[] before = Files.readAllBytes(folder.resolve("peristyle.mv.db"));
        Path left = root.resolve("left");
        StoreLock lock = StoreLock.take(StoreFiles.in(folder));
        try {
            new Restore(StoreFiles.in(folder), backup, "ada", MACHINE, reached -> {
                        if (reached == step) {
                            copy(folder, left);
                        }
                    })
                    .run();
        } finally {
            lock.release(StoreFiles.in(folder));
        }

        boolean done = step.compareTo(Restore.Step.EXCHANGED) >= 0;
        Map<String, String> read = bytes(left);
        assertThat(StoreCheck.check(left).problems()).isEmpty();
        assertThat(tasks(left)).hasSize(done ? 2 : 3);
        assertThat(bytes(left)).as("changed by reading").isEqualTo(read);
        try (Store store = Store.open(left, InstantSource.system())) {
            assertThat(store.journal().lastNumber()).isEqualTo(done ? 2 : 3);
        }
        assertThat(StoreCheck.check(left).problems()).isEmpty();
        assertThat(left.resolve("unfinished.audit")).doesNotExist();
        assertThat(left.resolve("unfinished.mv.db")).doesNotExist();
        if (done) {
            Path kept = left.resolve("backups/before-restore-2026-11-21T183005Z/peristyle.mv.db");
            assertThat(kept).hasBinaryContent(before);
        }
        Backups.restore(left, backup, "ada", () -> LATER);
        assertThat(StoreCheck.check(left).problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Restore.Step.class,
            names = {"EXCHANGED", "DONE"},
            mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("a failure before the exchange leaves every byte as it was, and nothing beside")
    void failed(Restore.Step step) throws IOException {
        Map<String, String> before = bytes(folder);
        assertThatThrownBy(() -> new Restore(StoreFiles.in(folder), backup, "ada", MACHINE, reached -> {
                            if (reached == step) {
                                throw new IllegalStateException("the disk is gone");
                            }
                        })
                        .run())
                .isInstanceOf(IllegalStateException.class);
        assertThat(bytes(folder)).isEqualTo(before);
        assertThat(Backups.in(folder)).extracting(StoredBackup::kind).containsExactly(BackupKind.BY_HAND);
    }

    @Test
    @DisplayName("while a window or another program holds the store nothing is put back")
    void held() throws IOException {
        try (Store _ = Store.open(folder, InstantSource.system())) {
            assertThat(StoreRefusalTest.problem(() -> restore(backup)).code()).isEqualTo("store.in-use");
        }
        Map<String, String> before = bytes(folder);
        try (FileChannel other = FileChannel.open(folder.resolve("peristyle.mv.db"), StandardOpenOption.WRITE);
                FileLock _ = other.lock()) {
            assertThat(StoreRefusalTest.problem(() -> restore(backup)).code()).isEqualTo("store.in-use-unknown");
        }
        assertThat(bytes(folder)).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "what is missing, no backup, damaged, of a later version or without an estate is refused, all left as it"
                    + " was")
    void unfit() throws IOException, SQLException {
        Path diary = Files.writeString(root.resolve("diary.zip"), "my holidays");
        byte[] cut = Files.readAllBytes(backup);
        Path truncated = Files.write(root.resolve("cut.zip"), Arrays.copyOf(cut, cut.length / 2));
        Path empty = root.resolve("empty");
        Store.open(empty, InstantSource.system()).close();
        Path tampered = tampered("tampered", "update task set author = 'eve' where number = 1");
        Path newer =
                tampered("newer", "update \"flyway_schema_history\" set \"version\" = '7' where \"version\" = '2'");
        Map<String, String> before = bytes(folder);

        refused("store.backup-missing", root.resolve("nowhere.zip"));
        refused("store.backup-missing", root);
        refused("store.backup-unreadable", diary);
        refused("store.backup-unreadable", truncated);
        refused("store.backup-empty", empty.resolve("peristyle.mv.db"));
        assertThat(refused("store.backup-unsound", tampered).arguments()).contains(Problem.of("store.check-task", 1L));
        assertThat(refused("store.backup-unsound", newer).arguments())
                .contains(Problem.of("store.newer", newer.toString(), 7, Schema.CURRENT.version()));

        assertThat(bytes(folder)).isEqualTo(before);
        Path nowhere = root.resolve("not-made");
        assertThatThrownBy(() -> Backups.restore(nowhere, tampered, "ada", () -> MACHINE))
                .isInstanceOf(ProblemException.class);
        assertThat(nowhere).doesNotExist();
    }

    private Problem refused(String code, Path which) {
        Problem problem = StoreRefusalTest.problem(() -> restore(which));
        assertThat(problem.code()).as(problem.toString()).isEqualTo(code);
        return problem;
    }

    /** A file of a store that was kept elsewhere and written to by another program. */
    private Path tampered(String name, String sql) throws IOException, SQLException {
        Path file = root.resolve(name + ".mv.db");
        Backup.unpack(backup, file);
        try (Connection admin = Database.of(file).admin()) {
            Sql.run(admin, sql);
            Opening.shutDown(admin);
        }
        return file;
    }

    @Test
    @DisplayName("a backup of an earlier version is brought up to date as it is put back, and stays as it is")
    void earlier() throws IOException, SQLException {
        Path old = root.resolve("old");
        copy(folder, old);
        EarlierStoreTest.takeBackToSchema1(old);
        Path zip = old.resolve("peristyle-schema-1.zip");
        Backups.take(old, zip, () -> MACHINE);
        byte[] before = Files.readAllBytes(zip);
        assertThat(Backups.look(zip).schema()).isOne();
        assertThat(Backups.in(old)).extracting(StoredBackup::kind).contains(BackupKind.BEFORE_MIGRATION);

        restore(zip);

        assertThat(zip).hasBinaryContent(before);
        assertThat(StoreCheck.check(folder).problems()).isEmpty();
        assertThat(StoreCheck.check(folder).earlier()).isEmpty();
    }

    @Test
    @DisplayName("a backup is a sound copy of a store that is left as it was, and nothing takes the place of what lies"
            + " there by halves")
    void take() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("peristyle.mv.db"));
        Path zip = Files.writeString(root.resolve("mine.zip"), "an earlier one");

        StoredBackup taken = Backups.take(folder, zip, () -> MACHINE);

        assertThat(taken).isEqualTo(new StoredBackup(zip, BackupKind.BY_HAND, MACHINE, Files.size(zip)));
        assertThat(Backups.look(zip)).isEqualTo(new BackupState(Schema.CURRENT.version(), 4, 3, Optional.empty()));
        assertThat(folder.resolve("peristyle.mv.db")).hasBinaryContent(before);
        try (Stream<Path> left = Files.list(root)) {
            assertThat(left).containsExactlyInAnyOrder(folder, zip);
        }
        Path unwritable = root.resolve("taken.zip");
        Files.createDirectories(unwritable.resolve("inside"));
        assertThat(StoreRefusalTest.problem(() -> Backups.take(folder, unwritable, () -> MACHINE))
                        .code())
                .isEqualTo("store.backup-failed");
    }

    @Test
    @DisplayName("the backups beside a store are listed newest first with their kinds; other files are somebody else's")
    void lists() throws IOException {
        Files.copy(backup, folder.resolve("backups/peristyle-2026-11-21T190000Z.zip"));
        Files.writeString(folder.resolve("backups/notes.txt"), "mine");
        Files.writeString(folder.resolve("peristyle-schema-old.zip"), "mine");

        assertThat(Backups.in(folder))
                .extracting(StoredBackup::kind, StoredBackup::taken)
                .containsExactly(
                        tuple(BackupKind.HOURLY, Instant.parse("2026-11-21T19:00:00Z")),
                        tuple(BackupKind.BY_HAND, MACHINE));
        assertThat(StoreRefusalTest.problem(() -> Backups.in(root.resolve("none")))
                        .code())
                .isEqualTo("store.missing");
    }
}
