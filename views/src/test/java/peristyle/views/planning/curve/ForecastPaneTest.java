package peristyle.views.planning.curve;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.planning.settings.BackupTerms;
import peristyle.model.telemetry.Metric;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.Looking;
import peristyle.views.testing.Pictures;
import peristyle.views.testing.SmallEstate;

/** The curves in a window. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class ForecastPaneTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(30));
    private ForecastPane pane;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        console.plane().offer(CatalogFile.shipped());
        var now = console.plane().snapshot().at();
        console.plane()
                .remember(new GrowingPast(
                        Metric.DATASTORE_USED,
                        now,
                        60,
                        day -> 7_000_000 + 24_000.0 * day + 900_000 * (day * 37 % 11) / 11.0));
        pane = new ForecastPane(console.context());
        Scene scene = new Scene(pane, 1040, 460);
        scene.getStylesheets().add("/peristyle/css/console.css");
        stage.setScene(scene);
        stage.show();
        pane.about(console.plane().snapshot().situation(), BackupTerms.USUAL);
        pane.look();
    }

    @Test
    @DisplayName("what is full soonest is chosen, with its curve, its date and where that comes from")
    void soonest(FxRobot robot) throws Exception {
        TableView<?> table = robot.lookup("#plan-forecast").queryAs(TableView.class);
        assertThat(table.getItems()).isNotEmpty();
        Label answer = robot.lookup("#plan-curve-answer").queryAs(Label.class);
        assertThat(answer.getText()).contains("days").contains("2026");
        var picture = robot.lookup("#plan-curve").query();
        assertThat(picture.getAccessibleText()).contains("space taken");
        robot.interact(() -> picture.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false)));
        Label day = robot.lookup("#plan-curve-day").queryAs(Label.class);
        Looking.until(() -> day.getText().contains("likely"));
        Pictures.save(pane.getScene(), "forecast");
        robot.interact(
                () -> robot.lookup("#plan-why-curve").queryAs(Button.class).fire());
        assertThat(console.dialogs().said()).hasSize(1);
    }
}
