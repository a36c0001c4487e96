package peristyle.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peristyle.app.opening.OpenedConsole;
import peristyle.app.opening.Opening;
import peristyle.app.opening.OpeningRequest;
import peristyle.model.rule.Finding;

/** What the console warns of in an estate that others described. */
class ImportedFindingsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sizing-workshop.xlsx", "sanitised-9vm.xlsx", "small-complete.xlsx"})
    @DisplayName("CP-3 CP-4 ST-5 what the file does not say is filled so that no rule is broken by it")
    void filledWithinTheRules(String name) {
        Path file = Path.of(System.getProperty("peristyle.samples", "../../shared/samples"), "rvtools", name);
        assumeTrue(Files.exists(file));
        try (OpenedConsole console =
                Opening.open(new OpeningRequest(file.toString(), null, folder.resolve("store"), null))) {
            assertThat(console.judged().findings().worstFirst())
                    .as("but for backups, of which no file speaks and which are mandatory (BK-1)")
                    .filteredOn(finding -> !finding.rule().equals("BK-1"))
                    .extracting(Finding::code)
                    .isEmpty();
        }
    }
}
