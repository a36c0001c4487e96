package peristyle.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.estate.Estate;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** What was acknowledged and is not there any more is noticed, and nothing else is. */
class AnchorTest {

    /** H2 writes in blocks of this length. */
    private static final int BLOCK = 4096;

    private static final Estate ESTATE =
            Estate.of(IntStream.range(0, 300).mapToObj(StoreTest::organisation).toList());

    private static final Instant LATER = StoreTest.NOW.plusSeconds(3600);

    @TempDir
    Path made;

    @TempDir
    Path folders;

    private Path cut = made;

    /** H2 holds on to a file that it could not open: each copy lies in a folder of its own. */
    @BeforeEach
    void elsewhere() throws IOException {
        cut = Files.createTempDirectory(folders, "cut");
    }

    private static void fill(Store store) {
        store.begin(StoreTest.ORIGIN, ESTATE);
        for (long number = 1; number <= 5; number++) {
            store.journal().commit(List.of(StoreTest.task(number)), StoreTest.NOTHING, StoreTest.NOW, List.of());
            store.journal()
                    .checkpoint(StoreTest.NOW.plusSeconds(number), new byte[3000], List.of(), StoreTest.NO_EVENTS);
        }
        store.journal().checkpoint(LATER, new byte[5000], List.of(), StoreTest.NO_EVENTS);
    }

    private Store open(Path folder) {
        return Store.open(folder, InstantSource.system());
    }

    private Path copied(String name, Path from) throws IOException {
        return Files.copy(from.resolve(name), cut.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /** This much of the store that was made, in a new folder, with its anchor. */
    private Path cutTo(byte[] left) throws IOException {
        elsewhere();
        copied("peristyle.audit", made);
        return Files.write(cut.resolve("peristyle.mv.db"), left);
    }

    /** What the check says: a code, or "sound". */
    private String said() {
        try {
            StoreReport report = StoreCheck.check(cut);
            return report.clean() ? "sound" : report.problems().getFirst().code();
        } catch (ProblemException refused) {
            return refused.problem().code();
        }
    }

    private String opened() {
        try (Store _ = open(cut)) {
            return "sound";
        } catch (ProblemException refused) {
            return refused.problem().code();
        }
    }

    @Test
    @DisplayName("wherever a closed store is cut, the check and the opening say so, and what is left stays as it is")
    void cutAtRest() throws IOException {
        try (Store store = open(made)) {
            fill(store);
        }
        byte[] whole = Files.readAllBytes(made.resolve("peristyle.mv.db"));
        for (int length = 0; length < whole.length; length += BLOCK) {
            byte[] left = Arrays.copyOf(whole, length);
            Path file = cutTo(left);
            assertThat(said())
                    .as("%d of %d bytes", length, whole.length)
                    .matches("store\\.(lost-[a-z]+|corrupt|nothing-whole|foreign)");
            assertThat(file).hasBinaryContent(left);
            file = cutTo(left);
            assertThat(opened())
                    .as("%d of %d bytes", length, whole.length)
                    .matches("store\\.(lost-[a-z]+|corrupt|nothing-whole|foreign)");
            assertThat(file).hasBinaryContent(left);
        }
        elsewhere();
        copied("peristyle.audit", made);
        copied("peristyle.mv.db", made);
        assertThat(said()).isEqualTo("sound");
        assertThat(opened()).isEqualTo("sound");
    }

    @Test
    @DisplayName("wherever a store that was killed is cut, it is sound only where all that was acknowledged is there")
    void cutAfterKill() throws IOException {
        try (Store store = open(made)) {
            fill(store);
            copied("peristyle.audit", made);
            copied("peristyle.mv.db", made);
        }
        byte[] whole = Files.readAllBytes(cut.resolve("peristyle.mv.db"));
        assertThat(said()).as("a kill is no loss").isEqualTo("sound");
        int refused = 0;
        for (int length = whole.length - BLOCK; length > 0; length -= BLOCK) {
            Path anchor = cut.resolve("peristyle.audit");
            elsewhere();
            Files.copy(anchor, cut.resolve("peristyle.audit"));
            Files.write(cut.resolve("peristyle.mv.db"), Arrays.copyOf(whole, length));
            if (said().equals("sound")) {
                try (ReadOnlyStore store = ReadOnlyStore.open(cut)) {
                    assertThat(store.newestTasks(9)).hasSize(5);
                    assertThat(store.deviceState().orElseThrow().at()).isEqualTo(LATER);
                    assertThat(store.origin()).isPresent();
                }
            } else {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    @DisplayName("an estate, tasks and a checkpoint that are gone are each told for what they are")
    void told() throws IOException {
        open(cut).close();
        byte[] empty = Files.readAllBytes(cut.resolve("peristyle.mv.db"));
        byte[] begun;
        try (Store store = open(cut)) {
            store.begin(StoreTest.ORIGIN, ESTATE);
            begun = Files.readAllBytes(cut.resolve("peristyle.mv.db"));
            store.journal().checkpoint(LATER, new byte[10], List.of(), StoreTest.NO_EVENTS);
        }
        Files.write(cut.resolve("peristyle.mv.db"), empty);
        assertThat(opened()).isEqualTo("store.lost-estate");
        Files.write(cut.resolve("peristyle.mv.db"), begun);
        assertThat(opened()).isEqualTo("store.lost-devices");
        assertThat(said()).isEqualTo("store.lost-devices");
    }

    @Test
    @DisplayName("an anchor that fell behind, as a kill leaves it, that cannot be read, or of before is no finding")
    void behind() throws IOException {
        byte[] behind;
        try (Store store = open(cut)) {
            store.begin(StoreTest.ORIGIN, ESTATE);
            behind = Files.readAllBytes(cut.resolve("peristyle.audit"));
            store.journal().commit(List.of(StoreTest.task(1)), StoreTest.NOTHING, StoreTest.NOW, List.of());
            store.journal().checkpoint(LATER, new byte[10], List.of(), StoreTest.NO_EVENTS);
        }
        Path anchor = cut.resolve("peristyle.audit");
        byte[] closed = Files.readAllBytes(anchor);
        closed[3] ^= 1;
        String chainOnly = "0".repeat(19) + " " + HexFormat.of().formatHex(AuditEntry.BEGINNING) + "\n";
        for (byte[] content :
                List.of(behind, new byte[0], closed, chainOnly.getBytes(StandardCharsets.US_ASCII), new byte[175])) {
            Files.write(anchor, content);
            assertThat(said()).isEqualTo("sound");
            assertThat(opened()).isEqualTo("sound");
        }
    }

    @Test
    @DisplayName("a store that was opened again and killed is not taken for one that was changed since it was closed")
    void openedAgain() throws IOException {
        try (Store store = open(made)) {
            fill(store);
        }
        try (Store store = open(made)) {
            copied("peristyle.audit", made);
            store.journal().checkpoint(LATER.plusSeconds(1), new byte[200_000], List.of(), StoreTest.NO_EVENTS);
            copied("peristyle.mv.db", made);
        }
        assertThat(said()).isEqualTo("sound");
        assertThat(opened()).isEqualTo("sound");
    }

    @Test
    @DisplayName("a file that is longer than it was when it was closed is told with both lengths")
    void longer() throws IOException {
        try (Store store = open(cut)) {
            fill(store);
        }
        Path file = cut.resolve("peristyle.mv.db");
        long before = Files.size(file);
        Files.write(file, new byte[BLOCK], StandardOpenOption.APPEND);
        Problem problem = StoreRefusalTest.problem(() -> open(cut));
        assertThat(problem.code()).isEqualTo("store.lost-bytes");
        assertThat(problem.arguments()).endsWith(before, before + BLOCK);
    }

    @Test
    @DisplayName("a byte that the disk changed at rest is found by the check and by the opening, wherever it lies")
    void changedByte() throws IOException {
        try (Store store = open(made)) {
            fill(store);
        }
        byte[] whole = Files.readAllBytes(made.resolve("peristyle.mv.db"));
        for (int at = 500; at < whole.length; at += 9_001) {
            byte[] changed = whole.clone();
            changed[at] ^= 4;
            Path file = cutTo(changed);
            assertThat(said()).as("byte %d", at).startsWith("store.").isNotEqualTo("store.failed");
            assertThat(file).hasBinaryContent(changed);
            file = cutTo(changed);
            assertThat(opened()).as("byte %d", at).startsWith("store.").isNotEqualTo("store.failed");
            assertThat(file).hasBinaryContent(changed);
        }
    }
}
