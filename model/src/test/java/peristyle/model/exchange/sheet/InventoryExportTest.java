package peristyle.model.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Findings;
import peristyle.model.rule.Severity;

class InventoryExportTest {

    private final Snapshot snapshot = withFinding(SyntheticReplicas.snapshot(20, 3));

    @TempDir
    private Path folder;

    @Test
    @DisplayName("An inventory is every table and the findings, one file each, with a line for every object")
    void writesEveryTable() throws IOException {
        Path target = folder.resolve("inventory");

        List<Path> files = InventoryExport.write(snapshot, target, CsvStyle.STANDARD, ExportProgress.NONE);

        assertThat(names(target)).hasSize(15).contains("cpools.csv", "vms.csv", "replicas.csv", "findings.csv");
        assertThat(files).allMatch(Files::exists);
        assertThat(Files.readAllLines(target.resolve("vms.csv"))).hasSize(21);
        assertThat(Files.readAllLines(target.resolve("findings.csv")).get(1)).startsWith("VM,vm-app-1,vm-app-1,");
    }

    @Test
    @DisplayName("All or none: a cancelled export leaves the files that were there, or no folder at all")
    void leavesNothingHalf() throws IOException {
        Path old = Files.createDirectory(folder.resolve("old"));
        Files.writeString(old.resolve("vms.csv"), "before");
        Path created = folder.resolve("new");

        for (Path target : List.of(old, created)) {
            assertThatThrownBy(() ->
                            InventoryExport.write(snapshot, target, CsvStyle.STANDARD, (done, all) -> done < all - 1))
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
        InventoryExport.write(snapshot, folder, CsvStyle.STANDARD, ExportProgress.NONE);
        InventoryExport.write(SyntheticReplicas.snapshot(5, 3), folder, CsvStyle.STANDARD, ExportProgress.NONE);

        assertThat(Files.readAllLines(folder.resolve("vms.csv"))).hasSize(6);
        assertThat(names(folder)).hasSize(15);
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
