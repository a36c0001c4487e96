package peristyle.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

class CatalogFileTest {

    private final Catalog shipped = CatalogFile.shipped();
    private final String text = CatalogFile.shippedText();

    @TempDir
    Path folder;

    @ParameterizedTest
    @DisplayName("BL-1 The physical memory of a blade is fixed by its class")
    @CsvSource({
        "eco, 384, 20, 40, 2.20, 3.0, 10",
        "standard, 384, 32, 64, 2.40, 3.4, 25",
        "advance, 768, 48, 96, 2.80, 3.5, 25",
        "perf1, 384, 16, 32, 3.20, 3.6, 25",
        "perf2, 768, 36, 72, 3.00, 3.6, 25",
        "perf3, 1536, 56, 112, 2.60, 3.5, 25",
        "perf4, 512, 32, 64, 2.50, 4.1, 25"
    })
    void bladesAreAsPrinted(String id, int memory, int cores, int threads, double base, double turbo, int gbps) {
        BladeClass blade = shipped.bladeClass(id);

        assertThat(blade.memoryGib()).isEqualTo(memory);
        assertThat(List.of(blade.cores(), blade.threads(), blade.networkPorts(), blade.portGbps()))
                .containsExactly(cores, threads, 2, gbps);
        assertThat(blade.baseGhz()).isEqualTo(base);
        assertThat(blade.turboGhz()).isEqualTo(turbo);
        assertThat(blade.sku()).isEqualTo("csp:(region):iaas:vmware:" + id + ":v3");
    }

    @Test
    @DisplayName("BL-2 A class that is added to the file is in the catalogue")
    void newClassAppears() throws IOException {
        Catalog wider = CatalogFile.read(written(text.replace("\"bladeClasses\": [", """
                "bladeClasses": [
                    {"id": "titan", "name": "TITAN", "memoryGib": 4096, "baseGhz": 3, "turboGhz": 4.5,
                     "processor": "EPYC", "cores": 128, "threads": 256, "networkPorts": 2, "portGbps": 100, "gpus": 0,
                     "chassisModel": "X9508", "sku": "csp:(region):iaas:vmware:titan:v4"},""")));

        assertThat(wider.bladeClasses()).hasSize(shipped.bladeClasses().size() + 1);
        assertThat(wider.bladeClass("titan").memoryMib()).isEqualTo(4096 * 1024L);
    }

    @Test
    @DisplayName("BL-3 Only PERFORMANCE 4 carries GPUs")
    void onlyOneClassHasGpus() {
        assertThat(shipped.bladeClasses().stream().filter(each -> each.gpus() > 0))
                .extracting(BladeClass::name, BladeClass::gpus)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("PERFORMANCE 4", 2));
    }

    @Test
    @DisplayName("ST-1 0.5 TiB Standard may do 750 IOPS, 10 TiB Ultra 150,000; mass storage has no commitment")
    void iopsLimits() {
        long tib = 1024L * 1024;
        assertThat(shipped.storageClass("standard").iopsLimit(tib / 2)).isEqualTo(750);
        assertThat(shipped.storageClass("ultra").iopsLimit(10 * tib)).isEqualTo(150_000);
        assertThat(shipped.storageClass("mass").committed()).isFalse();
    }

    @Test
    @DisplayName("GM-4 Only Essential, Standard and Premium may be mirrored")
    void mirroredClasses() {
        assertThat(shipped.storageClasses().stream()
                        .filter(StorageClass::globalMirror)
                        .map(StorageClass::id))
                .containsExactly("essential", "standard", "premium");
    }

    @Test
    @DisplayName("GM-7 VR-4 EN-5 BK-6 Every service has its SKU, spelt with the region's code")
    void everyServiceHasItsSku() {
        assertThat(shipped.skus()).extracting(Sku::id).containsAll(Service.skus());
        assertThat(shipped.skus().stream()
                        .filter(sku -> sku.id().equals(Service.GLOBAL_MIRROR.sku()))
                        .map(sku -> sku.in("FR1")))
                .containsExactly("csp:fr1:iaas:storage:licence:globalmirror:v1");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("BL-2 A broken file is refused with the line and the column")
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown field     | \"memoryGib\": 384     | \"memory\": 384          | catalog.unknown-field   | 6 | 17",
                "missing field     | \"memoryGib\": 384,    | ''                       | catalog.missing-field   | 3 | 5",
                "text for a number | \"memoryGib\": 384     | \"memoryGib\": \"many\"  | catalog.wrong-type      | 6 | 20",
                "broken number     | \"memoryGib\": 384     | \"memoryGib\": 384.5     | catalog.wrong-type      | 6 | 20",
                "negative number   | \"memoryGib\": 384     | \"memoryGib\": -384      | catalog.out-of-range    | 6 | 20",
                "huge number       | \"memoryGib\": 384     | \"memoryGib\": 99999999999999999999 | catalog.out-of-range | 6 | 20",
                "null              | \"memoryGib\": 384     | \"memoryGib\": null      | catalog.wrong-type      | 6 | 20",
                "twice one field   | \"memoryGib\": 384     | \"id\": \"other\"        | catalog.duplicate-field | 6 | 7",
                "twice one id      | \"id\": \"standard\"   | \"id\": \"eco\"          | catalog.duplicate-id    | 18 | 5",
                "missing class     | \"id\": \"perf3\"      | \"id\": \"perf9\"        | catalog.entry-missing   | 2 | 19",
                "blank name        | \"name\": \"ECO\"      | \"name\": \" \"          | catalog.bad-text        | 5 | 15",
                "slow turbo        | \"turboGhz\": 3.0      | \"turboGhz\": 2.0        | catalog.contradiction   | 8 | 19",
                "unknown use       | \"use\": \"ARCHIVE\"   | \"use\": \"HOLIDAY\"     | catalog.not-a-choice    | 161 | 14",
                "missing comma     | \"memoryGib\": 384,    | \"memoryGib\": 384       | catalog.not-json        | 7 | 7"
            })
    void refusesWithThePlace(String what, String old, String changed, String code, int line, int column)
            throws IOException {
        Path file = written(text.replaceFirst(java.util.regex.Pattern.quote(old), changed));

        Problem problem = problemOf(file);

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.arguments()).startsWith(file.toString(), line, column);
    }

    @Test
    @DisplayName("BL-2 What is no catalogue at all is refused by what it is")
    void refusesForeignFiles() throws IOException {
        assertThat(problemOf(folder.resolve("none.json")).code()).isEqualTo("catalog.not-found");
        assertThat(problemOf(folder).code()).isIn("catalog.unreadable", "catalog.not-utf8");
        assertThat(problemOf(written(" \n")).code()).isEqualTo("catalog.empty");
        assertThat(problemOf(written("[]")).code()).isEqualTo("catalog.wrong-type");
        assertThat(problemOf(written("{} {}")).code()).isEqualTo("catalog.not-json");
        assertThat(problemOf(written("[".repeat(100_000))).code()).isEqualTo("catalog.not-json");
        assertThat(problemOf(written(" ".repeat(CatalogFile.LARGEST + 1))).code())
                .isEqualTo("catalog.too-large");
        Path latin = folder.resolve("latin.json");
        Files.write(latin, "{\"é\": 1}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problemOf(latin).code()).isEqualTo("catalog.not-utf8");
    }

    @Test
    @DisplayName("BL-2 A file with a byte order mark is read")
    void readsWithMark() throws IOException {
        assertThat(CatalogFile.read(written("\uFEFF" + text))).isEqualTo(shipped);
    }

    @Test
    @DisplayName("BL-2 However the file is damaged, it is read or refused as a problem of the catalogue")
    void damageIsAlwaysAProblem() {
        int refused = 0;
        for (long seed = 0; seed < 3000; seed++) {
            String damaged = damaged(new Random(seed));
            try {
                CatalogFile.parse("damaged", damaged);
            } catch (ProblemException expected) {
                assertThat(expected.problem().code()).as("seed %s", seed).startsWith("catalog.");
                refused++;
            } catch (RuntimeException unexpected) {
                throw new AssertionError("seed " + seed + ":\n" + damaged, unexpected);
            }
        }
        assertThat(refused).isGreaterThan(1000);
    }

    private String damaged(Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            int start = random.nextInt(changed.length());
            int end = Math.min(changed.length(), start + 1 + random.nextInt(random.nextInt(10) == 0 ? 2000 : 6));
            String piece = changed.substring(start, end);
            switch (random.nextInt(5)) {
                case 0 -> changed.delete(start, end);
                case 1 -> changed.insert(start, piece);
                case 2 -> changed.setCharAt(start, "{}[]\",:-0e9.\\\u0000tn é".charAt(random.nextInt(18)));
                case 3 ->
                    changed.insert(
                            start,
                            List.of("1e999999999", "null", "{}", "[]", "\"\\ud800\"", "-1")
                                    .get(random.nextInt(6)));
                default -> changed.setLength(Math.max(1, start));
            }
        }
        return changed.toString();
    }

    private static Problem problemOf(Path file) {
        return catchThrowableOfType(ProblemException.class, () -> CatalogFile.read(file))
                .problem();
    }

    private Path written(String content) throws IOException {
        return Files.writeString(folder.resolve("catalog.json"), content);
    }
}
