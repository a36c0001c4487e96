package peristyle.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.estate.Estate;
import peristyle.model.problem.Problem;

/** What only reads reads an earlier store too, and leaves it as it was. */
class EarlierStoreTest {

    @TempDir
    Path folder;

    @TempDir
    Path passing;

    private final String usual = System.getProperty("java.io.tmpdir");
    private byte[] before = new byte[0];

    @AfterEach
    void passUsual() {
        System.setProperty("java.io.tmpdir", usual);
    }

    @BeforeEach
    void makeEarlier() throws IOException, SQLException {
        try (Store store = Store.open(folder, InstantSource.system())) {
            store.begin(StoreTest.ORIGIN, Estate.of(List.of(StoreTest.organisation(1))));
            store.journal().commit(List.of(StoreTest.task(1)), StoreTest.NOTHING, StoreTest.NOW, List.of());
        }
        takeBackToSchema1(folder);
        before = Files.readAllBytes(file());
        System.setProperty("java.io.tmpdir", passing.toString());
    }

    private Path file() {
        return folder.resolve("peristyle.mv.db");
    }

    /** Makes the store of this folder one of the first version of the schema, and its anchor tell so. */
    static void takeBackToSchema1(Path folder) throws IOException, SQLException {
        StoreFiles files = StoreFiles.in(folder);
        try (Connection admin = Database.of(files.database()).admin()) {
            Sql.run(admin, "drop table device_event");
            Sql.run(admin, "drop table device_event_since");
            Sql.run(admin, "drop table incident");
            Sql.run(admin, "delete from \"flyway_schema_history\" where \"version\" in ('2', '3')");
            Opening.shutDown(admin);
        }
        files.anchor().write(files.anchor().read().orElseThrow().with(Anchor.Content.of(files.database())), true);
    }

    private List<String> left(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    @DisplayName("an earlier store is read through a copy that is gone afterwards; not a byte of the store changes")
    void throughCopy() throws IOException {
        try (ReadOnlyStore store = ReadOnlyStore.open(folder)) {
            assertThat(store.earlier()).contains(new EarlierSchema(file(), 1, Schema.CURRENT.version()));
            assertThat(store.estate().organisations().toList()).containsExactly(StoreTest.organisation(1));
            assertThat(store.newestTasks(5)).hasSize(1);
            assertThat(store.incidents()).isEmpty();
            assertThat(left(passing)).hasSize(1);
        }
        assertThat(passing).isEmptyDirectory();
        assertThat(file()).hasBinaryContent(before);
        assertThat(left(folder)).containsExactly("peristyle.audit", "peristyle.lock", "peristyle.mv.db");
    }

    @Test
    @DisplayName("an earlier store is checked as one of this version is, and its check says which it was")
    void checked() throws IOException {
        StoreReport report = StoreCheck.check(folder);

        assertThat(report.problems()).isEmpty();
        assertThat(report.tasks()).isOne();
        assertThat(report.earlier().map(EarlierSchema::kept)).contains(1);
        assertThat(file()).hasBinaryContent(before);
        Store.open(folder, InstantSource.system()).close();
        assertThat(StoreCheck.check(folder).earlier()).isEmpty();
    }

    @Test
    @DisplayName("an earlier store of which a byte was changed, or which is older than what was kept, is not sound")
    void unsound() throws IOException {
        before[before.length - 1] ^= 1;
        Files.write(file(), before);

        assertThat(StoreCheck.check(folder).problems())
                .extracting(problem -> problem.code())
                .containsExactly("store.changed");
        assertThat(StoreRefusalTest.problem(() -> ReadOnlyStore.open(folder)).code())
                .isEqualTo("store.unsound");
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    @DisplayName("an earlier store that another holds is refused, and one is held while it is read through a copy")
    void held() {
        try (ReadOnlyStore _ = ReadOnlyStore.open(folder)) {
            assertThat(StoreRefusalTest.problem(() -> Store.open(folder, InstantSource.system()))
                            .code())
                    .isEqualTo("store.in-use");
        }
        Store.open(folder, InstantSource.system()).close();
    }

    @Test
    @DisplayName("where no copy can be made, that is said with the place, and the store is free and as it was")
    void noRoom() throws IOException {
        Path full = Files.writeString(passing.resolve("full"), "no folder");
        System.setProperty("java.io.tmpdir", full.toString());

        Problem problem = StoreRefusalTest.problem(() -> ReadOnlyStore.open(folder));

        assertThat(problem.code()).isEqualTo("store.copy-failed");
        assertThat(problem.arguments()).startsWith(file().toString(), full.toString());
        assertThat(file()).hasBinaryContent(before);
        Store.open(folder, InstantSource.system()).close();
    }

    @Test
    @DisplayName("where the copy cannot be brought up to date, it is gone, and the store is as it was")
    void noMigration() {
        assertThat(StoreRefusalTest.problem(() -> MigratedCopy.of(file(), MigrationTest.BROKEN))
                        .code())
                .isIn("store.corrupt", "store.failed");
        assertThat(passing).isEmptyDirectory();
        assertThat(file()).hasBinaryContent(before);
    }
}
