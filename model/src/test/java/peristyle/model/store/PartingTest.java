package peristyle.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.estate.Estate;

/** What was seen at the end is told of exactly the store that was seen, and of no other. */
class PartingTest {

    private static final byte[] SEEN = {1, 2, 3};
    private static final Estate ESTATE =
            Estate.of(IntStream.range(0, 20).mapToObj(StoreTest::organisation).toList());

    @TempDir
    Path folder;

    private static Store open(Path folder) {
        return Store.open(folder, InstantSource.system());
    }

    private void closeSeen() {
        try (Store store = open(folder)) {
            store.begin(StoreTest.ORIGIN, ESTATE);
            store.parting(SEEN);
        }
    }

    private static Optional<byte[]> parting(Path folder) {
        try (HeldStore held = HeldStore.take(folder)) {
            return held.parting();
        }
    }

    private Path database() {
        return folder.resolve("peristyle.mv.db");
    }

    @Test
    @DisplayName("a store that was closed and left alone tells what was seen, and opens with all that it holds")
    void untouched() {
        closeSeen();
        assertThat(parting(folder)).hasValueSatisfying(seen -> assertThat(seen).isEqualTo(SEEN));
        try (HeldStore held = HeldStore.take(folder);
                Store store = held.open(InstantSource.system())) {
            assertThat(store.estate().organisations()).containsExactlyElementsOf(ESTATE.organisations());
            assertThat(store.origin()).contains(StoreTest.ORIGIN);
        }
    }

    @Test
    @DisplayName(
            "what was seen before is not told of a store that was opened since, whether anything was done there or not")
    void openedSince() {
        closeSeen();
        try (Store store = open(folder)) {
            store.journal().commit(List.of(StoreTest.task(1)), StoreTest.NOTHING, StoreTest.NOW, List.of());
        }
        assertThat(parting(folder)).isEmpty();
    }

    @Test
    @DisplayName("a store that was killed while it was open tells nothing")
    void killed(@TempDir Path killed) throws IOException {
        closeSeen();
        try (Store store = open(folder)) {
            store.parting(SEEN);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, killed.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        assertThat(parting(killed)).isEmpty();
    }

    @Test
    @DisplayName("one byte that is another than when it was closed, and nothing is told")
    void changed() throws IOException {
        closeSeen();
        byte[] bytes = Files.readAllBytes(database());
        bytes[bytes.length / 2] ^= 1;
        Files.write(database(), bytes);
        assertThat(parting(folder)).isEmpty();
    }

    @Test
    @DisplayName("an earlier state of the store, put back with its own seal, is not told of by what was seen later")
    void putBack() throws IOException {
        closeSeen();
        byte[] before = Files.readAllBytes(database());
        byte[] seal = Files.readAllBytes(folder.resolve("peristyle.audit"));
        try (Store store = open(folder)) {
            store.settings().put("theme", "dark");
            store.parting(new byte[] {4});
        }
        Files.write(database(), before);
        Files.write(folder.resolve("peristyle.audit"), seal);
        assertThat(parting(folder)).isEmpty();
    }

    @Test
    @DisplayName("a file of what was seen that is cut, foreign or changed tells nothing, and the store opens as ever")
    void broken() throws IOException {
        closeSeen();
        Path file = folder.resolve("peristyle.parting");
        byte[] whole = Files.readAllBytes(file);
        byte[] other = whole.clone();
        other[other.length - 1] ^= 1;
        for (byte[] wrong :
                List.of(new byte[0], new byte[] {9, 9, 9, 9, 9}, java.util.Arrays.copyOf(whole, 20), other)) {
            Files.write(file, wrong);
            assertThat(parting(folder)).isEmpty();
        }
        try (Store store = open(folder)) {
            assertThat(store.estate().organisations()).containsExactlyElementsOf(ESTATE.organisations());
        }
    }

    @Test
    @DisplayName("what was seen by another schema is not told")
    void otherSchema() {
        closeSeen();
        Schema earlier = new Schema(Schema.CURRENT.scripts().subList(0, 1));
        try (HeldStore held = HeldStore.take(folder, earlier)) {
            assertThat(held.parting()).isEmpty();
        }
    }
}
