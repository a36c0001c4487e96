package peristyle.views.cpools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Cpool;
import peristyle.model.operation.ActivateMemory;
import peristyle.model.operation.Task;
import peristyle.model.rule.ActivatedRange;
import peristyle.views.table.TableAction;
import peristyle.views.testing.Looking;
import peristyle.views.testing.RealConsole;

/** What can be done with a Cpool, on a platform that runs. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class CpoolActionsTest {

    @TempDir
    static Path folder;

    private RealConsole console;
    private Window window;

    @Start
    void start(Stage stage) throws IOException {
        console = RealConsole.in(Files.createTempDirectory(folder, "store"));
        stage.setScene(new Scene(new Pane(), 400, 300));
        stage.show();
        window = stage;
    }

    @AfterEach
    void stop() {
        console.close();
    }

    private Cpool cpool() {
        return console.estate().pools().stream()
                .filter(Cpool.class::isInstance)
                .map(Cpool.class::cast)
                .filter(each -> each.highAvailability())
                .findFirst()
                .orElseThrow();
    }

    private void open(TableAction<ComputePool> action, Cpool pool) {
        assertThat(action.possible().test(List.of(pool))).isTrue();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> action.act().accept(List.of(pool)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String checks(FxRobot robot) {
        return Looking.at(() -> robot.lookup("#checks .label").queryAll().stream()
                .map(each -> ((Labeled) each).getText())
                .reduce("", (all, each) -> all + each + "\n"));
    }

    private static void accept(FxRobot robot) throws TimeoutException {
        Button button = robot.lookup("#form-accept").queryButton();
        WaitForAsyncUtils.waitForAsyncFx(20_000, button::fire);
        Looking.until(() -> robot.lookup("#form-accept").tryQuery().isEmpty());
    }

    @Test
    @DisplayName("CP-3 activated memory out of range is refused while it is typed, and within it is set")
    void activatedMemory(FxRobot robot) throws TimeoutException {
        Cpool pool = cpool();
        ActivatedRange range =
                ActivateMemory.range(console.context().plane().snapshot().situation(), pool);
        open(new ActivatedMemoryAction(console.context(), () -> window).ofPools(), pool);

        type(robot, Long.toString(range.mostMib() / 1024 + 1));
        assertThat(checks(robot)).contains("CP-3");
        assertThat(blocked(robot)).isTrue();
        Spinner<?> field = robot.lookup("#memory-gib").queryAs(Spinner.class);
        WaitForAsyncUtils.waitForAsyncFx(20_000, field::commitValue);
        String kept = Looking.at(() -> field.getEditor().getText());
        assertThat(kept)
                .as("nothing else is put in its place, as by Enter")
                .isEqualTo(Long.toString(range.mostMib() / 1024 + 1));
        assertThat(checks(robot)).as("as it was typed").contains(gib(range.mostMib() + 1024), gib(range.mostMib()));
        type(robot, "much");
        assertThat(blocked(robot)).isTrue();
        long wanted = range.mostMib() == pool.activatedMemoryMib() ? range.mostMib() - 1024 : range.mostMib();
        type(robot, Long.toString(wanted / 1024));
        assertThat(checks(robot)).contains("CO-1");
        accept(robot);

        assertThat(((Cpool) console.estate().pools().get(pool.id())).activatedMemoryMib())
                .isEqualTo(wanted);
    }

    private String gib(long mib) {
        return console.context().texts().formats().gib((double) mib);
    }

    private static void type(FxRobot robot, String gib) {
        Spinner<?> field = robot.lookup("#memory-gib").queryAs(Spinner.class);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> field.getEditor().setText(gib));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean blocked(FxRobot robot) {
        return Looking.at(() -> robot.lookup("#form-accept").queryButton().isDisabled());
    }

    @Test
    @DisplayName("CP-7 high availability is switched off with a warning, and on again")
    void highAvailability(FxRobot robot) throws TimeoutException {
        TableAction<ComputePool> action = new HighAvailabilityAction(console.context(), () -> window).ofPools();
        Cpool pool = cpool();
        open(action, pool);
        assertThat(checks(robot)).contains("CP-7").doesNotContain("All rules are kept.");
        assertThat(Looking.at(
                        () -> robot.lookup("#checks .tone-warning").queryAll().size()))
                .as("a warning is not shown as advice")
                .isEqualTo(2);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        Looking.until(() -> robot.lookup("#form-accept").tryQuery().isEmpty());
        assertThat(console.estate().pools().get(pool.id()).highAvailability())
                .as("Enter, pressed once more, changes nothing")
                .isTrue();

        open(action, pool);
        accept(robot);
        assertThat(console.estate().pools().get(pool.id()).highAvailability()).isFalse();

        open(action, pool);
        accept(robot);
        assertThat(console.estate().pools().get(pool.id()).highAvailability()).isTrue();
        assertThat(console.context().plane().tasks(2))
                .extracting(Task::code)
                .containsExactly("high-availability.on", "high-availability.off");
    }
}
