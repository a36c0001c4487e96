package peristyle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The replica table from the command line, read back with another parser (OR-4). */
class ReplicasExportTest {

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeStore() {
        Ran ran = Ran.of("replicas", "export", "--estate", "small", "--store", store(), "--out", shared + "/all.csv");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
    }

    private static String store() {
        return shared.resolve("store").toString();
    }

    private static List<CSVRecord> parsed(Path file, char delimiter) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setDelimiter(delimiter)
                .get();
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = CSVParser.parse(reader, format)) {
            return parser.getRecords();
        }
    }

    private Ran export(String... more) {
        List<String> arguments = new ArrayList<>(List.of("replicas", "export", "--lang", "en", "--store", store()));
        arguments.addAll(List.of(more));
        return Ran.of(arguments.toArray(String[]::new));
    }

    private Ran toFile(String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("--out", file().toString()));
        return export(arguments.toArray(String[]::new));
    }

    private Path file() {
        return folder.resolve("replicas.csv");
    }

    @Test
    @DisplayName("OR-4 every replica of the sample is a row, with at least the columns that are promised")
    void all() throws IOException {
        List<CSVRecord> rows = parsed(shared.resolve("all.csv"), ',');
        assertThat(rows).hasSize(40);
        assertThat(rows.getFirst().getParser().getHeaderNames())
                .contains(("vm_id,vm_name,tenant,platform,method,source_region,source_zone,source_pool,source_storage,"
                                + "target_region,target_zone,target_pool,target_storage,policy,interval_s,"
                                + "state,rpo_target_s,point_in_time,age_s,rpo_ratio,severity,violation_since,"
                                + "last_start,last_end,last_duration_s,last_bytes,recovery_points,"
                                + "oldest_point,as_of")
                        .split(","));
        assertThat(rows).allSatisfy(row -> assertThat(row.isConsistent()).isTrue());
    }

    @Test
    @DisplayName("columns, rows, order and delimiter are as asked, and the result is told as JSON")
    void chosen() throws IOException {
        Ran ran = toFile(
                "--columns",
                "vm_name,interval_s",
                "--where",
                "interval_s>=3600",
                "--order",
                "-interval_s,vm_name",
                "--delimiter",
                ";",
                "--json");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        List<CSVRecord> rows = parsed(file(), ';');
        assertThat(ran.out()).contains("\"rows\":" + rows.size()).startsWith("{");
        assertThat(rows).isNotEmpty().hasSizeLessThan(40);
        assertThat(rows.getFirst().getParser().getHeaderNames()).containsExactly("vm_name", "interval_s");
        List<Integer> intervals =
                rows.stream().map(row -> Integer.valueOf(row.get("interval_s"))).toList();
        assertThat(intervals).isSortedAccordingTo((a, b) -> b - a).allMatch(interval -> interval >= 3600);
    }

    @Test
    @DisplayName("an unknown column is refused with the nearest one, and no file appears")
    void unknownColumn() {
        Ran ran = toFile("--columns", "vm_nam");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("no column vm_nam", "nearest column is vm_name");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("a broken query is refused with the position, and no file appears")
    void brokenQuery() {
        Ran ran = toFile("--where", "severity=critical and");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("position 22");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("a delimiter that no reader would know is refused")
    void delimiter() {
        assertThat(toFile("--delimiter", "x").exitCode()).isEqualTo(1);
        assertThat(toFile("--delimiter", "ab").exitCode()).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("a folder that is missing, or that stands where the file should, is told; nothing is written")
    void unwritable() throws IOException {
        Ran missing = export("--out", folder.resolve("no/where.csv").toString());
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.err()).contains("There is no folder");
        Ran itself = export("--out", folder.toString());
        assertThat(itself.exitCode()).isEqualTo(1);
        assertThat(itself.err()).contains("is a folder, not a file");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("a store of another estate is refused and stays as it was")
    void otherEstate() throws IOException {
        Path kept = shared.resolve("store").resolve("peristyle.mv.db");
        Ran estate = toFile("--estate", "medium");
        assertThat(estate.exitCode()).isEqualTo(1);
        assertThat(estate.err()).contains("already holds another estate: small");
        assertThat(toFile("--seed", "8").exitCode()).isEqualTo(1);
        assertThat(folder).isEmptyDirectory();
        assertThat(kept).exists();
        assertThat(Ran.of("store", "check", "--store", store()).exitCode()).isZero();
        assertThat(toFile("--estate", "small", "--seed", "1").exitCode()).isZero();
    }

    @Test
    @DisplayName("all tables appear, or none")
    void inventory() throws IOException {
        Path into = folder.resolve("tables");
        Ran ran = Ran.of("inventory", "export", "--lang", "en", "--store", store(), "--out", into.toString());
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(parsed(into.resolve("replicas.csv"), ',')).hasSize(40);
        assertThat(into.resolve("vms.csv")).isNotEmptyFile();
        Path blocked = Files.writeString(folder.resolve("file"), "kept");
        Ran refused = Ran.of("inventory", "export", "--lang", "en", "--store", store(), "--out", blocked.toString());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.readable()).as(refused.err()).isTrue();
        assertThat(blocked).hasContent("kept");
    }
}
