package peristyle.model.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.estate.HostId;
import peristyle.model.estate.ObjectKind;
import peristyle.model.exchange.events.EventKind;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.operation.Snapshot;
import peristyle.model.operation.Task;
import peristyle.model.operation.TaskState;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Findings;
import peristyle.model.rule.Severity;

class InventoryExportTest {

    private final Snapshot snapshot = withFinding(SyntheticReplicas.snapshot(20, 3));

    @TempDir
    private Path folder;

    @Test
    @DisplayName("An inventory is a table for every kind of object, with a line for every object, and the findings")
    void writesEveryTable() throws IOException {
        Path target = folder.resolve("inventory");

        List<Path> files =
                InventoryExport.write(snapshot, Happenings.NONE, target, CsvStyle.STANDARD, ExportProgress.NONE);

        assertThat(files).allMatch(Files::exists);
        assertThat(names(target)).hasSize(files.size()).contains("findings.csv", "activity.csv", "incidents.csv");
        assertThat(Sheets.all()).extracting(Sheet::kind).containsExactlyInAnyOrder(ObjectKind.values());
        for (Sheet<?> sheet : Sheets.all()) {
            assertThat(Files.readAllLines(target.resolve(sheet.id() + ".csv")))
                    .as(sheet.id())
                    .hasSize(1 + sheet.rows(snapshot).size());
        }
        assertThat(Files.readAllLines(target.resolve("findings.csv")).get(1)).startsWith("VM,vm-app-1,vm-app-1,");
    }

    @Test
    @DisplayName("What an object has several of is a table of its own: a line each, with the ids of both")
    void writesOneValueACell() throws IOException {
        InventoryExport.write(snapshot, Happenings.NONE, folder, CsvStyle.STANDARD, ExportProgress.NONE);

        assertThat(Files.readAllLines(folder.resolve("vlan_zones.csv")))
                .containsExactly(
                        "vlan_id,vlan,zone_id,zone",
                        "vlan-201,VLAN_201,par7s,PAR7S",
                        "vlan-201,VLAN_201,th3s,TH3S",
                        "vlan-201,VLAN_201,az07,AZ07");
        assertThat(Files.readAllLines(folder.resolve("disks.csv")))
                .hasSize(21)
                .first()
                .isEqualTo("vm_id,vm,disk_id,label,datastore_id,datastore,size_gib,written_gib,thin,shared,raw_device");
    }

    @Test
    @DisplayName("What happened is there as codes: tasks and events together, newest first, and why a task was refused")
    void writesWhatHappened() throws IOException {
        Task refused = new Task(
                7,
                "move.start",
                snapshot.estate().vms().toList().getFirst().id(),
                "old name",
                List.of(),
                "kim",
                TaskState.REFUSED,
                Instant.parse("2026-11-21T09:00:00Z"),
                List.of(Problem.of("move.already"), Problem.of("move.off")));
        DeviceEvent event =
                new DeviceEvent.HostFailed(Instant.parse("2026-11-21T09:30:00Z"), new HostId("xen-0-h1"), List.of());

        InventoryExport.write(
                snapshot,
                new Happenings(List.of(refused), List.of(event), List.of(), EventKind::of),
                folder,
                CsvStyle.STANDARD,
                ExportProgress.NONE);

        assertThat(Files.readAllLines(folder.resolve("activity.csv")))
                .containsExactly(
                        "happened_at,activity_kind,code,object_kind,object_id,object_name,task,who,activity_state",
                        "2026-11-21T09:30:00Z,EVENT,host-failed,HOST,xen-0-h1,xen-0-h1,,,",
                        "2026-11-21T09:00:00Z,TASK,move.start,VM,vm-app-0,old name,7,kim,REFUSED");
        assertThat(Files.readAllLines(folder.resolve("task_reasons.csv")))
                .containsExactly("task,reason_number,reason", "7,1,move.already", "7,2,move.off");
    }

    @Test
    @DisplayName("All or none: a cancelled export leaves the files that were there, or no folder at all")
    void leavesNothingHalf() throws IOException {
        Path old = Files.createDirectory(folder.resolve("old"));
        Files.writeString(old.resolve("vms.csv"), "before");
        Path created = folder.resolve("new");

        for (Path target : List.of(old, created)) {
            assertThatThrownBy(() -> InventoryExport.write(
                            snapshot, Happenings.NONE, target, CsvStyle.STANDARD, (done, all) -> done < all - 1))
                    .hasMessageContaining("export.cancelled");
        }

        assertThat(old.resolve("vms.csv")).hasContent("before");
        assertThat(names(old)).containsExactly("vms.csv");
        assertThat(created).doesNotExist();
    }

    @Test
    @DisplayName("Where one file cannot take its place, those before it are put back")
    void putsBack() throws IOException {
        Files.writeString(folder.resolve("zones.csv"), "before");
        Path obstacle = Files.createDirectory(folder.resolve("hosts.csv"));
        Files.writeString(obstacle.resolve("inside"), "kept");

        try (FolderSwap swap = FolderSwap.begin(folder)) {
            Files.writeString(swap.fresh("zones.csv"), "after");
            assertThatThrownBy(() -> swap.putInPlace(List.of("zones.csv", "missing.csv")))
                    .isInstanceOf(IOException.class);
        }

        assertThat(folder.resolve("zones.csv")).hasContent("before");
        assertThat(obstacle.resolve("inside")).hasContent("kept");
        assertThat(names(folder)).containsExactlyInAnyOrder("zones.csv", "hosts.csv");
    }

    @Test
    @DisplayName("A second export replaces the first")
    void replaces() throws IOException {
        InventoryExport.write(snapshot, Happenings.NONE, folder, CsvStyle.STANDARD, ExportProgress.NONE);
        InventoryExport.write(
                SyntheticReplicas.snapshot(5, 3), Happenings.NONE, folder, CsvStyle.STANDARD, ExportProgress.NONE);

        assertThat(Files.readAllLines(folder.resolve("vms.csv"))).hasSize(6);
    }

    private static Snapshot withFinding(Snapshot snapshot) {
        Finding finding = Finding.of(
                "BK-1",
                Severity.WARNING,
                snapshot.estate().vms().toList().get(1).id(),
                "vm.no-backup");
        return new Snapshot(snapshot.situation(), new Findings(snapshot.at(), List.of(finding)));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
