package peristyle.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.app.opening.OpenedConsole;
import peristyle.app.opening.Opening;
import peristyle.app.opening.OpeningRequest;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.correction.ChangeBladeClass;
import peristyle.model.correction.ChangeStorageClass;
import peristyle.model.correction.ChangeWorkload;
import peristyle.model.correction.MoveToZone;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.estate.Workload;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Task;
import peristyle.model.operation.TaskState;
import peristyle.model.problem.Problem;
import peristyle.model.protection.DescribeBackup;
import peristyle.model.protection.RemoveBackup;
import peristyle.model.rule.BackupStanding;
import peristyle.model.rule.Situation;

/** What a file did not say is corrected, lasts, and is exported. */
class CorrectedEstateTest {

    private static final Catalog CATALOG = CatalogFile.shipped();

    @TempDir
    Path folder;

    private OpenedConsole open(@Nullable String estate) {
        return Opening.open(new OpeningRequest(estate, null, folder.resolve("store"), null));
    }

    private static Task ask(OpenedConsole console, Operation operation) {
        return console.plane().submit(operation, "ada").join();
    }

    private static BackupStanding standing(OpenedConsole console, VmId vm) {
        Situation situation = console.plane().snapshot().situation();
        return BackupStanding.of(situation, situation.estate().vms().get(vm));
    }

    private static <T extends EstateObject> T named(Iterable<T> objects, String name) {
        for (T object : objects) {
            if (object.name().equals(name)) {
                return object;
            }
        }
        throw new AssertionError("no " + name);
    }

    private List<CSVRecord> exported(String table) throws IOException {
        Ran ran = Ran.of(
                "inventory",
                "export",
                "--store",
                folder.resolve("store").toString(),
                "--out",
                folder.resolve("tables").toString());
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        try (CSVParser parser = CSVParser.parse(
                folder.resolve("tables").resolve(table),
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords();
        }
    }

    private static CSVRecord row(List<CSVRecord> rows, String name) {
        return rows.stream()
                .filter(each -> each.get("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName(
            "ST-1, BL-1, PL-1 corrections of a real file are tasks with an author, survive a restart, and are exported")
    void corrected() throws IOException {
        Path file = Path.of(System.getProperty("peristyle.samples", "../../shared/samples"))
                .resolve("rvtools/sizing-workshop.xlsx");
        assumeTrue(Files.exists(file));
        List<VmId> vms;
        try (OpenedConsole console = open(file.toString())) {
            Estate estate = console.plane().snapshot().estate();
            Datastore datastore = named(estate.datastores(), "Cluster1");
            ComputePool pool = named(estate.pools(), "Cluster1");
            ComputePool management = named(estate.pools(), "Mgmt");
            vms = estate.relations().vmsOf(pool.id()).stream().map(Vm::id).toList();
            List<Operation> all = List.of(
                    new ChangeStorageClass(List.of(datastore.id()), CATALOG.storageClass("ultra")),
                    new ChangeWorkload(vms, Workload.DATABASE),
                    new ChangeBladeClass(management.id(), CATALOG.bladeClass("standard")),
                    new MoveToZone(List.of(pool.id()), "PAR7S"),
                    new DescribeBackup(vms, "Gold", "VAULT", Duration.ofDays(1), 22, 35),
                    new RemoveBackup(vms.subList(0, 1)));
            for (Operation operation : all) {
                Task task = ask(console, operation);
                assertThat(task.state()).as(operation.code()).isEqualTo(TaskState.DONE);
                assertThat(task.author()).isEqualTo("ada");
            }
        }
        try (OpenedConsole console = open(null)) {
            Estate estate = console.plane().snapshot().estate();
            assertThat(console.plane().tasks(6))
                    .extracting(Task::code)
                    .containsExactly(
                            "backup.remove",
                            "backup.describe-several",
                            "correction.zone",
                            "correction.blade-class",
                            "correction.workloads",
                            "correction.storage-class");
            assertThat(vms).allMatch(vm -> estate.vms().get(vm).workload() == Workload.DATABASE);
            assertThat(vms.stream().map(vm -> standing(console, vm)))
                    .startsWith(BackupStanding.NONE)
                    .filteredOn(each -> each != BackupStanding.POLICY)
                    .hasSize(1);
            assertThat(estate.relations().zoneOf(named(estate.luns(), "lun-Cluster1")))
                    .contains(named(estate.zones(), "PAR7S").id());
            Task again = ask(
                    console,
                    new ChangeStorageClass(
                            List.of(named(estate.datastores(), "Cluster1").id()), CATALOG.storageClass("standard")));
            assertThat(again.state())
                    .as("a reopened store knows that it was a file")
                    .isEqualTo(TaskState.DONE);
            ask(
                    console,
                    new ChangeStorageClass(
                            List.of(named(estate.datastores(), "Cluster1").id()), CATALOG.storageClass("ultra")));
        }
        CSVRecord datastore = row(exported("datastores.csv"), "Cluster1");
        assertThat(datastore.get("zone")).isEqualTo("PAR7S");
        assertThat(datastore.get("storage_class")).isEqualTo("FLASH Ultra");
        assertThat(Double.parseDouble(datastore.get("iops_limit")))
                .isEqualTo(Double.parseDouble(datastore.get("size_gib")) / 1024 * 15_000, within(1.0));
        List<CSVRecord> pools = exported("cpools.csv");
        assertThat(row(pools, "Mgmt").get("blade_class")).isEqualTo("STANDARD");
        assertThat(row(pools, "Mgmt").get("cores")).as("as the file says").isEqualTo("48");
        assertThat(row(pools, "Cluster1").get("zone")).isEqualTo("PAR7S");
        assertThat(exported("vms.csv").stream()
                        .filter(each -> each.get("pool").equals("Cluster1"))
                        .map(each -> each.get("workload")))
                .hasSize(47)
                .containsOnly("DATABASE");
    }

    @Test
    @DisplayName("a sample estate takes no corrections")
    void sample() {
        try (OpenedConsole console = open("small")) {
            Estate estate = console.plane().snapshot().estate();
            Task task = ask(
                    console,
                    new ChangeWorkload(
                            List.of(estate.vms().stream()
                                    .findFirst()
                                    .orElseThrow()
                                    .id()),
                            Workload.BATCH));
            assertThat(task.state()).isEqualTo(TaskState.REFUSED);
            assertThat(task.problems()).contains(Problem.of("correction.nothing-assumed"));
        }
    }
}
