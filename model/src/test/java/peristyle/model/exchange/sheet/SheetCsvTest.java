package peristyle.model.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.AZ07;
import static peristyle.model.estate.EstateBuilder.TH3S;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aXenPool;
import static peristyle.model.estate.ReplicaBuilder.aReplicaOf;
import static peristyle.model.estate.VmBuilder.aVm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Organisation;
import peristyle.model.estate.OrganisationId;
import peristyle.model.operation.Snapshot;
import peristyle.model.problem.ProblemException;
import peristyle.model.telemetry.ReplicaState;
import peristyle.model.telemetry.ReplicaStatus;
import peristyle.model.telemetry.Transfer;

class SheetCsvTest {

    private static final String HEADER =
            "replica_id,vm_id,vm_name,tenant_id,tenant,platform,method,source_region_id,source_region,"
                    + "source_zone_id,source_zone,source_pool_id,source_pool,source_storage_id,source_storage,"
                    + "target_region_id,target_region,target_zone_id,target_zone,target_pool_id,target_pool,"
                    + "target_storage_id,target_storage,policy_id,policy,interval_s,state,rpo_target_s,point_in_time,"
                    + "age_s,rpo_ratio,severity,violation,violation_since,last_start,last_end,last_duration_s,"
                    + "last_bytes,last_throughput_mib_s,recovery_points,oldest_point,retention,bytes_at_risk,"
                    + "practice_copy_of,worst_finding,data_age_s,as_of";

    private static final CSVFormat RFC_4180 =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Estate estate = anEstate()
            .with(
                    aXenPool("xen").in(TH3S),
                    aXenPool("standby").in(AZ07),
                    aDatastore("source").openIaas().in(TH3S),
                    aDatastore("target").openIaas().in(AZ07),
                    aVm("vm-1").in("xen"),
                    aVm("vm-2").in("xen"),
                    aReplicaOf("vm-1"),
                    aReplicaOf("vm-2"))
            .build();

    private final Snapshot snapshot = SyntheticReplicas.of(
            estate,
            new ReplicaStatus(
                    ReplicaState.WAITING,
                    SyntheticReplicas.NOW.minusSeconds(1200),
                    new Transfer(SyntheticReplicas.NOW.minusSeconds(1200), Duration.ofSeconds(1100), 2L << 30),
                    4,
                    SyntheticReplicas.NOW.minusSeconds(9000),
                    1 << 20,
                    SyntheticReplicas.NOW.minusSeconds(300)),
            ReplicaStatus.UNKNOWN);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("OR-4 The replica table exports VM, source, target and policy, with units in its header")
    void exportsReplicas() throws IOException {
        Path file = folder.resolve("replicas.csv");

        assertThat(write(file)).isEqualTo(2);

        assertThat(Files.readString(file)).startsWith(HEADER + "\r\n");
        CSVRecord row = read(Files.readString(file)).getFirst();
        assertThat(Stream.of("vm_name", "source_zone", "source_pool", "source_storage", "target_zone", "target_pool")
                        .map(row::get))
                .containsExactly("vm-1", "TH3S", "xen", "source", "AZ07", "standby");
        assertThat(Stream.of("target_storage", "policy", "method", "platform", "state", "severity", "violation")
                        .map(row::get))
                .containsExactly("target", "policy-vm-1", "OPENIAAS_VM", "OPENIAAS", "WAITING", "EXCEEDED", "true");
    }

    @Test
    @DisplayName("Age counts from the point in time, not from the end of the transfer")
    void countsAgeFromPointInTime() throws IOException {
        CSVRecord row = rows().getFirst();

        assertThat(row.get("last_end")).isEqualTo("2026-11-21T09:58:20Z");
        assertThat(row.get("age_s")).isEqualTo("1200");
        assertThat(row.get("rpo_ratio")).isEqualTo("1.333");
    }

    @Test
    @DisplayName("GM-2 Writes at risk are exported, as are the figures of the last transfer, plain and in stated units")
    void exportsFigures() throws IOException {
        CSVRecord row = rows().getFirst();

        assertThat(Stream.of("bytes_at_risk", "last_bytes", "last_duration_s", "last_throughput_mib_s", "interval_s")
                        .map(row::get))
                .containsExactly("1048576", "2147483648", "1100", "1.862", "900");
    }

    @Test
    @DisplayName("What is unknown of a replica is an empty cell, never 0")
    void leavesUnknownEmpty() throws IOException {
        CSVRecord row = rows().get(1);

        assertThat(Stream.of(
                                "state",
                                "point_in_time",
                                "age_s",
                                "rpo_ratio",
                                "severity",
                                "violation",
                                "last_bytes",
                                "recovery_points",
                                "bytes_at_risk",
                                "data_age_s")
                        .map(row::get))
                .containsOnly("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "\0x",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201"
            })
    @DisplayName("Text that a spreadsheet would run is neutralised, unless raw")
    void neutralisesFormulas(String text) throws IOException {
        assertThat(names(CsvStyle.STANDARD, text)).containsExactly("'" + text);
        assertThat(names(new CsvStyle(';', true), text)).containsExactly(text);
    }

    @Test
    @DisplayName("Harmless text and negative numbers stay as they are")
    void leavesHarmlessAlone() throws IOException {
        assertThat(names(CsvStyle.STANDARD, "vm-1", "a=b", "'quoted", ""))
                .containsExactly("vm-1", "a=b", "'quoted", "");
        assertThat(PlainText.of(-1.5)).isEqualTo("-1.5");
    }

    @Test
    @DisplayName("Whatever text a cell holds comes back from another reader")
    void roundTrips() throws IOException {
        long seed = 7;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            String[] texts = Stream.generate(() -> text(random)).limit(20).toArray(String[]::new);
            CsvStyle style = new CsvStyle(",;\t|".charAt(random.nextInt(4)), true);
            assertThat(names(style, texts))
                    .as("seed %d, round %d, %s", seed, round, style)
                    .containsExactly(texts);
        }
    }

    @Test
    @DisplayName("Columns, rows and order are those asked for")
    void takesWhatIsAskedFor() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Selection<?> selection = Selection.parse(ReplicaSheet.REPLICAS, "vm_name, age_s", "vm_name:vm", "-vm_name");

        assertThat(SheetCsv.write(snapshot, selection, new CsvStyle(';', false), out, ExportProgress.NONE))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("vm_name;age_s\r\nvm-2;\r\nvm-1;1200\r\n");
    }

    @Test
    @DisplayName("An unknown column is named with the nearest one")
    void refusesUnknownColumn() {
        ProblemException problem = catchThrowableOfType(
                ProblemException.class, () -> Selection.parse(ReplicaSheet.REPLICAS, "vm_nam", null, null));

        assertThat(problem.problem().code()).isEqualTo("export.unknown-column");
        assertThat(problem.problem().arguments().subList(0, 3)).containsExactly("vm_nam", "replicas", "vm_name");
    }

    @Test
    @DisplayName("Where no column has a name like that, none is proposed")
    void proposesNothingFarFetched() {
        ProblemException problem = catchThrowableOfType(
                ProblemException.class, () -> Selection.parse(ReplicaSheet.REPLICAS, "nix", null, null));

        assertThat(problem.problem().code()).isEqualTo("export.no-such-column");
        assertThat(problem.problem().arguments().subList(0, 2)).containsExactly("nix", "replicas");
    }

    @Test
    @DisplayName("A cancelled export leaves what was there, and nothing beside it")
    void cancelsCleanly() throws IOException {
        Path file = folder.resolve("replicas.csv");
        Files.writeString(file, "before");

        assertThatThrownBy(() -> SheetCsv.write(
                        snapshot,
                        Selection.all(ReplicaSheet.REPLICAS),
                        CsvStyle.STANDARD,
                        file,
                        (done, all) -> done < all))
                .hasMessageContaining("export.cancelled");

        assertThat(file).hasContent("before");
        assertThat(files()).containsExactly("replicas.csv");
    }

    @Test
    @DisplayName("A failure in the middle leaves what was there, and nothing beside it; a success replaces it")
    void replacesWholeFilesOnly() throws IOException {
        Path file = folder.resolve("replicas.csv");
        Files.writeString(file, "before");

        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("No space left on device");
                }))
                .hasMessageContaining("export.disk-full");
        assertThat(file).hasContent("before");

        write(file);
        assertThat(Files.readString(file)).startsWith("replica_id,");
        assertThat(files()).containsExactly("replicas.csv");
    }

    @Test
    @DisplayName("No folder, a folder in the file's place, a stream that takes no more: each is a problem of its own")
    void explainsFailures() {
        assertThatThrownBy(() -> write(folder.resolve("none/replicas.csv"))).hasMessageContaining("export.no-folder");
        assertThatThrownBy(() -> write(folder)).hasMessageContaining("export.is-folder");
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertThatThrownBy(() -> SheetCsv.write(
                        snapshot, Selection.all(ReplicaSheet.REPLICAS), CsvStyle.STANDARD, broken, ExportProgress.NONE))
                .hasMessageContaining("export.stream-failed");
    }

    private int write(Path file) {
        return SheetCsv.write(
                snapshot, Selection.all(ReplicaSheet.REPLICAS), CsvStyle.STANDARD, file, ExportProgress.NONE);
    }

    private List<CSVRecord> rows() throws IOException {
        Path file = folder.resolve("rows.csv");
        write(file);
        return read(Files.readString(file));
    }

    private static List<CSVRecord> read(String csv) throws IOException {
        try (CSVParser parser = CSVParser.parse(csv, RFC_4180)) {
            return parser.getRecords();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** Writes organisations of these names and reads them with another library. */
    private static List<String> names(CsvStyle style, String... names) throws IOException {
        Sheet<Organisation> sheet = SheetDraft.<Organisation>of("organisations", ObjectKind.ORGANISATION)
                .text("name", (s, place, organisation) -> organisation.name())
                .sheet();
        List<EstateObject> objects = new java.util.ArrayList<>();
        for (String name : names) {
            objects.add(new Organisation(new OrganisationId("o" + objects.size()), name));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetCsv.write(SyntheticReplicas.of(Estate.of(objects)), Selection.all(sheet), style, out, ExportProgress.NONE);
        CSVFormat format = RFC_4180.builder()
                .setDelimiter(style.delimiter())
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(out.toString(StandardCharsets.UTF_8), format)) {
            return parser.getRecords().stream().map(row -> row.get("name")).toList();
        }
    }

    private static String text(Random random) {
        int[] points = random.ints(random.nextInt(12), 0, 0x3000)
                .map(point -> point < 0x1800 ? ",;\"\t\r\n|= '#a1é€".codePointAt(point % 15) : point)
                .toArray();
        return new String(points, 0, points.length);
    }
}
