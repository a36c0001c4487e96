package peristyle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files for machines do not depend on who asked for them: every table is the same in every language, byte for byte. */
class TablesInEveryLanguageTest {

    private static final List<String> OTHERS = List.of("fr", "de", "es");

    @TempDir
    Path folder;

    /** Asks for the files in English, then in the other languages. */
    private void same(int files, String... arguments) throws IOException {
        SortedMap<String, String> english = written("en", arguments);
        assertThat(english.keySet()).hasSize(files);
        for (String language : OTHERS) {
            SortedMap<String, String> other = written(language, arguments);
            assertThat(other.keySet()).isEqualTo(english.keySet());
            english.forEach((name, text) -> assertThat(text.equals(other.get(name)))
                    .as(name + " in " + language)
                    .isTrue());
        }
    }

    private SortedMap<String, String> written(String language, String... arguments) throws IOException {
        Path out = folder.resolve(language);
        Ran ran = Ran.of(Stream.concat(Stream.of(arguments), Stream.of("--lang", language, "--out", out.toString()))
                .toArray(String[]::new));
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        SortedMap<String, String> tables = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.equals(out) ? "" : file.getFileName().toString();
                if (name.isEmpty() || name.endsWith(".csv") || name.endsWith(".json")) {
                    tables.put(name, Files.readString(file));
                }
            }
        }
        return tables;
    }

    private String store() {
        String store = folder.resolve("store").toString();
        Ran ran = Ran.of("replicas", "export", "--estate", "small", "--store", store, "--out", folder + "/made.csv");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        return store;
    }

    private String inventory() {
        String file = folder.resolve("in.csv").toString();
        assertThat(Ran.of("plan", "template", "--out", file).exitCode()).isZero();
        return file;
    }

    private String scenario() throws IOException {
        return Files.writeString(folder.resolve("boom.json"), """
            {"name": "boom", "start": "2026-03", "months": 24, "leadDays": 30, "changes": [
            {"kind": "growth", "date": "2026-03-01", "percentPerMonth": 60}]}
            """).toString();
    }

    @Test
    @DisplayName("all tables of a plan of a file")
    void planned() throws IOException {
        same(19, "plan", "--inventory", inventory());
    }

    @Test
    @DisplayName("all tables of a plan of an estate")
    void plannedEstate() throws IOException {
        same(19, "plan", "--store", store());
    }

    @Test
    @DisplayName("all tables of scenarios")
    void scenarios() throws IOException {
        same(3, "plan", "whatif", "--inventory", inventory(), "--scenario", scenario());
    }

    @Test
    @DisplayName("all tables of an estate")
    void estate() throws IOException {
        same(43, "inventory", "export", "--store", store());
    }

    @Test
    @DisplayName("OR-4 the replica table")
    void replicas() throws IOException {
        same(1, "replicas", "export", "--store", store());
    }
}
