package peristyle.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only reads changes nothing, and gives nothing out of a store that is not sound. */
class ReadingTest {

    private static final String COMMANDS = "replicas export --out OUT, inventory export --out OUT, plan --out OUT,"
            + " plan outlook, trace FROM TO, plan whatif --out OUT --scenario SCENARIO";

    @TempDir
    static Path made;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeStore() {
        Ran ran = Ran.of(
                "replicas", "export", "--estate", "small", "--store", made.toString(), "--out", made + "/all.csv");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
    }

    @BeforeEach
    void copyStore() throws IOException {
        Files.createDirectory(store());
        try (Stream<Path> files = Files.list(made)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, store().resolve(file.getFileName()));
            }
        }
    }

    private Path store() {
        return folder.resolve("store");
    }

    private Ran ran(String command, String... more) throws IOException {
        Path scenario = Files.writeString(
                folder.resolve("today.json"),
                "{\"name\": \"today\", \"start\": \"2026-01\", \"months\": 2, \"changes\": []}");
        String text = command.replace("OUT", folder.resolve("out").toString())
                .replace("SCENARIO", scenario.toString())
                .replace("FROM", vm(1))
                .replace("TO", vm(1));
        List<String> arguments = new ArrayList<>(List.of(text.split(" ")));
        arguments.addAll(List.of("--lang", "en"));
        arguments.addAll(List.of(more));
        return Ran.of(arguments.toArray(String[]::new));
    }

    private static String vm(int line) throws IOException {
        List<String> lines = Files.readAllLines(made.resolve("all.csv"));
        int column = List.of(lines.getFirst().split(",")).indexOf("vm_id");
        return lines.get(line).split(",")[column];
    }

    /** All of the folder, but for the file that says which process has it. */
    private static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("peristyle.lock")) {
                    bytes.put(file.toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
                }
            }
        }
        return bytes;
    }

    private static String[] commands() {
        return COMMANDS.split(", ?");
    }

    @Test
    @DisplayName("no byte of a store changes by what only reads it, and the same store gives the same tables")
    void untouched() throws IOException {
        Map<String, String> before = bytes(store());
        for (String command : commands()) {
            Ran ran = ran(command, "--store", store().toString());
            assertThat(ran.exitCode()).as(command + ran.err()).isZero();
            assertThat(bytes(store())).as(command).isEqualTo(before);
            delete(folder.resolve("out"));
        }
        assertThat(ran("replicas export --out OUT", "--store", store().toString())
                        .exitCode())
                .isZero();
        byte[] once = Files.readAllBytes(folder.resolve("out"));
        delete(folder.resolve("out"));
        assertThat(ran("replicas export --out OUT", "--store", store().toString())
                        .exitCode())
                .isZero();
        assertThat(folder.resolve("out")).hasBinaryContent(once);
    }

    @Test
    @DisplayName("a store of an earlier version is read by each of them, which say so; not a byte of it changes")
    void earlier() throws IOException, SQLException {
        sql(
                "drop table device_event",
                "drop table device_event_since",
                "drop table incident",
                "delete from \"flyway_schema_history\" where \"version\" in ('2', '3')");
        Files.delete(store().resolve("peristyle.audit"));
        Map<String, String> before = bytes(store());
        for (String command : commands()) {
            Ran ran = ran(command, "--store", store().toString());
            assertThat(ran.exitCode()).as(command + ran.err()).isZero();
            assertThat(ran.err())
                    .as(command)
                    .contains("earlier version (schema 1, now 3)")
                    .contains("stays as it is");
            assertThat(ran.out()).as(command).doesNotContain("schema");
            assertThat(bytes(store())).as(command).isEqualTo(before);
            delete(folder.resolve("out"));
        }
        Ran checked = Ran.of("store", "check", "--lang", "en", "--store", store().toString());
        assertThat(checked.exitCode()).as(checked.err()).isZero();
        assertThat(checked.err()).contains("earlier version (schema 1, now 3)");
        assertThat(bytes(store())).isEqualTo(before);
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.list(path)) {
                for (Path file : files.toList()) {
                    delete(file);
                }
            }
        }
        Files.deleteIfExists(path);
    }

    @Test
    @DisplayName(
            "a store that the check does not find sound is refused with the reason, gives nothing and stays as it is")
    void unsound() throws IOException, SQLException {
        tamper("update estate_object set body = X'0A7F' where slot = (select min(slot) from estate_object)");
        Map<String, String> before = bytes(store());
        for (String command : commands()) {
            Ran ran = ran(command, "--store", store().toString());
            assertThat(ran.exitCode()).as(command).isEqualTo(1);
            assertThat(ran.err())
                    .as(command)
                    .contains("peristyle.mv.db is not sound")
                    .contains("The check found 1 fault; the first: The object at place 0 among those of kind")
                    .contains("store check");
            assertThat(ran.out()).as(command).isEmpty();
            assertThat(ran.readable()).as(ran.err()).isTrue();
            assertThat(folder.resolve("out")).as(command).doesNotExist();
            assertThat(bytes(store())).as(command).isEqualTo(before);
        }
    }

    private void tamper(String sql) throws SQLException {
        assertThat(sql(sql)).isPositive();
    }

    /** Runs these as an administrator; answers how many rows the last has changed. */
    private int sql(String... statements) throws SQLException {
        String url = "jdbc:h2:file:" + store().resolve("peristyle") + ";FORBID_CREATION=TRUE";
        try (Connection connection = DriverManager.getConnection(url, "PERISTYLE", "peristyle");
                Statement statement = connection.createStatement()) {
            int changed = 0;
            for (String each : statements) {
                changed = statement.executeUpdate(each);
            }
            statement.execute("shutdown");
            return changed;
        }
    }

    @Test
    @DisplayName("a store that is named and not there is refused, not replaced by a sample")
    void notThere() throws IOException {
        Path absent = folder.resolve("absent");
        for (String command : commands()) {
            Ran ran = ran(command, "--store", absent.toString());
            assertThat(ran.exitCode()).as(command).isEqualTo(1);
            assertThat(ran.err()).as(command).contains("There is no store in " + absent);
            assertThat(absent).as(command).doesNotExist();
            assertThat(folder.resolve("out")).as(command).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"replicas export --out OUT", "plan --out OUT", "plan outlook", "inventory export --out OUT"})
    @DisplayName("an estate that is named without a store is opened by itself; the user's store is left alone")
    void estateAlone(String command) throws IOException {
        assumeTrue(System.getenv("XDG_DATA_HOME") == null, "the user's store lies elsewhere");
        String home = System.getProperty("user.home");
        Path own = folder.resolve("home");
        try {
            System.setProperty("user.home", own.toString());
            Ran first = ran(command, "--estate", "small");
            assertThat(first.exitCode()).as(first.err()).isZero();
            assertThat(own).doesNotExist();

            delete(folder.resolve("out"));
            Path data = own.resolve(".local/share/peristyle");
            Files.createDirectories(data);
            Files.copy(store().resolve("peristyle.mv.db"), data.resolve("peristyle.mv.db"));
            Map<String, String> before = bytes(own);
            Ran beside = ran(command, "--estate", "medium");
            assertThat(beside.exitCode()).as(beside.err()).isZero();
            assertThat(bytes(own)).isEqualTo(before);
        } finally {
            System.setProperty("user.home", home);
        }
    }

    @Test
    @DisplayName("with neither an estate nor a store the medium sample is read, and that is said")
    void nothing() throws IOException {
        assumeTrue(System.getenv("XDG_DATA_HOME") == null, "the user's store lies elsewhere");
        String home = System.getProperty("user.home");
        Path own = folder.resolve("home");
        try {
            System.setProperty("user.home", own.toString());
            Ran ran = ran("replicas export --out OUT");
            assertThat(ran.exitCode()).as(ran.err()).isZero();
            assertThat(ran.err()).contains("there is no store in " + own).contains("medium sample");
            assertThat(own).doesNotExist();
        } finally {
            System.setProperty("user.home", home);
        }
    }
}
