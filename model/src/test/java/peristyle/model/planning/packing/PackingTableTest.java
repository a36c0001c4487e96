package peristyle.model.planning.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.problem.ProblemException;

class PackingTableTest {

    private static final Limits LIMITS = Limits.ofSteps(100, 1);

    @TempDir
    private Path folder;

    @BeforeEach
    void twoInstances() throws IOException {
        Files.writeString(folder.resolve("small_1_0.vbp"), "1\n10\n3\n5 1\n5 1\n6 1\n");
        Files.writeString(folder.resolve("small_1_1.vbp"), "1\n10\n2\n5 1\n5 1\n");
        Files.writeString(folder.resolve("other.txt"), "no instance");
    }

    @Test
    @DisplayName("A row stands beside what is published about its instance: the optimum, or else the bound")
    void comparesWithPublished() throws IOException {
        Files.writeString(
                folder.resolve(KnownPackings.FILE),
                "instance_name\tLB\tOPT\tbest_overall\nsmall_1_0\t1\t-1\t3\nsmall_1_1\t1\t1\t1\n");

        PackingTable.Summary summary = summaries().getFirst();

        assertThat(summary.family()).isEqualTo("small_1");
        assertThat(summary.instances()).isEqualTo(2);
        assertThat(summary.gap()).isCloseTo(0.5, within(1e-9));
        assertThat(summary.bestGap()).isCloseTo(1.0, within(1e-9));
        assertThat(summary.better()).isEqualTo(1);
        assertThat(summary.worse()).isZero();
        assertThat(summary.proved()).isEqualTo(2);
    }

    @Test
    @DisplayName("Where nothing is published our own bound stands in")
    void worksAlone() {
        PackingTable.Summary summary = summaries().getFirst();

        assertThat(summary.gap()).isZero();
        assertThat(summary.best()).isNaN();
        assertThat(summary.better()).isZero();
    }

    @Test
    @DisplayName("A broken list of published results is refused with the line")
    void refusesBrokenList() throws IOException {
        Files.writeString(
                folder.resolve(KnownPackings.FILE), "instance_name\tLB\tOPT\tbest_overall\nsmall_1_0\t1\tx\t3\n");

        ProblemException refused = catchThrowableOfType(ProblemException.class, this::summaries);

        assertThat(refused.problem().code()).isEqualTo("packing.not_a_number");
        assertThat(refused.problem().arguments()).containsExactly(KnownPackings.FILE, 2, "x");
    }

    private List<PackingTable.Summary> summaries() {
        KnownPackings known = KnownPackings.of(folder);
        return PackingTable.byFamily(PackingTable.filesOf(folder).stream()
                .map(file -> PackingTable.rowOf(file, known, LIMITS))
                .toList());
    }
}
