package peristyle.views.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.emulator.Emulator;
import peristyle.model.hardware.Devices;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.recording.Recording;
import peristyle.model.recording.RecordingFile;
import peristyle.model.recording.Replay;
import peristyle.model.recording.ReplayReport;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.RealConsole;
import peristyle.views.testing.SmallEstate;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class RecordingTest {

    @TempDir
    static Path folder;

    private RealConsole console;
    private EmulatorView view;

    @Start
    void start(Stage stage) {
        console = RealConsole.in(folder.resolve("store"));
        view = new EmulatorView(console.context());
        stage.setScene(new Scene(view.node(), 1280, 900));
        view.shown();
        stage.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5000, view::hidden);
        console.close();
    }

    private static Button button(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Button.class);
    }

    private static void until(Callable<Boolean> so) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(so).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    @DisplayName("An incident that is recorded and saved through the window comes out the same, SHA-256 and all")
    void recorded(FxRobot robot) throws TimeoutException {
        Label said = robot.lookup("#recording-said").queryAs(Label.class);
        assertThat(said.getText()).isEqualTo("Nothing is being recorded.");
        robot.interact(button(robot, "#recording-switch")::fire);
        until(() -> button(robot, "#recording-switch").getText().equals("Stop and save…"));

        ComboBox<FaultKind> kind = robot.lookup("#fault-kind").queryComboBox();
        TextField which = robot.lookup("#fault-which").queryAs(TextField.class);
        robot.interact(() -> {
            kind.setValue(FaultKind.HOST_CRASH);
            which.setText(
                    console.estate().hosts().stream().findFirst().orElseThrow().name());
        });
        until(() -> !button(robot, "#fault-inject").isDisabled());
        robot.interact(button(robot, "#fault-inject")::fire);
        console.pass(Duration.ofMinutes(30));
        until(() -> said.getText().contains("1 command,"));
        until(() -> said.getText().startsWith("Recording: 30"));

        Path file = folder.resolve("incident.recording");
        console.dialogs().give(file);
        robot.interact(button(robot, "#recording-switch")::fire);
        until(() -> console.dialogs().said().stream().anyMatch(notice -> notice.contains("SHA-256")));

        Recording recording = RecordingFile.read(file);
        ReplayReport report = Replay.run(recording, RecordingTest::again, event -> {}, at -> {});
        assertThat(report.replayed()).isEqualTo(report.recorded());
        assertThat(report.recorded().events()).isPositive();
        assertThat(console.dialogs().said())
                .anyMatch(notice -> notice.contains(report.replayed().eventsSha256()));
    }

    private static Devices again(Recording recording) {
        Emulator devices = Emulator.of(
                recording.estate(),
                recording.catalog(),
                recording.standing().seed(),
                recording.standing().tick());
        devices.restore(recording.standing().bytes());
        return devices;
    }

    @Test
    @DisplayName("A file that cannot be written costs nothing: another is asked for; none at all leaves the recording"
            + " running")
    void elsewhere(FxRobot robot) throws TimeoutException {
        robot.interact(button(robot, "#recording-switch")::fire);
        until(() -> button(robot, "#recording-switch").getText().equals("Stop and save…"));
        robot.interact(button(robot, "#recording-switch")::fire);
        assertThat(button(robot, "#recording-switch").getText()).isEqualTo("Stop and save…");

        Path good = folder.resolve("second.recording");
        console.dialogs().give(folder.resolve("no-such-folder").resolve("a.recording"));
        console.dialogs().giveNext(good);
        robot.interact(button(robot, "#recording-switch")::fire);
        until(() -> Files.exists(good));
    }

    @Test
    @DisplayName(
            "Leaving while a recording runs asks: staying goes on recording, discarding leaves, saving leaves once it"
                    + " is saved, wherever there is room")
    void leaving(FxRobot robot) throws TimeoutException {
        boolean[] left = {false};
        Runnable leave = () -> UnsavedRecording.leave(console.context(), () -> left[0] = true);
        robot.interact(button(robot, "#recording-switch")::fire);
        until(() -> button(robot, "#recording-switch").getText().equals("Stop and save…"));

        robot.interact(leave);
        assertThat(console.dialogs().said()).contains("A recording is still running.");
        assertThat(left[0]).isFalse();

        console.dialogs().choose(1);
        robot.interact(leave);
        assertThat(left[0]).isTrue();

        left[0] = false;
        console.dialogs().choose(0);
        robot.interact(leave);
        assertThat(left[0]).as("no file was named").isFalse();

        Path good = folder.resolve("left.recording");
        console.dialogs().give(folder.resolve("no-such-folder").resolve("a.recording"));
        console.dialogs().giveNext(good);
        robot.interact(leave);
        until(() -> left[0]);
        assertThat(RecordingFile.read(good).commands()).isEmpty();

        left[0] = false;
        robot.interact(leave);
        assertThat(left[0]).as("nothing is recorded any more").isTrue();
    }

    @Test
    @DisplayName("Devices that are not emulated offer no recording")
    void none() {
        assertThat(new RecordingViewModel(FakeConsole.of(SmallEstate.withVms(3)).context()).present())
                .isFalse();
    }
}
