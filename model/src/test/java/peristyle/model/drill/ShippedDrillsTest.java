package peristyle.model.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.emulator.Emulator;
import peristyle.model.estate.Estate;
import peristyle.model.operation.SteppedPlatform;
import peristyle.model.rule.Rules;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;

class ShippedDrillsTest {

    static List<String> names() {
        return DrillFile.shipped();
    }

    private static DrillReport run(String name) {
        Drill drill = DrillFile.shipped(name);
        Catalog catalog = CatalogFile.shipped();
        EstateSize size = EstateSize.valueOf(drill.ground().estate().toUpperCase(java.util.Locale.ROOT));
        Estate estate = SampleEstate.generate(size, drill.ground().seed(), catalog);
        Emulator devices = Emulator.of(estate, catalog, drill.ground().seed(), SampleEstate.START);
        return DrillRun.run(drill, name, new SteppedPlatform(estate, catalog, devices, Rules::findings), time -> {});
    }

    @ParameterizedTest
    @MethodSource("names")
    @DisplayName("everything that a shipped drill expects comes true")
    void passes(String name) {
        DrillReport report = run(name);

        assertThat(report.outcomes())
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(outcome.held())
                        .as("%s: found %d for %s", name, outcome.found(), outcome.step())
                        .isTrue());
    }

    @Test
    @DisplayName("the same drill gives the same events, byte for byte")
    void repeats() {
        String name = names().getFirst();

        assertThat(run(name).sha256()).isEqualTo(run(name).sha256());
    }
}
