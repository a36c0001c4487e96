package peristyle.views.datastores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Spinner;
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
import peristyle.model.estate.Datastore;
import peristyle.views.testing.Looking;
import peristyle.views.testing.RealConsole;

/** The form that enlarges a datastore, on a platform that runs. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class GrowthActionTest {

    private static final long MIB_OF_GIB = 1024;

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

    private static void type(FxRobot robot, long gib) {
        Spinner<?> field = robot.lookup("#storage-gib").queryAs(Spinner.class);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> field.getEditor().setText(Long.toString(gib)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean blocked(FxRobot robot) {
        return Looking.at(() -> robot.lookup("#form-accept").queryButton().isDisabled());
    }

    @Test
    @DisplayName("ST-3 a datastore and its LUN grow within the array, and no further")
    void grows(FxRobot robot) throws TimeoutException {
        Datastore store = console.estate().datastores().stream()
                .filter(each -> each.storageClass().equals("standard")
                        && console.estate().mirrors().stream()
                                .noneMatch(mirror -> mirror.source().equals(each.lun())
                                        || mirror.target().equals(each.lun())))
                .findFirst()
                .orElseThrow();
        long gib = store.sizeMib() / MIB_OF_GIB;
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> new GrowthAction(console.context(), () -> window)
                        .ofDatastores()
                        .act()
                        .accept(List.of(store)));
        WaitForAsyncUtils.waitForFxEvents();

        type(robot, gib);
        assertThat(blocked(robot)).as("it would not grow").isTrue();
        type(robot, 500_000_000);
        assertThat(blocked(robot)).as("more than the array has").isTrue();
        type(robot, gib + 1);
        assertThat(blocked(robot)).isFalse();
        Button button = robot.lookup("#form-accept").queryButton();
        WaitForAsyncUtils.waitForAsyncFx(20_000, button::fire);
        Looking.until(() -> robot.lookup("#storage-gib").tryQuery().isEmpty());

        assertThat(console.estate().datastores().get(store.id()).sizeMib()).isEqualTo((gib + 1) * MIB_OF_GIB);
        assertThat(console.estate().luns().find(Objects.requireNonNull(store.lun())))
                .hasValueSatisfying(lun -> assertThat(lun.sizeMib()).isGreaterThanOrEqualTo((gib + 1) * MIB_OF_GIB));
    }
}
