package peristyle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** From an inventory file to the files of a plan, by the command line. */
class PlanCommandTest {

    @TempDir
    Path folder;

    private Path inventory() {
        Path file = folder.resolve("in.csv");
        assertThat(Ran.of("plan", "template", "--out", file.toString()).exitCode())
                .isZero();
        return file;
    }

    private static List<CSVRecord> rows(Path csv) throws IOException {
        try (Reader reader = Files.newBufferedReader(csv);
                CSVParser parser = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return parser.getRecords();
        }
    }

    /** Plain values at the top of a JSON text. */
    private static Map<String, String> top(String json) {
        Map<String, String> values = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                values.put(name, value.isScalarValue() ? parser.getString() : value.name());
                parser.skipChildren();
            }
            assertThat(parser.nextToken()).as("nothing follows").isNull();
        }
        return values;
    }

    @Test
    @DisplayName("the template is an inventory that can be planned")
    void template() throws IOException {
        Path out = folder.resolve("out");
        Ran ran = Ran.of("plan", "--inventory", inventory().toString(), "--out", out.toString(), "--lang", "en");

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(rows(out.resolve("vms.csv"))).hasSize(2);
        assertThat(rows(out.resolve("hosts.csv"))).isNotEmpty();
        assertThat(rows(out.resolve("bill.csv")))
                .extracting(row -> row.get("sku"))
                .contains("csp:fr1:iaas:backup:vm:v1");
        assertThat(Files.readAllBytes(out.resolve("plan.pdf"))).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(Files.readAllBytes(out.resolve("plan.xlsx"))).startsWith("PK".getBytes(StandardCharsets.US_ASCII));
        assertThat(top(Files.readString(out.resolve("plan.json")))).containsEntry("schema_version", "1");
    }

    @Test
    @DisplayName("an inventory of which nothing counts is refused with 1 and the reason, and nothing is written")
    void nothing() throws IOException {
        Path empty = Files.writeString(folder.resolve("off.csv"), "VM,Template,vCPUs,Memory MiB\ngold,yes,2,4096\n");
        Path settings =
                Files.writeString(folder.resolve("s.json"), "{\"demand\":{\"include\":{\"template\":\"out\"}}}");
        Path out = folder.resolve("nothing");

        Ran ran = Ran.of(
                "plan",
                "--inventory",
                empty.toString(),
                "--settings",
                settings.toString(),
                "--out",
                out.toString(),
                "--lang",
                "en");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("nothing to plan in off.csv", "1 VM was left out", "Let more kinds");
        assertThat(out).doesNotExist();
    }

    @Test
    @DisplayName("docs/plan-json.md describes every field that is written")
    void described() throws IOException {
        String described = Files.readString(Path.of("..", "docs", "plan-json.md"));
        Ran ran = Ran.of("plan", "--inventory", inventory().toString(), "--json");

        assertThat(paths(ran.out()))
                .hasSizeGreaterThan(100)
                .filteredOn(path -> !path.startsWith("settings."))
                .allSatisfy(path -> assertThat(described).contains("| `" + path + "` |"));
    }

    /** Every field as {@code cpools[].hosts[].name}. */
    private static Set<String> paths(String json) {
        Set<String> paths = new TreeSet<>();
        Deque<String> at = new ArrayDeque<>(List.of(""));
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            String name = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case PROPERTY_NAME -> {
                        String inside = at.element();
                        name = inside.isEmpty() ? parser.currentName() : inside + "." + parser.currentName();
                    }
                    case START_ARRAY -> {
                        paths.add(name + "[]");
                        at.push(name + "[]");
                        name = name + "[]";
                    }
                    case START_OBJECT -> {
                        if (!name.isEmpty() && !name.endsWith("[]")) {
                            paths.add(name);
                        }
                        at.push(name);
                    }
                    case END_ARRAY, END_OBJECT -> {
                        at.pop();
                        name = at.element();
                    }
                    default -> {
                        if (!name.endsWith("[]")) {
                            paths.add(name);
                        }
                    }
                }
            }
        }
        return paths;
    }

    @Test
    @DisplayName("without a time limit the same input gives the same JSON")
    void repeats() {
        String file = inventory().toString();
        Ran once = Ran.of("plan", "--inventory", file, "--json");
        Ran again = Ran.of("plan", "--inventory", file, "--json");

        assertThat(once.exitCode()).as(once.err()).isZero();
        assertThat(top(once.out())).containsEntry("schema_version", "1");
        assertThat(again.out()).isEqualTo(once.out());
    }

    @Test
    @DisplayName("several files are one inventory; the same file twice counts once")
    void several() throws IOException {
        Path one = inventory();
        Path other = Files.copy(one, folder.resolve("copy.csv"));
        Path out = folder.resolve("out");
        Ran ran = Ran.of("plan", "--inventory", one.toString(), other.toString(), "--out", out.toString());

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(rows(out.resolve("vms.csv"))).hasSize(2);
    }

    @Test
    @DisplayName("names are nowhere in the files where pseudonyms are asked for")
    void pseudonyms() throws IOException {
        Path in = inventory();
        String name = rows(in).getFirst().get(0);
        Path out = folder.resolve("out");
        Ran ran = Ran.of(
                "plan", "--inventory", in.toString(), "--out", out.toString(), "--pseudonyms", "a key of our own");

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(name).isNotBlank();
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.filter(file -> file.toString().endsWith(".csv")))
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain(name));
        }
    }

    @Test
    @DisplayName("a VM that no blade can hold is refused with the reason and the least change, and nothing is written")
    void refused() throws IOException {
        Path in = folder.resolve("large.csv");
        List<String> lines = Files.readAllLines(inventory());
        List<String> titles = List.of(lines.getFirst().split(",", -1));
        String[] cells = new String[titles.size()];
        Arrays.fill(cells, "");
        cells[0] = "giant";
        for (int column = 1; column < cells.length; column++) {
            String title = titles.get(column).toLowerCase(Locale.ROOT);
            cells[column] = title.contains("cpu") ? "8" : title.startsWith("memory") ? "99999999" : "";
        }
        Files.writeString(in, lines.getFirst() + "\n" + String.join(",", cells) + "\n");
        Path out = folder.resolve("out");
        Ran ran = Ran.of("plan", "--inventory", in.toString(), "--out", out.toString(), "--lang", "en");

        assertThat(ran.exitCode()).as(ran.out() + ran.err()).isEqualTo(1);
        assertThat(ran.err()).startsWith("peristyle").contains("giant");
        assertThat(out).doesNotExist();
    }

    @Test
    @DisplayName("neither an inventory nor an estate, both, and no folder are wrong use")
    void wrongUse() {
        String file = inventory().toString();

        assertThat(Ran.of("plan", "--out", "x").exitCode()).isEqualTo(2);
        assertThat(Ran.of("plan", "--inventory", file).exitCode()).isEqualTo(2);
        assertThat(Ran.of("plan", "--inventory", file, "--estate", "small", "--out", "x")
                        .exitCode())
                .isEqualTo(2);
        assertThat(Ran.of("plan", "--inventory", file, "--out", "x", "--seconds", "0")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("a file that is no inventory is refused, and nothing is written")
    void noInventory() throws IOException {
        Path in = Files.writeString(folder.resolve("poem.txt"), "Roses are red\nviolets are blue\n");
        Path out = folder.resolve("out");
        Ran ran = Ran.of("plan", "--inventory", in.toString(), "--out", out.toString(), "--lang", "en");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("poem.txt");
        assertThat(out).doesNotExist();
    }
}
