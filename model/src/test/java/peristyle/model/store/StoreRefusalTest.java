package peristyle.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.estate.Estate;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

class StoreRefusalTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("A store of a later version is refused, and not a byte of it changes")
    void newer() throws IOException, SQLException {
        store();
        admin("update \"flyway_schema_history\" set \"version\" = '7' where \"installed_rank\" = 1");

        assertRefused("store.newer", () -> Store.open(folder, InstantSource.system()));
        assertRefused("store.newer", () -> StoreCheck.check(folder));
        assertThat(problem(() -> Store.open(folder, InstantSource.system())).arguments())
                .containsExactly(file().toString(), 7, Schema.CURRENT.version());
    }

    @Test
    @DisplayName("What is no database at all is refused, and not a byte of it changes")
    void foreign() throws IOException {
        Files.writeString(file(), "my holiday diary");
        assertRefused("store.foreign", () -> Store.open(folder, InstantSource.system()));
        Files.write(file(), new byte[0]);
        assertRefused("store.foreign", () -> Store.open(folder, InstantSource.system()));
    }

    @Test
    @DisplayName("A database of another program is refused, and not a byte of it changes")
    void foreignDatabase() throws IOException, SQLException {
        try (Connection other = Database.of(file()).creator()) {
            Sql.run(other, "create table diary (entry date)");
            Opening.shutDown(other);
        }
        assertRefused("store.foreign", () -> Store.open(folder, InstantSource.system()));
    }

    @Test
    @DisplayName("A damaged store is refused, and not a byte of it changes")
    void corrupt() throws IOException {
        store();
        byte[] bytes = Files.readAllBytes(file());
        Random random = new Random(3);
        for (int at = 64; at < bytes.length; at++) {
            bytes[at] = (byte) random.nextInt();
        }
        Files.write(file(), bytes);

        assertRefused("store.corrupt", () -> Store.open(folder, InstantSource.system()));
    }

    @Test
    @DisplayName("A store that was cut off is refused, and not a byte of it changes")
    void cutOff() throws IOException {
        store();
        byte[] bytes = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(bytes, 8192));

        assertRefused("store.nothing-whole", () -> Store.open(folder, InstantSource.system()));
    }

    @Test
    @DisplayName("A file in the place of the folder, or of one above it, is told for what it is and stays")
    void fileForFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");
        for (Path asked : List.of(file, file.resolve("store"))) {
            Problem lost = Problem.of("store.not-a-folder", asked.toString(), file.toString());
            assertThat(problem(() -> Store.open(asked, InstantSource.system()))).isEqualTo(lost);
            assertThat(problem(() -> StoreCheck.check(asked))).isEqualTo(lost);
        }
        assertThat(file).hasContent("kept");
    }

    @Test
    @DisplayName("A store in a folder that cannot be written to can be read all the same, and not opened")
    void readOnlyFolder() throws IOException {
        store();
        boolean refused = folder.toFile().setWritable(false);
        try {
            assumeTrue(refused && !Files.isWritable(folder), "whoever may write everywhere cannot be kept from it");
            assertThat(StoreCheck.check(folder).clean()).isTrue();
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    @DisplayName("A folder whose name would change the URL is refused")
    void folderName() {
        assertThat(problem(() -> Store.open(folder.resolve("a;INIT=RUNSCRIPT FROM 'x'"), InstantSource.system()))
                        .code())
                .isEqualTo("store.folder-name");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("A second instance is told which process holds the store; once that closed it may have it")
    void inUse() {
        try (Store _ = Store.open(folder, InstantSource.system())) {
            Problem problem = problem(() -> Store.open(folder, InstantSource.system()));

            assertThat(problem.code()).isEqualTo("store.in-use");
            assertThat(problem.arguments().get(1))
                    .isEqualTo(Long.toString(ProcessHandle.current().pid()));
            assertThat(problem.arguments().get(2).toString()).contains("java");
            assertThat(problem(() -> StoreCheck.check(folder)).code()).isEqualTo("store.in-use");
        }
        Store.open(folder, InstantSource.system()).close();
        assertThat(StoreCheck.check(folder).clean()).isTrue();
    }

    @Test
    @DisplayName("A file that another program holds without our lock is told as in use")
    void inUseByAnother() throws IOException {
        store();
        try (FileChannel other = FileChannel.open(file(), StandardOpenOption.WRITE);
                FileLock _ = other.lock()) {
            assertThat(problem(() -> Store.open(folder, InstantSource.system())).code())
                    .isEqualTo("store.in-use-unknown");
        }
    }

    @Test
    @DisplayName("There is nothing to check where there is no store, and none is made")
    void missing() {
        assertThat(problem(() -> StoreCheck.check(folder)).code()).isEqualTo("store.missing");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("What a kill left behind while a store was made is not taken for one")
    void unfinished() throws IOException {
        Files.writeString(folder.resolve("unfinished.mv.db"), "half");

        Store.open(folder, InstantSource.system()).close();

        assertThat(folder.resolve("unfinished.mv.db")).doesNotExist();
        assertThat(StoreCheck.check(folder).clean()).isTrue();
    }

    @Test
    @DisplayName("The plain user of the database can neither define code nor read files")
    void rights() throws SQLException {
        try (Store store = Store.open(folder, InstantSource.system())) {
            for (String sql : List.of(
                    "create alias run for \"java.lang.System.exit\"",
                    "select file_read('/etc/hostname')",
                    "create table mine (x int)",
                    "drop table audit",
                    "script",
                    "shutdown")) {
                Throwable refusal = catchThrowableOfType(SQLException.class, () -> {
                    try (Connection console = Database.of(store.file()).console();
                            var statement = console.createStatement()) {
                        statement.execute(sql);
                    }
                });
                assertThat(refusal).as(sql).isNotNull();
            }
        }
    }

    private void store() {
        try (Store store = Store.open(folder, InstantSource.system())) {
            store.begin(StoreTest.ORIGIN, Estate.of(new RandomObjects(1).oneOfEach()));
            store.journal().commit(List.of(StoreTest.task(1)), StoreTest.NOTHING, StoreTest.NOW, List.of());
        }
    }

    private Path file() {
        return folder.resolve("peristyle.mv.db");
    }

    private void admin(String sql) throws SQLException {
        try (Connection admin = Database.of(file()).admin()) {
            Sql.run(admin, sql);
            Opening.shutDown(admin);
        }
    }

    private void assertRefused(String code, ThrowingCallable call) throws IOException {
        byte[] before = Files.readAllBytes(file());

        Problem problem = problem(call);
        assertThat(problem.code()).as(problem.toString()).isEqualTo(code);
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .contains("peristyle.mv.db", "peristyle.lock")
                    .isSubsetOf("peristyle.mv.db", "peristyle.lock", "peristyle.audit");
        }
    }

    static Problem problem(ThrowingCallable call) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, call);
        assertThat(thrown).as("a refusal").isNotNull();
        return thrown.problem();
    }
}
