package peristyle.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.estate.EstateChange;
import peristyle.model.problem.Problem;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.SampleBlock;
import peristyle.model.telemetry.Tier;

/** On a file system of 48 MiB in memory; skipped where this process may not mount one. */
class DiskFullTest {

    @TempDir
    Path folder;

    private Path small;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        small = Files.createDirectory(folder.resolve("small"));
        assumeTrue(Files.isExecutable(Path.of("/bin/mount")), "no mount here");
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", small.toString()), "no right to mount");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount", "--lazy", small.toString());
    }

    @Test
    @DisplayName("A full disk refuses with store.full, keeps what was acknowledged, and takes more once there is room")
    void refusesAndRecovers() throws IOException {
        Path ballast = small.resolve("ballast");
        try (Store store = Store.open(small, InstantSource.system())) {
            store.journal().commit(List.of(StoreTest.task(1)), StoreTest.NOTHING, StoreTest.NOW, List.of());
            Files.write(ballast, new byte[40 << 20]);

            Problem problem = StoreRefusalTest.problem(() -> store.journal()
                    .commit(
                            List.of(StoreTest.task(2)),
                            EstateChange.put(StoreTest.organisation(2)),
                            StoreTest.NOW,
                            List.of()));

            assertThat(problem.code()).isEqualTo("store.full");
            assertThat(store.estate().organisations().size()).isZero();
            Files.delete(ballast);
            store.journal().commit(List.of(StoreTest.task(2)), StoreTest.NOTHING, StoreTest.NOW, List.of());
            Files.write(ballast, new byte[40 << 20]);
        }
        assertThat(StoreCheck.check(small).problems()).isEmpty();
        assertThat(StoreCheck.check(small).tasks()).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "A disk that fills up in the middle of a write tears nothing, and the store takes no more until reopened")
    void fillsUpInTheMiddle() throws IOException {
        Random random = new Random(5);
        try (Store store = Store.open(small, InstantSource.system())) {
            store.journal().commit(List.of(StoreTest.task(1)), StoreTest.NOTHING, StoreTest.NOW, List.of());
            byte[] devices = new byte[60 << 20];
            random.nextBytes(devices);
            assertThat(StoreRefusalTest.problem(() ->
                                    store.journal().checkpoint(StoreTest.NOW, devices, List.of(), StoreTest.NO_EVENTS))
                            .code())
                    .isEqualTo("store.full");
            SampleBlock large = new SampleBlock(Metric.VM_CPU, Tier.DAY, 0, 0, devices);
            assertThat(StoreRefusalTest.problem(() -> store.samples().write(List.of(large)))
                            .code())
                    .isEqualTo("store.full");
            assertThat(StoreRefusalTest.problem(() -> store.journal()
                                    .commit(List.of(StoreTest.task(2)), StoreTest.NOTHING, StoreTest.NOW, List.of()))
                            .code())
                    .isEqualTo("store.full");
        }
        StoreReport report = StoreCheck.check(small);
        assertThat(report.problems()).isEmpty();
        assertThat(report.tasks()).isEqualTo(1);
        assertThat(report.blocks()).isZero();
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
