package peristyle.views.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
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
import peristyle.model.catalog.StorageClass;
import peristyle.model.estate.Datastore;
import peristyle.views.datastores.DatastoresView;
import peristyle.views.testing.Looking;
import peristyle.views.testing.RealConsole;

/** The form on a platform that runs, from the table of datastores. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class CorrectionFormTest {

    private static final String ACTION = "Change storage class…";

    @TempDir
    static Path folder;

    private RealConsole console;
    private DatastoresView view;
    private Scene scene;

    @Start
    void start(Stage stage) throws IOException {
        console = RealConsole.ofFileIn(Files.createTempDirectory(folder, "store"));
        view = new DatastoresView(console.context());
        scene = new Scene(view.node(), 1180, 760);
        stage.setScene(scene);
        stage.show();
        view.shown();
    }

    @AfterEach
    void stop() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, view::hidden);
        console.close();
    }

    private static List<Button> offered(FxRobot robot, Scene scene) {
        return robot.from(scene.getRoot()).lookup(".button").queryAllAs(Button.class).stream()
                .filter(each -> ACTION.equals(each.getText()))
                .toList();
    }

    private static void fire(Button button) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, button::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> checks(FxRobot robot) {
        return robot.lookup("#checks .label").queryAll().stream()
                .map(each -> ((Labeled) each).getText())
                .toList();
    }

    @SuppressWarnings("unchecked") // classes are what the form offers
    private static void choose(FxRobot robot, String id) {
        ComboBox<StorageClass> choice = robot.lookup("#correction-choice").queryAs(ComboBox.class);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> choice.setValue(choice.getItems().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    @DisplayName("ST-1 the form waits for a choice, says what the rules say, and closes when the class has changed")
    void changes(FxRobot robot) throws TimeoutException {
        Datastore datastore = console.estate().datastores().stream()
                .filter(each -> each.storageClass().equals("standard")
                        && console.estate().mirrors().stream()
                                .noneMatch(mirror -> mirror.source().equals(each.lun())
                                        || mirror.target().equals(each.lun()))
                        && !console.estate().relations().vmsOn(each.id()).isEmpty())
                .findFirst()
                .orElseThrow();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> view.select(datastore.id()));
        Looking.until(() -> !offered(robot, scene).getFirst().isDisabled());
        fire(offered(robot, scene).getFirst());

        assertThat(Looking.at(() -> robot.lookup("#form-accept").queryButton().isDisabled()))
                .as("nothing is chosen yet")
                .isTrue();
        choose(robot, "backup");
        assertThat(Looking.at(() -> robot.lookup("#form-accept").queryButton().isDisabled()))
                .isTrue();
        assertThat(Looking.at(() -> checks(robot))).first().asString().contains("cannot become");
        choose(robot, "mass");
        assertThat(Looking.at(() -> checks(robot))).anyMatch(line -> line.startsWith("ST-4"));
        choose(robot, "premium");
        fire(robot.lookup("#form-accept").queryButton());
        Looking.until(() -> robot.lookup("#correction-choice").tryQuery().isEmpty());

        assertThat(console.estate().datastores().get(datastore.id()).storageClass())
                .isEqualTo("premium");
    }
}
