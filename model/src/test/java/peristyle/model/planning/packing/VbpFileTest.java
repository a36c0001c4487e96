package peristyle.model.planning.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

class VbpFileTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("A file gives capacities, weights and demands, whatever its line ends")
    void reads() throws IOException {
        PackingInstance instance = VbpFile.read(file("2\r\n10 20\r\n2\r\n1\t2 1\r\n 10 20  3\r\n\r\n"));

        assertThat(instance.capacities()).containsExactly(10, 20);
        assertThat(instance.weights()).isDeepEqualTo(new long[][] {{1, 2}, {10, 20}});
        assertThat(instance.demands()).containsExactly(1, 3);
        assertThat(instance.items()).isEqualTo(4);
    }

    @ParameterizedTest(name = "{1} in line {2}: {0}")
    @CsvSource({
        "'', ends_early, 0",
        "'1\n9\n2\n1 1\n', ends_early, 4",
        "'1\n9\n1\n1 1\n\n1 1\n', goes_on, 6",
        "'1\n9\n1\n1 1 1\n', columns, 4",
        "'2\n9\n1\n1 1 1\n', columns, 2",
        "'1\n\n1\n1 1\n', columns, 2",
        "'x\n9\n1\n1 1\n', not_a_number, 1",
        "'1\n9\n1\n1.5 1\n', not_a_number, 4",
        "'1\n9\n1\n99999999999999999999 1\n', not_a_number, 4",
        "'0\n9\n1\n1 1\n', out_of_range, 1",
        "'1001\n9\n1\n1 1\n', out_of_range, 1",
        "'1\n-9\n1\n1 1\n', out_of_range, 2",
        "'1\n9\n2000000000\n1 1\n', out_of_range, 3",
        "'1\n9\n1\n10 1\n', out_of_range, 4",
        "'1\n9\n1\n1 -1\n', out_of_range, 4",
        "'1\n9\n2\n1 1000000\n1 1\n', out_of_range, 5",
    })
    @DisplayName("A broken file is refused with the line")
    void refuses(String text, String code, int line) throws IOException {
        Problem problem = problemOf(file(text));

        assertThat(problem.code()).isEqualTo("packing." + code);
        assertThat(problem.arguments().subList(0, 2)).containsExactly("instance.vbp", line);
    }

    @Test
    @DisplayName("A line without end, bytes that are no text and a missing file are refused")
    void refusesHostile() throws IOException {
        Path binary = folder.resolve("binary.vbp");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        assertThat(problemOf(file("1".repeat(1_000_000))).code()).isEqualTo("packing.long_line");
        assertThat(problemOf(binary).code()).isEqualTo("packing.not_text");
        assertThat(problemOf(folder.resolve("missing.vbp")).code()).isEqualTo("packing.unreadable");
        assertThat(problemOf(folder).code()).isEqualTo("packing.unreadable");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("instance.vbp"), text);
    }

    private static Problem problemOf(Path path) {
        return catchThrowableOfType(ProblemException.class, () -> VbpFile.read(path))
                .problem();
    }
}
