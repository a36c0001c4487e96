package peristyle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days until full by the command line. */
class PlanOutlookCommandTest {

    @TempDir
    Path folder;

    private String store() {
        return folder.resolve("store").toString();
    }

    @Test
    @DisplayName("ST-5 CP-4 BK-5 every pool, datastore and link is listed; without history it says so, never a number")
    void all() throws IOException {
        Path settings = Files.writeString(folder.resolve("s.json"), "{\"backup\": {\"quotaTib\": 100000}}");
        Ran ran = Ran.of(
                "plan",
                "outlook",
                "--estate",
                "small",
                "--store",
                store(),
                "--lang",
                "en",
                "--settings",
                settings.toString());

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("85\u202f% of memory")
                .contains("Reserve for backup snapshots is eaten")
                .contains(": Capacity: ")
                .contains("Backups: Quota ordered for backups: Not enough history")
                .doesNotContain("Within");
    }

    @Test
    @DisplayName("BK-5 without a quota it says that nothing is foretold of it; as JSON each limit has its rule")
    void withoutQuota() {
        assertThat(Ran.of("plan", "outlook", "--estate", "small", "--store", store(), "--lang", "en")
                        .out())
                .contains("The quota of backups is not said");
        assertThat(Ran.of("plan", "outlook", "--store", store(), "--json").out())
                .startsWith("{\"outlooks\":[{")
                .contains("\"rule\":\"CP-4\"")
                .doesNotContain("BACKUP_QUOTA");
        assertThat(Ran.of("plan", "outlook", "--lang", "en").exitCode()).isEqualTo(2);
    }
}
