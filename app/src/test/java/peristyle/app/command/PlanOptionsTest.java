package peristyle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be given to {@code plan} beside an inventory, and files that must be refused. */
class PlanOptionsTest {

    @TempDir
    Path folder;

    private String inventory() {
        Path file = folder.resolve("in.csv");
        assertThat(Ran.of("plan", "template", "--replace", "--out", file.toString())
                        .exitCode())
                .isZero();
        return file.toString();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static List<String> skus(Path bill) throws IOException {
        return Files.readAllLines(bill).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    @Test
    @DisplayName(
            "CO-1 with a price for each SKU the bill has a total in the list's currency; with one missing it has none")
    void prices() throws IOException {
        Path out = folder.resolve("out");
        Ran free = Ran.of("plan", "--inventory", inventory(), "--out", out.toString(), "--lang", "en");
        assertThat(free.out()).doesNotContain("EUR");
        List<String> skus = skus(out.resolve("bill.csv"));
        StringBuilder list = new StringBuilder("sku,price,currency\n");
        skus.forEach(sku -> list.append(sku).append(",2,EUR\n"));

        Ran priced = Ran.of(
                "plan",
                "--replace",
                "--inventory",
                inventory(),
                "--out",
                out.toString(),
                "--lang",
                "en",
                "--prices",
                file("prices.csv", list.toString()));
        assertThat(priced.exitCode()).as(priced.err()).isZero();
        assertThat(priced.out()).contains("EUR");
        assertThat(Files.readString(out.resolve("plan.json"))).contains("\"currency\":\"EUR\"");

        String short1 = list.substring(0, list.lastIndexOf(skus.getLast()));
        Ran partly = Ran.of(
                "plan",
                "--replace",
                "--inventory",
                inventory(),
                "--out",
                out.toString(),
                "--lang",
                "en",
                "--prices",
                file("short.csv", short1));
        assertThat(partly.exitCode()).isZero();
        assertThat(partly.out()).contains(skus.getLast());
        assertThat(Files.readString(out.resolve("plan.json"))).contains("\"total\":null");
    }

    @Test
    @DisplayName("CO-1 a wrong price is refused with its line, never guessed")
    void wrongPrice() throws IOException {
        Ran ran = Ran.of(
                "plan",
                "--inventory",
                inventory(),
                "--json",
                "--lang",
                "en",
                "--prices",
                file("prices.csv", "sku,price,currency\ncsp:fr1:x,cheap,EUR\n"));

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("prices.csv").contains("2").contains("cheap");
        assertThat(ran.readable()).isTrue();
    }

    @Test
    @DisplayName(
            "settings that say least cost without prices are refused as JSON too: reason, least change, exit code 1")
    void refusedAsJson() throws IOException {
        String settings = file("settings.json", "{\"goal\": \"least-cost\"}");
        Ran ran = Ran.of("plan", "--inventory", inventory(), "--json", "--lang", "en", "--settings", settings);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out())
                .startsWith("{")
                .contains(
                        "\"result\":\"refused\"",
                        "\"code\":\"planning.no-price\"",
                        "\"changes\":[{\"code\":\"give-price\"");
        assertThat(ran.err()).contains("Least change: Add a price for one of");
    }

    @Test
    @DisplayName("settings with a mistake are refused with line and column")
    void wrongSettings() throws IOException {
        String settings = file("settings.json", "{\n  \"gaol\": \"fewest-hosts\"\n}");
        Ran ran = Ran.of("plan", "--inventory", inventory(), "--json", "--lang", "en", "--settings", settings);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("settings.json, line 2").contains("gaol");
    }

    @Test
    @DisplayName("a limit of hosts in all that no plan keeps is refused with the least number that was found")
    void hostsInAll() throws IOException {
        String settings = file("settings.json", "{\"bounds\": {\"hosts\": 1}}");
        Ran ran = Ran.of("plan", "--inventory", inventory(), "--json", "--lang", "en", "--settings", settings);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("Least change: Allow 2 hosts in all.");
    }

    @Test
    @DisplayName("the running estate of a store is planned, on a green field and on the Cpools that are there")
    void store() throws IOException {
        String store = folder.resolve("store").toString();
        Path out = folder.resolve("out");
        Ran made = Ran.of("plan", "--estate", "small", "--store", store, "--out", out.toString(), "--lang", "en");
        assertThat(made.exitCode()).as(made.err()).isZero();

        String keep = file("keep.json", "{\"start\": \"keep-existing\"}");
        Ran kept = Ran.of(
                "plan", "--replace", "--store", store, "--out", out.toString(), "--lang", "en", "--settings", keep);
        assertThat(kept.exitCode()).as(kept.err()).isZero();
        assertThat(Files.readString(out.resolve("hosts.csv"))).contains(",true,");

        Ran absent = Ran.of("plan", "--store", folder.resolve("none").toString(), "--json", "--settings", keep);
        assertThat(absent.readable()).isTrue();
    }

    @Test
    @DisplayName("bomb, cut file, password, entities, foreign bytes: refused in plain words, with exit code 1, nothing"
            + " written")
    void hostile() throws IOException {
        byte[] good = workbook("<worksheet><sheetData/></worksheet>", 0);
        byte[] secret = new byte[2_048];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, secret, 0, 4);
        String entities = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet>&a;</worksheet>";
        refused("bomb.xlsx", workbook("<worksheet/>", 64), "bomb.xlsx");
        refused("cut.xlsx", Arrays.copyOf(good, good.length - 30), "incomplete");
        refused("secret.xlsx", secret, "password");
        refused("entities.xlsx", workbook(entities, 0), "entity");
        refused("noise.xlsx", "\0\1\2\3 no table".getBytes(StandardCharsets.UTF_8), "noise.xlsx");
    }

    private void refused(String name, byte[] bytes, String word) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        Path out = folder.resolve("out");
        Ran ran = Ran.of("plan", "--inventory", file.toString(), "--out", out.toString(), "--lang", "en");

        assertThat(ran.exitCode()).as(name + ran.err()).isEqualTo(1);
        assertThat(ran.err()).as(name).containsIgnoringCase(word);
        assertThat(ran.readable()).as(ran.err()).isTrue();
        assertThat(out).doesNotExist();
    }

    /** A workbook with one sheet, and so many MiB of zeros beside. */
    private static byte[] workbook(String vInfo, int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "xl/workbook.xml", """
                <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <sheets><sheet name="vInfo" r:id="a"/></sheets></workbook>\
                """);
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"a\" Target=\"v.xml\"/></Relationships>");
            part(zip, "xl/v.xml", vInfo);
            if (zeros > 0) {
                zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
                for (int each = 0; each < zeros; each++) {
                    zip.write(new byte[1 << 20]);
                }
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
