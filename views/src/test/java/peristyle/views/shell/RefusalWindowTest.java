package peristyle.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.problem.Problem;
import peristyle.views.testing.Pictures;
import peristyle.views.text.Texts;

/** Whoever started from an icon is told why no console came. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class RefusalWindowTest {

    private static final Texts FRENCH = Texts.of(Locale.FRANCE);

    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        RefusalWindow.show(stage, FRENCH.explain(Problem.of("store.in-use", "/data/bank", "4711", "java")), FRENCH);
    }

    private TextArea reason() {
        return Objects.requireNonNull((TextArea) stage.getScene().lookup("#reason"));
    }

    @Test
    @DisplayName(
            "it says what, where, why and what to do, in the reader's language; the text can be selected, not changed")
    void says() {
        Pictures.save(stage.getScene(), "refused-start");
        assertThat(reason().getText())
                .contains("La base de données du dossier /data/bank est déjà utilisée.")
                .contains("4711")
                .contains("--store");
        assertThat(reason().isEditable()).isFalse();
        assertThat(stage.getScene().getFocusOwner()).isInstanceOf(Button.class);
    }

    @Test
    @DisplayName("all of it is copied by one button, and the window stays")
    void copies(FxRobot robot) {
        robot.clickOn("Copier");
        String copied = WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).isEqualTo(reason().getText());
        assertThat(stage.isShowing()).isTrue();
    }

    @Test
    @DisplayName("Escape and Enter close it")
    void closes(FxRobot robot) {
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stage.isShowing()).isFalse();
        robot.interact(() -> stage.show());
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stage.isShowing()).isFalse();
    }
}
