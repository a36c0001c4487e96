package peristyle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked wrongly is answered with what is wrong, in the reader's language, and with nothing done. */
class WrongUseTest {

    @TempDir
    Path folder;

    private void refused(Ran ran, int exitCode) {
        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(exitCode);
        assertThat(ran.err()).startsWith("peristyle");
        assertThat(ran.out()).isEmpty();
        assertThat(ran.readable()).as(ran.err()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("help and version are no errors")
    void help() {
        assertThat(Ran.of("--version").out()).startsWith("Peristyle ");
        assertThat(Ran.of("--version").exitCode()).isZero();
        assertThat(Ran.of("help").exitCode()).isZero();
        Ran export = Ran.of("replicas", "export", "--help");
        assertThat(export.exitCode()).isZero();
        assertThat(export.out()).contains("--where", "--columns", "--order", "--raw", "--delimiter", "--out");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|--nonsense is not expected here",
                "fr|--nonsense n’est pas attendu ici",
                "de|--nonsense wird hier nicht erwartet",
                "es|--nonsense no se espera aquí"
            })
    @DisplayName("an unknown option is told in each language, with exit code 2")
    void unknownOption(String language, String said) {
        Ran ran = Ran.of("store", "check", "--nonsense", "--lang", language);
        refused(ran, 2);
        assertThat(ran.err()).contains(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "", "english", "fr_FR"})
    @DisplayName("a language that is not spoken here is refused with those that are, and no store is made")
    void language(String language) {
        Path store = folder.resolve("store");
        Ran ran = Ran.of(
                "replicas",
                "export",
                "--lang",
                language,
                "--estate",
                "small",
                "--store",
                store.toString(),
                "--out",
                folder + "/r.csv");
        refused(ran, 2);
        assertThat(ran.err()).contains("\"" + language + "\"").contains("--lang en|fr|de|es");
        refused(Ran.of("store", "check", "--lang=" + language, "--store", store.toString()), 2);
    }

    @Test
    @DisplayName("a language is taken with its country, in any case")
    void country() {
        assertThat(Ran.of("store", "check", "--lang", "FR-ca", "--store", folder.toString())
                        .err())
                .contains("Il n’y a pas de");
    }

    @Test
    @DisplayName("a missing option and an unfinished command name what is missing")
    void missing() {
        Ran option = Ran.of("replicas", "export", "--lang", "en");
        refused(option, 2);
        assertThat(option.err()).contains("--out FILE is missing");
        Ran word = Ran.of("replicas");
        refused(word, 2);
        assertThat(word.err()).contains("export");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "99999999999999999999", "1.5", ""})
    @DisplayName("a seed that is no whole number is refused with its name")
    void seed(String seed) {
        Ran ran = Ran.of("emulate", "--lang", "en", "--seed", seed, "--for", "PT1H", "--events", folder + "/a.jsonl");
        refused(ran, 2);
        assertThat(ran.err()).contains("\"" + seed + "\" cannot be the value of --seed N");
    }

    @ParameterizedTest
    @ValueSource(strings = {"24h", "PT0S", "-PT1H", "PT999999999999H", "P99999D", "P1Y"})
    @DisplayName("a time that is none, not longer than zero, or longer than ten years is refused")
    void duration(String time) {
        Ran ran = Ran.of("emulate", "--lang", "en", "--for", time, "--events", folder + "/a.jsonl");
        refused(ran, 2);
        assertThat(ran.err()).contains("\"" + time + "\" is not a length of time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x0", "1280", "99999x99999", "-1x800"})
    @DisplayName("a picture of no size is refused")
    void size(String size) {
        refused(Ran.of("tour", "--lang", "en", "--out", folder.toString(), "--size", size), 2);
    }

    @Test
    @DisplayName("a file where a folder is expected is told for what it is, and stays")
    void fileForFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");
        Ran tour = Ran.of("tour", "--estate", "small", "--out", file.toString());
        assertThat(tour.exitCode()).isEqualTo(1);
        assertThat(tour.err()).contains(file + " is not a folder");
        Ran check = Ran.of("store", "check", "--store", file.toString());
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.err()).contains(file + " is a file, and a store lies in a folder");
        Ran export = Ran.of("replicas", "export", "--store", file + "/in/it", "--estate", "small", "--out", "-");
        assertThat(export.exitCode()).isEqualTo(1);
        assertThat(export.err()).contains(file + " is a file, and a store lies in a folder");
        assertThat(tour.readable() && check.readable() && export.readable()).isTrue();
        assertThat(file).hasContent("kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny", "", "no/such/file.xlsx"})
    @DisplayName("an estate that is neither a sample nor a file is refused before a store is made")
    void estate(String estate) {
        Path store = folder.resolve("store");
        Ran ran = Ran.of(
                "replicas", "export", "--lang", "en", "--estate", estate, "--store", store.toString(), "--out", "-");
        refused(ran, 1);
        assertThat(ran.err()).contains("\"" + estate + "\" is neither a sample estate nor a file");
    }

    @Test
    @DisplayName("what is printed and does not arrive is not said to be done")
    void outputLost() {
        StringWriter err = new StringWriter();
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        int code = CommandLineEntry.run(
                new String[] {"plan", "template", "--lang", "en"}, new PrintWriter(full), new PrintWriter(err));
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("did not arrive");
    }

    @Test
    @DisplayName("a folder without an instance to pack is refused, not summed up")
    void nothingToPack() {
        Ran ran = Ran.of("pack", "--lang", "en", folder.toString());
        refused(ran, 1);
        assertThat(ran.err()).contains("No file in " + folder + " ends in .vbp");
    }

    @Test
    @DisplayName("an empty name of a folder or file is not the folder one stands in")
    void emptyPath() {
        Ran store = Ran.of("replicas", "export", "--lang", "en", "--store", "", "--out", folder + "/r.csv");
        refused(store, 2);
        assertThat(store.err()).contains("--store DIR");
        refused(Ran.of("emulate", "--estate", "small", "--for", "PT1H", "--events", ""), 2);
    }
}
