package peristyle.model.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peristyle.model.problem.ProblemException;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;

class RecordingFileTest {

    @TempDir
    private static Path folder;

    private static Recording recording;
    private static Path good;

    @BeforeAll
    static void record() {
        Played played = new Played(SampleEstate.generate(EstateSize.SMALL, 2, Played.CATALOG), 2);
        Recorder recorder = played.start();
        played.play(40);
        recording = played.stop(recorder);
        good = folder.resolve("good.recording");
        RecordingFile.write(recording, good);
    }

    @Test
    @DisplayName("What is read is what was written, and comes out the same")
    void roundTrip() {
        Recording read = RecordingFile.read(good);

        assertThat(read.commands()).isEqualTo(recording.commands()).hasSizeGreaterThan(5);
        assertThat(read.catalog()).isEqualTo(recording.catalog());
        assertThat(read.outcome()).isEqualTo(recording.outcome());
        assertThat(Digests.of(read.estate())).isEqualTo(Digests.of(recording.estate()));
        assertThat(Played.replay(read).same()).isTrue();
    }

    @Test
    @DisplayName("The same recording gives the same bytes")
    void sameBytes() throws IOException {
        Path again = folder.resolve("again.recording");
        RecordingFile.write(RecordingFile.read(good), again);

        assertThat(Files.mismatch(good, again)).isEqualTo(-1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("A file that was cut or changed anywhere is refused in words, or replays as what it says")
    void broken(long seed) throws IOException {
        byte[] whole = Files.readAllBytes(good);
        Random random = new Random(seed);
        Path file = folder.resolve("broken-" + seed + ".recording");
        for (int each = 0; each < 40; each++) {
            byte[] bytes = each % 2 == 0 ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
            }
            Files.write(file, bytes);
            try {
                assertThat(RecordingFile.read(file).outcome())
                        .as("seed %d", seed)
                        .isEqualTo(recording.outcome());
            } catch (ProblemException refused) {
                assertThat(refused.problem().code()).as("seed %d", seed).startsWith("recording.");
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("A file whose sums are right and whose contents are hostile is refused in words")
    void hostile(long seed) {
        Random random = new Random(seed);
        Path file = folder.resolve("hostile-" + seed + ".recording");
        for (int each = 0; each < 40; each++) {
            Part[] parts = {Part.COMMANDS, Part.CHANGES, Part.CATALOGUE, Part.ESTATE, Part.DEVICES};
            Part hit = parts[random.nextInt(parts.length)];
            forge(file, all -> {
                byte[] bytes = all.getOrDefault(hit, new byte[0]);
                for (int flips = 1 + random.nextInt(6); flips > 0 && bytes.length > 0; flips--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            });
            try {
                Recording read = RecordingFile.read(file);
                Played.replay(read);
            } catch (ProblemException refused) {
                assertThat(refused.problem().code())
                        .as("seed %d, %s", seed, hit)
                        .startsWith("recording.");
            }
        }
    }

    /** The good file with other parts, and with the sums of those. */
    private static void forge(Path file, Consumer<Map<Part, byte[]>> change) {
        Map<Part, byte[]> parts = RecordingZip.read(good);
        change.accept(parts);
        parts.put(Part.HEAD, Head.of(recording, parts).bytes());
        RecordingZip.write(file, parts);
    }

    @Test
    @DisplayName("A file of another version says which one is needed")
    void otherVersion() {
        Path file = folder.resolve("newer.recording");
        Map<Part, byte[]> parts = RecordingZip.read(good);
        Head head = Head.of(recording, parts);
        parts.put(Part.HEAD, new Head(99, "9.9", head.seed(), head.from(), head.outcome(), head.sums()).bytes());
        RecordingZip.write(file, parts);

        refused(file, "recording.other-version");
    }

    @Test
    @DisplayName(
            "What is no recording is called so: no file, a folder, text, another zip, a part that unpacks without end")
    void foreign() throws IOException {
        refused(folder.resolve("nowhere"), "recording.not-found");
        refused(folder, "recording.folder");
        refused(Files.writeString(folder.resolve("a.txt"), "hello"), "recording.foreign");
        refused(zip("other.zip", "other.txt", 3), "recording.foreign");
        refused(zip("bomb.zip", Part.HEAD.file(), Part.HEAD.most() + 1), "recording.too-large");
    }

    private static Path zip(String name, String entry, int zeros) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(new byte[zeros]);
        }
        return file;
    }

    private static void refused(Path file, String code) {
        assertThatThrownBy(() -> RecordingFile.read(file)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo(code);
            assertThat(refused.problem().arguments().getFirst()).isEqualTo(file.toString());
        });
    }
}
