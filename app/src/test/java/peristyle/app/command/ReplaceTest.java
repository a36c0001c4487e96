package peristyle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import peristyle.model.exchange.plan.PlanFiles;

/**
 * What somebody may have worked on is not replaced without being told so. What a command reads off anew each time is: a timer
 * repeats it, and so does who compares two runs.
 */
class ReplaceTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plan --estate small --out OUT|OUT/plan.json",
                "plan --estate small --out OUT|OUT/bill.csv",
                "plan template --out OUT|OUT",
                "plan whatif --estate small --scenario SCENARIO --out OUT|OUT/orders.csv"
            })
    @DisplayName("a file that is there is named and left alone, nothing else is written; with --replace it is replaced")
    void asks(String command, String there) throws IOException {
        Path mine = Path.of(there.replace("OUT", out().toString()));
        Files.createDirectories(mine.getParent());
        Files.writeString(mine, "filled in by hand");
        Map<String, String> before = content();

        Ran refused = ran(command);

        assertThat(refused.exitCode()).as(refused.out()).isOne();
        assertThat(refused.err()).contains(mine.toString()).contains("--replace");
        assertThat(refused.readable()).as(refused.err()).isTrue();
        assertThat(content()).isEqualTo(before);

        Ran told = ran(command + " --replace");
        assertThat(told.exitCode()).as(told.err()).isZero();
        assertThat(mine).content().isNotEqualTo("filled in by hand");
    }

    @Test
    @DisplayName("all files that would be replaced are counted, not only the first of them")
    void counts() throws IOException {
        String command = "plan --estate small --out OUT";
        assertThat(ran(command).exitCode()).isZero();
        assertThat(out().toFile().list()).containsExactlyInAnyOrderElementsOf(PlanFiles.NAMES);
        assertThat(ran(command).err()).contains("Nothing was written: " + PlanFiles.NAMES.size() + " of the files");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plan --estate small --out OUT|plan.json",
                "plan --estate small --out OUT|datastores.csv",
                "plan whatif --estate small --scenario SCENARIO --out OUT|orders.csv"
            })
    @DisplayName("a folder in the place of a file is refused with what helps here, and nothing is written")
    void folderInPlace(String command, String name) throws IOException {
        Path folder = Files.createDirectories(out().resolve(name));
        for (String said : List.of(command, command + " --replace")) {
            Ran refused = ran(said);
            assertThat(refused.exitCode()).as(refused.out()).isOne();
            assertThat(refused.err())
                    .contains(folder + " is a folder", "Rename")
                    .doesNotContain("replicas.csv");
        }
        assertThat(content()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replicas export --estate small --out OUT",
                "inventory export --estate small --out OUT",
                "emulate --estate small --for PT1M --events OUT"
            })
    @DisplayName("the same export again takes the place of the one before")
    void again(String command) throws IOException {
        assertThat(ran(command).exitCode()).isZero();
        Map<String, String> before = content();
        Ran again = ran(command);
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(content().keySet()).isEqualTo(before.keySet());
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Ran ran(String command) throws IOException {
        Path scenario = Files.writeString(
                folder.resolve("today.json"),
                "{\"name\": \"today\", \"start\": \"2026-01\", \"months\": 1, \"changes\": []}");
        List<String> words = new ArrayList<>(List.of(command.replace("OUT", out().toString())
                .replace("SCENARIO", scenario.toString())
                .split(" ")));
        words.addAll(List.of("--lang", "en"));
        return Ran.of(words.toArray(String[]::new));
    }

    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("today.json")) {
                    content.put(file.toString(), Files.readString(file));
                }
            }
        }
        return content;
    }
}
