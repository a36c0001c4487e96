package peristyle.model.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;

/** A fixed part of what {@code packaging/bench/fuzz} does without end: whatever is done to a file, it is read or refused. */
class SpoiltInventoryTest {

    private static final long SEED = 20261121;
    private static final int ROUNDS = 400;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    @DisplayName("a spoilt file is read, or refused with a reason; nothing else, and nothing is written")
    void spoilt(int kind) throws IOException {
        FuzzInput input = FuzzSeeds.all().get(kind);
        Catalog catalog = CatalogFile.shipped();
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = input.spoilt(new SplittableRandom(SEED + round));
            Path file = Files.write(folder.resolve(input.name()), bytes);
            assertThatCode(() -> FuzzTarget.read(file, catalog))
                    .as("%s, seed %d", input.name(), SEED + round)
                    .doesNotThrowAnyException();
        }
        assertThat(folder.toFile().list()).containsExactly(input.name());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    @DisplayName("the files that are spoilt are good ones")
    void good(int kind) throws IOException {
        FuzzInput input = FuzzSeeds.all().get(kind);
        Path file = Files.write(folder.resolve(input.name()), input.bytes());

        assertThat(Inventories.read(file).vms()).isNotEmpty();
    }
}
