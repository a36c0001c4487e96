package peristyle.model.planning.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peristyle.model.problem.ProblemException;

class ScenarioFileTest {

    private static final Scenario ALL = new Scenario(
            "Two more teams",
            "What the board asked",
            YearMonth.of(2026, 3),
            24,
            45,
            List.of(
                    new Change.Growth(LocalDate.of(2026, 3, 1), "", 1.5),
                    new Change.AddVms(LocalDate.of(2026, 4, 1), "clu", "web", 10, 4, 16, 100),
                    new Change.AddHosts(LocalDate.of(2026, 5, 1), "clu", 2),
                    new Change.RemoveVms(LocalDate.of(2026, 6, 1), "", "old-*"),
                    new Change.RetireHosts(LocalDate.of(2026, 7, 1), "clu", 1)));

    @Test
    @DisplayName("What is written is read as the same")
    void roundTrip(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("scenario.json");
        Files.writeString(file, ScenarioFile.write(ALL));

        assertThat(ScenarioFile.read(file)).isEqualTo(ALL);
    }

    @Test
    @DisplayName("What may be left out has the usual values")
    void usual() {
        assertThat(ScenarioFile.parse("s.json", "{\"name\": \"n\", \"start\": \"2026-03\", \"changes\": []}"))
                .isEqualTo(Scenario.unchanged("n", YearMonth.of(2026, 3)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scenario.not-json       | 1 | {\"name\" \"n\"}",
                "scenario.missing-field  | 1 | {\"name\": \"n\", \"changes\": []}",
                "scenario.unknown-field  | 1 | {\"name\": \"n\", \"start\": \"2026-03\", \"changes\": [], \"colour\": 1}",
                "scenario.bad-date       | 1 | {\"name\": \"n\", \"start\": \"March\", \"changes\": []}",
                "scenario.wrong-type     | 1 | {\"name\": \"n\", \"start\": \"2026-03\", \"changes\": {}}",
                "scenario.duplicate-field| 1 | {\"name\": \"n\", \"name\": \"m\"}",
                "scenario.not-a-choice   | 1 | {\"name\": \"n\", \"start\": \"2026-03\", \"changes\": [{\"kind\": \"fire\"}]}",
            })
    @DisplayName("What is wrong is said with file, line and column")
    void wrong(String code, int line, String text) {
        assertThatThrownBy(() -> ScenarioFile.parse("s.json", text))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().code()).isEqualTo(code);
                    assertThat(refused.problem().arguments().getFirst()).isEqualTo("s.json");
                    assertThat(refused.problem().arguments().get(1)).isEqualTo(line);
                    assertThat((int) refused.problem().arguments().get(2)).isPositive();
                });
    }

    @Test
    @DisplayName("A number beyond its range is said where it stands")
    void range() {
        String text = ScenarioFile.write(ALL).replace("\"count\" : 10", "\"count\" : 0");

        assertThatThrownBy(() -> ScenarioFile.parse("s.json", text))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().code()).isEqualTo("scenario.out-of-range");
                    assertThat((int) refused.problem().arguments().get(1)).isGreaterThan(5);
                });
    }

    @Test
    @DisplayName("A file that is empty, missing, foreign or huge is refused")
    void unreadable(@TempDir Path folder) throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.json"), " ");
        Path foreign = Files.write(folder.resolve("foreign.json"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        Path huge = Files.write(folder.resolve("huge.json"), new byte[ScenarioFile.LARGEST + 1]);

        assertThat(codeOf(empty)).isEqualTo("scenario.empty");
        assertThat(codeOf(foreign)).isEqualTo("scenario.not-utf8");
        assertThat(codeOf(huge)).isEqualTo("scenario.too-large");
        assertThat(codeOf(folder.resolve("none.json"))).isEqualTo("scenario.not-found");
    }

    private static String codeOf(Path file) {
        try {
            ScenarioFile.read(file);
            return "read";
        } catch (ProblemException refused) {
            return refused.problem().code();
        }
    }
}
