package peristyle.model.exchange.rvtools;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.exchange.inventory.InventoryEstate;
import peristyle.model.problem.ProblemException;

/** Whatever is done to a file, the reader answers with an inventory or a problem, and an inventory gives an estate. */
class MutatedWorkbookTest {

    private static final long SEED = 20261121;
    private static final String ALPHABET = "<>/\"'&;=! ?-[]c0v1tsrABZ9.,#%eE+xf\n";

    @TempDir
    Path folder;

    private static Xlsx small(String sheet) {
        return Xlsx.workbook()
                .document("vInfo", sheet)
                .sheet(
                        "vDisk",
                        new String[] {"VM", "Disk", "Capacity MiB", "Path", "Sharing mode"},
                        new String[] {"a", "Hard disk 1", "1024", "[ds1] a/a.vmdk", "sharingMultiWriter"},
                        new String[] {"b", "Hard disk 1", "2048", "[ds1] a/a.vmdk", "sharingMultiWriter"})
                .sheet("vHost", new String[] {"Host", "Cluster", "# Cores", "# Memory"}, new String[] {
                    "h1", "c1", "16", "262109"
                })
                .sharedStrings("<si><t>a</t></si><si><t>b</t></si>");
    }

    private static String vInfo() {
        StringBuilder xml = new StringBuilder("<worksheet><sheetData><row r=\"1\">");
        for (String title : new String[] {
            "VM",
            "Powerstate",
            "Template",
            "CPUs",
            "Memory",
            "Provisioned MB",
            "Cluster",
            "Host",
            "Network #1",
            "Cluster rule(s)",
            "Cluster rule name(s)",
            "VM ID",
            "VI SDK UUID"
        }) {
            xml.append("<c t=\"inlineStr\"><is><t>").append(title).append("</t></is></c>");
        }
        for (int row = 2; row < 4; row++) {
            xml.append("</row><row r=\"")
                    .append(row)
                    .append("\"><c r=\"A")
                    .append(row)
                    .append("\" t=\"s\"><v>");
            xml.append(row - 2).append("</v></c><c t=\"str\"><v>poweredOn</v></c><c t=\"b\"><v>0</v></c>");
            xml.append("<c><f>1+1</f><v>2</v></c><c><v>8192</v></c><c><v>40960.5</v></c><c t=\"str\"><v>c1</v></c>");
            xml.append(
                    "<c t=\"str\"><v>h1.example</v></c><c t=\"str\"><v>net</v></c><c t=\"str\"><v>AntiAffinity</v></c>");
            xml.append("<c t=\"str\"><v>apart</v></c><c t=\"str\"><v>vm-")
                    .append(row)
                    .append("</v></c><c t=\"str\"><v>u</v></c>");
        }
        return xml.append("</row></sheetData></worksheet>").toString();
    }

    private void survives(byte[] bytes, long seed, int round, Catalog catalog) {
        Path file = Xlsx.write(folder.resolve("mutated.xlsx"), bytes);
        assertThatCode(() -> {
                    try {
                        InventoryEstate.build(RvtoolsReader.read(file), catalog);
                    } catch (ProblemException refused) {
                        assertThatCode(refused::problem).doesNotThrowAnyException();
                    }
                })
                .as("seed %d, round %d", seed, round)
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("bytes of the file changed at random")
    void bytes() {
        Catalog catalog = CatalogFile.shipped();
        byte[] whole = small(vInfo()).bytes();
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 600; round++) {
            byte[] mutated = whole.clone();
            for (int times = 1 + random.nextInt(4); times > 0; times--) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            survives(mutated, SEED, round, catalog);
        }
    }

    @Test
    @DisplayName("characters of the sheet changed, doubled, moved and cut at random")
    void characters() {
        Catalog catalog = CatalogFile.shipped();
        SplittableRandom random = new SplittableRandom(SEED + 1);
        for (int round = 0; round < 1_000; round++) {
            StringBuilder sheet = new StringBuilder(vInfo());
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                mutate(sheet, random);
            }
            survives(small(sheet.toString()).bytes(), SEED + 1, round, catalog);
        }
    }

    private static void mutate(StringBuilder sheet, SplittableRandom random) {
        int from = random.nextInt(sheet.length());
        int to = Math.min(sheet.length(), from + 1 + random.nextInt(30));
        switch (random.nextInt(4)) {
            case 0 -> sheet.setCharAt(from, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            case 1 -> sheet.insert(random.nextInt(sheet.length()), sheet.substring(from, to));
            case 2 -> sheet.delete(from, to);
            default -> sheet.insert(from, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
    }
}
