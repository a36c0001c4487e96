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
import peristyle.model.estate.Region;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Rules;
import peristyle.views.testing.Looking;
import peristyle.views.testing.RealConsole;

/** Forms that take a name which is typed, on a platform that runs. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class NamingFormTest {

    @TempDir
    static Path folder;

    private RealConsole console;
    private Window window;

    @Start
    void start(Stage stage) throws IOException {
        console = RealConsole.ofFileIn(Files.createTempDirectory(folder, "store"));
        stage.setScene(new Scene(new Pane(), 400, 300));
        stage.show();
        window = stage;
    }

    @AfterEach
    void stop() {
        console.close();
    }

    @Test
    @DisplayName("PL-3 the name of a new tenant is typed, and the Cpools belong to it")
    void changes(FxRobot robot) throws TimeoutException {
        List<ComputePool> pools = console.estate().pools().stream()
                .filter(Cpool.class::isInstance)
                .toList();
        correct(robot, "correction.tenant", pools, "Bank", "PL-3");

        assertThat(pools)
                .allMatch(pool -> console.estate()
                        .nameOf(console.estate().pools().get(pool.id()).tenant())
                        .equals("Bank"));
        assertThat(Rules.findings(console.context().plane().snapshot().situation()))
                .extracting(Finding::rule)
                .doesNotContain("PL-3");
    }

    @Test
    @DisplayName("PL-1 the zones of all Cpools go to a region whose name is typed")
    void region(FxRobot robot) throws TimeoutException {
        correct(robot, "correction.region", console.estate().pools().stream().toList(), "DE2", "PL-1");

        assertThat(console.estate().regions()).extracting(Region::code).containsExactly("de2");
    }

    private void correct(FxRobot robot, String action, List<ComputePool> pools, String name, String rule)
            throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> new CorrectionActions(console.context(), () -> window)
                        .ofCpools().stream()
                                .filter(each -> each.text().equals(action))
                                .findFirst()
                                .orElseThrow()
                                .act()
                                .accept(pools));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Looking.at(() -> robot.lookup("#form-accept").queryButton().isDisabled()))
                .as("nothing is typed yet")
                .isTrue();
        ComboBox<?> choice = robot.lookup("#correction-choice").queryAs(ComboBox.class);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> choice.getEditor().setText(name));
        WaitForAsyncUtils.waitForFxEvents();
        String said = Looking.at(() -> robot.lookup("#checks .label").queryAll().stream()
                .map(each -> ((Labeled) each).getText())
                .reduce("", (all, each) -> all + each + "\n"));
        assertThat(said).contains(rule);
        assertThat(Looking.at(() -> robot.lookup("#form-accept").queryButton().isDisabled()))
                .as(said)
                .isFalse();
        Button button = robot.lookup("#form-accept").queryButton();
        WaitForAsyncUtils.waitForAsyncFx(20_000, button::fire);
        Looking.until(() -> robot.lookup("#correction-choice").tryQuery().isEmpty());
    }
}
