package peristyle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the check of a store says on the command line. */
class StoreCheckCommandTest {

    @TempDir
    Path folder;

    private Ran check() {
        return Ran.of("store", "check", "--lang", "en", "--store", folder.toString());
    }

    private void refusedUntouched(byte[] content, String said) throws IOException {
        Path file = Files.write(folder.resolve("peristyle.mv.db"), content);
        Ran checked = check();
        assertThat(checked.exitCode()).isEqualTo(1);
        assertThat(checked.err()).contains(said);
        Ran opened = Ran.of("replicas", "export", "--lang", "en", "--store", folder.toString(), "--out", "-");
        assertThat(opened.exitCode()).isEqualTo(1);
        assertThat(opened.err()).contains(said);
        assertThat(opened.readable()).as(opened.err()).isTrue();
        assertThat(file).hasBinaryContent(content);
    }

    private void makeStore() {
        Ran made = Ran.of(
                "replicas", "export", "--estate", "small", "--store", folder.toString(), "--out", folder + "/r.csv");
        assertThat(made.exitCode()).as(made.err()).isZero();
    }

    private void tamper(String sql) throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("peristyle") + ";FORBID_CREATION=TRUE";
        try (Connection connection = DriverManager.getConnection(url, "PERISTYLE", "peristyle");
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
            statement.execute("shutdown");
        }
    }

    @Test
    @DisplayName("a folder without a store is told, and stays empty")
    void missing() {
        Ran ran = check();
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("There is no store in " + folder);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("a foreign file in the store's place is refused and untouched")
    void foreign() throws IOException {
        refusedUntouched("a letter to my aunt".repeat(1_000).getBytes(StandardCharsets.UTF_8), "peristyle.mv.db");
    }

    @Test
    @DisplayName("an empty file in the store's place is refused and untouched")
    void empty() throws IOException {
        refusedUntouched(new byte[0], "peristyle.mv.db");
    }

    @Test
    @DisplayName("a sound store is told sound, a changed estate object is found")
    void tampered() throws SQLException {
        makeStore();
        Ran sound = check();
        assertThat(sound.exitCode()).as(sound.err()).isZero();
        assertThat(sound.out()).contains("is sound");
        tamper("update estate_object set body = X'0A7F' where slot = (select min(slot) from estate_object)");
        Ran broken = check();
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.err()).contains("is not sound");
        assertThat(broken.readable()).as(broken.err()).isTrue();
    }

    @Test
    @DisplayName("a store of a later version is refused and untouched")
    void newer() throws SQLException, IOException {
        makeStore();
        tamper("update \"flyway_schema_history\" set \"version\" = '99' where \"installed_rank\" = 1");
        refusedUntouched(Files.readAllBytes(folder.resolve("peristyle.mv.db")), "later version of Peristyle");
    }
}
