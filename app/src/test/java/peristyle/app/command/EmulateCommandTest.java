package peristyle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events of emulated devices from the command line. */
class EmulateCommandTest {

    @TempDir
    Path folder;

    private Ran emulate(Path events, String seed, String... more) {
        String[] asked = {
            "emulate",
            "--lang",
            "en",
            "--estate",
            "small",
            "--seed",
            seed,
            "--for",
            "PT6H",
            "--events",
            events.toString()
        };
        return Ran.of(Stream.concat(Stream.of(asked), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    @DisplayName("the same arguments give the same bytes, another seed gives others")
    void deterministic() throws IOException {
        Path first = folder.resolve("a.jsonl");
        Path second = folder.resolve("b.jsonl");
        Path other = folder.resolve("c.jsonl");
        assertThat(emulate(first, "7").exitCode()).isZero();
        assertThat(emulate(second, "7").exitCode()).isZero();
        assertThat(emulate(other, "8").exitCode()).isZero();
        assertThat(Files.size(first)).isPositive();
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
        assertThat(Files.mismatch(first, other)).isNotEqualTo(-1);
    }

    @Test
    @DisplayName("a link is written through: what it names may be a device, which must not be replaced")
    void throughLink() throws IOException {
        Path file = Files.createFile(folder.resolve("real.jsonl"));
        Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), file);
        assertThat(emulate(link, "7").exitCode()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(file).isNotEmptyFile();
    }

    @Test
    @DisplayName("a folder in the file's place, or none to hold it, is told; nothing is left behind")
    void unwritable() throws IOException {
        Ran missing = emulate(folder.resolve("no/where.jsonl"), "7");
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.err()).contains("There is no folder");
        Path taken = Files.createDirectory(folder.resolve("taken"));
        assertThat(emulate(taken, "7").exitCode()).isEqualTo(1);
        assertThat(taken).isEmptyDirectory();
        assertThat(folder.toFile().list()).containsExactly("taken");
    }
}
