package peristyle.model.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peristyle.model.hardware.Standing;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;

/** Recordings whose contents were altered and whose sums were made anew. */
class ForgedRecordingTest {

    @TempDir
    private static Path folder;

    private static Recording recording;
    private static Map<Part, byte[]> parts = new EnumMap<>(Part.class);
    private static Instant from;

    @BeforeAll
    static void record() {
        Played played = new Played(SampleEstate.generate(EstateSize.SMALL, 2, Played.CATALOG), 2);
        Recorder recorder = played.start();
        played.play(10);
        recording = played.stop(recorder);
        Path good = folder.resolve("good.recording");
        RecordingFile.write(recording, good);
        parts = RecordingZip.read(good);
        from = recording.standing().tick();
    }

    /** What is wrong with the recording in which this part stands instead. */
    private static Problem forged(Part part, String text) {
        Map<Part, byte[]> all = new EnumMap<>(parts);
        all.put(part, text.getBytes(StandardCharsets.UTF_8));
        if (part == Part.COMMANDS) {
            all.put(Part.CHANGES, new byte[0]);
        }
        if (part != Part.HEAD) {
            all.put(Part.HEAD, Head.of(recording, all).bytes());
        }
        Path file = folder.resolve("forged.recording");
        RecordingZip.write(file, all);
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> RecordingFile.read(file));
        assertThat(refused).as(text).isNotNull();
        assertThat(refused.problem().code()).isEqualTo("recording.damaged");
        assertThat(refused.problem().arguments()).startsWith(file.toString(), part.file());
        return (Problem) refused.problem().arguments().get(2);
    }

    private static String good(long seconds) {
        return "{\"tick\":\"" + from.plusSeconds(seconds) + "\",\"do\":\"fault\",\"number\":1,\"kind\":\"BLADE_DEAD\","
                + "\"targets\":[\"blade-1\"],\"part\":1,\"amount\":0.0,\"skip\":0,\"step\":1,\"probability\":1.0}";
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
        "part":1§"part":2§fault.part
        "part":1§"part":-1§recording.field.range
        "part":1§"part":99999999999§recording.field.range
        "part":1§"part":"1"§recording.field.kind
        "part":1,§§recording.field.missing
        "part":1§"part":1,"part":1§recording.field.no-json
        "part":1§"part":1,"colour":"red"§recording.field.unknown
        "amount":0.0§"amount":7.5§fault.amount
        "amount":0.0§"amount":1e999§fault.amount
        "skip":0§"skip":-1§recording.field.range
        "step":1§"step":0§fault.choice
        "probability":1.0§"probability":1.5§fault.choice
        "number":1§"number":0§fault.number
        "number":1§"number":99999999999§fault.number
        BLADE_DEAD§BLADE_GONE§recording.field.choice
        "do":"fault"§"do":"explode"§recording.field.choice
        "probability":1.0§"probability":1.0,"lasts_s":-5§recording.field.range
        "probability":1.0§"probability":1.0,"every_s":60§fault.timing
        "probability":1.0§"probability":1.0,"comes":"soon"§recording.field.moment
        "targets":["blade-1"]§"targets":"blade-1"§recording.field.kind
        {"tick"§"tick"§recording.field.no-json
        """)
    @DisplayName("a command whose field is out of range, unknown or of another kind is refused with its line")
    void fields(String good, String bad, String code) {
        String line = good(0).replace(good, bad == null ? "" : bad);

        Problem wrong = forged(Part.COMMANDS, good(0).replace("\"number\":1", "\"number\":7") + "\n" + line + "\n");

        assertThat(wrong.code()).isEqualTo("recording.line");
        assertThat(wrong.arguments().getFirst()).isEqualTo(2);
        assertThat(wrong.arguments().get(1))
                .isInstanceOfSatisfying(
                        Problem.class, inner -> assertThat(inner.code()).isEqualTo(code));
    }

    private static Problem inLine(String commands, int line) {
        Problem wrong = forged(Part.COMMANDS, commands);
        assertThat(wrong.code()).isEqualTo("recording.line");
        assertThat(wrong.arguments().getFirst()).isEqualTo(line);
        return (Problem) wrong.arguments().get(1);
    }

    @Test
    @DisplayName("times that run back, lie outside the recording or between two steps are refused")
    void times() {
        String second = good(0).replace("\"number\":1", "\"number\":2");

        assertThat(inLine(good(20) + "\n" + second, 2).code()).isEqualTo("recording.time.back");
        assertThat(inLine(good(-20), 1).code()).isEqualTo("recording.time.outside");
        assertThat(inLine(good(999_999_980), 1).code()).isEqualTo("recording.time.outside");
        assertThat(inLine(good(7), 1).code()).isEqualTo("recording.time.no-step");
        assertThat(inLine(good(0) + "\n" + good(0), 2).code()).isEqualTo("recording.fault-twice");
        assertThat(inLine(
                                "{\"tick\":\"%s\",\"do\":\"clear\",\"numbers\":[],\"goes\":\"%s\"}"
                                        .formatted(from, from.plusSeconds(21)),
                                1)
                        .code())
                .isEqualTo("recording.time.outside");
        assertThat(inLine(
                                "{\"tick\":\"%s\",\"do\":\"change\",\"at\":\"%s\",\"by\":[],\"operations\":[]}"
                                        .formatted(from, from),
                                1)
                        .code())
                .isEqualTo("recording.no-change");
    }

    @Test
    @DisplayName("changes that no command made are refused")
    void changesLeft() {
        Map<Part, byte[]> all = new EnumMap<>(parts);
        all.put(Part.COMMANDS, new byte[0]);
        all.put(Part.CHANGES, new byte[8]);
        all.put(Part.HEAD, Head.of(recording, all).bytes());
        Path file = folder.resolve("left.recording");
        RecordingZip.write(file, all);

        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> RecordingFile.read(file));

        assertThat(refused.problem().arguments().get(2)).isEqualTo(Problem.of("recording.changes-left", 8));
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
        "events" : \\d+§"events" : -1§recording.field.range
        "events_sha256" : "..§"events_sha256" : "xx§recording.field.no-sum
        "estate_sha256"§"state_sha256"§recording.field.unknown
        "estate_sha256" : "[0-9a-f]+",§§recording.field.missing
        "until" : "[^"]+"§"until" : "2000-01-01T00:00:00Z"§recording.time.length
        "until" : "[^"]+"§"until" : "2999-01-01T00:00:00Z"§recording.time.length
        "until" : "[^"]+"§"until" : "tomorrow"§recording.field.moment
        "version" : 1§"version" : -1§recording.field.range
        "changes.bin"§"other.bin"§recording.field.unknown
        peristyle-recording§another§recording.field.choice
        """)
    @DisplayName("a head whose field is out of range, unknown or of another kind is refused")
    void head(String good, String bad, String code) {
        String head = new String(parts.get(Part.HEAD), StandardCharsets.UTF_8);
        String altered = head.replaceFirst(good, bad == null ? "" : bad);
        assertThat(altered).isNotEqualTo(head);

        assertThat(forged(Part.HEAD, altered).code()).isEqualTo(code);
    }

    @Test
    @DisplayName("a head that names another seed or beginning than the devices have is refused, in words")
    void contradiction() {
        Standing stands = recording.standing();

        assertThat(replayed(new Standing(stands.tick(), stands.seed() + 1, stands.bytes()))
                        .code())
                .isEqualTo("recording.contradiction");
        assertThat(replayed(new Standing(stands.tick().minusSeconds(20), stands.seed(), stands.bytes()))
                        .code())
                .isEqualTo("recording.contradiction");
        assertThat(replayed(new Standing(stands.tick(), stands.seed(), new byte[9]))
                        .code())
                .isEqualTo("recording.no-devices");
    }

    private static Problem replayed(Standing standing) {
        Recording altered = new Recording(
                recording.program(), recording.catalog(), recording.estate(), standing, List.of(), recording.outcome());
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> Played.replay(altered));
        assertThat(refused.problem().code()).isEqualTo("recording.cannot-replay");
        return (Problem) refused.problem().arguments().getFirst();
    }
}
