package peristyle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.app.opening.OpenedConsole;
import peristyle.app.opening.Opening;
import peristyle.app.opening.OpeningRequest;
import peristyle.model.hardware.ClockControl;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.Reproduction;
import peristyle.model.recording.Recorder;
import peristyle.model.recording.Recording;
import peristyle.model.recording.RecordingFile;

class ReplayCommandTest {

    @TempDir
    private static Path folder;

    private static Path file;
    private static Recording recording;

    @BeforeAll
    static void record() {
        file = folder.resolve("incident.recording");
        try (OpenedConsole console = Opening.open(new OpeningRequest("small", 7L, folder.resolve("store"), null))) {
            ControlPlane plane = console.plane();
            Reproduction reproduction = plane.reproduction().orElseThrow();
            Recorder recorder = Recorder.start(reproduction, Version.number()).join();
            plane.faultInjection()
                    .orElseThrow()
                    .inject(FaultOrder.of(
                            FaultKind.HOST_CRASH,
                            plane.snapshot().estate().hosts().stream()
                                    .findFirst()
                                    .orElseThrow()
                                    .id()));
            pass(plane, reproduction, Duration.ofHours(1));
            recording = recorder.finish(reproduction).join();
            RecordingFile.write(recording, file);
        }
    }

    private static void pass(ControlPlane plane, Reproduction reproduction, Duration time) {
        ClockControl clock = plane.clockControl().orElseThrow();
        Instant until = reproduction.scene().join().at().plus(time);
        clock.step(time);
        while (reproduction.scene().join().at().isBefore(until)) {
            Thread.onSpinWait();
        }
    }

    @Test
    @DisplayName(
            "what was recorded on a running platform comes out the same, and the events' file has the SHA-256 that is"
                    + " told")
    void same() throws IOException, NoSuchAlgorithmException {
        Path events = folder.resolve("events.jsonl");

        Ran replayed = Ran.of("replay", file.toString(), "--events", events.toString(), "--lang", "en");

        assertThat(replayed.err()).isEmpty();
        assertThat(replayed.exitCode()).isZero();
        assertThat(replayed.out()).contains("the same", recording.outcome().eventsSha256());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(events))))
                .isEqualTo(recording.outcome().eventsSha256());
        assertThat(Ran.of("replay", file.toString(), "--json").out())
                .contains("\"same\":true", "\"seed\":7", "\"commands\":1");
    }

    @Test
    @DisplayName("what comes to something else ends with 1 and shows both")
    void differs() {
        Path other = folder.resolve("other.recording");
        RecordingFile.write(
                new Recording(
                        "0.0.1",
                        recording.catalog(),
                        recording.estate(),
                        recording.standing(),
                        List.of(),
                        recording.outcome()),
                other);

        Ran replayed = Ran.of("replay", other.toString(), "--lang", "en");

        assertThat(replayed.exitCode()).isEqualTo(1);
        assertThat(replayed.out())
                .contains(
                        "DIFFERENT",
                        "recorded sha256 " + recording.outcome().eventsSha256(),
                        "Recorded by Peristyle 0.0.1");
    }

    @Test
    @DisplayName("what was altered in the head is refused with part, field and range, in words")
    void altered() throws IOException {
        Path forged = Files.copy(file, folder.resolve("forged.recording"));
        try (FileSystem zip = FileSystems.newFileSystem(forged)) {
            Path head = zip.getPath("recording.json");
            Files.writeString(head, Files.readString(head).replaceFirst("\"events\" : ", "\"events\" : -"));
        }

        Ran refused = Ran.of("replay", forged.toString(), "--lang", "en");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains("forged.recording is damaged: recording.json", "The field “events” is -", "It is from 0")
                .doesNotContain("recording.field", "null");
    }

    @Test
    @DisplayName("no recording is refused with 1, no file at all with 2")
    void refuses() {
        assertThat(Ran.of("replay", "no-such.recording").exitCode()).isEqualTo(1);
        assertThat(Ran.of("replay").exitCode()).isEqualTo(2);
    }
}
