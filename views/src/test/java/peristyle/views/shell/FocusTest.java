package peristyle.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.telemetry.Metric;
import peristyle.views.console.Screen;
import peristyle.views.console.Settings;
import peristyle.views.testing.FakePlane;
import peristyle.views.testing.Focus;
import peristyle.views.testing.Keys;
import peristyle.views.testing.SmallEstate;

/** Who works by the keyboard sees where. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class FocusTest {

    private final FakePlane plane = new FakePlane(SmallEstate.withVms(60));
    private ConsoleWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        Settings settings = Settings.inMemory();
        settings.put("language", "en-GB");
        settings.put(Theme.SETTING, Theme.LIGHT.name());
        plane.measure(Metric.VM_IOPS, 1234);
        window = ConsoleWindow.show(stage, plane, settings, "tester");
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, window::close);
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    @DisplayName(
            "on every screen and in every tab each kind of control looks otherwise when the keyboard's focus is on it")
    void seen(Theme theme) throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Appearance.themeOfAllWindows(theme == Theme.DARK));
        Focus focus = new Focus(stage.getScene());
        Set<String> unseen = new TreeSet<>();
        for (Screen screen : Screens.makers().keySet()) {
            WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.navigator().go(screen));
            WaitForAsyncUtils.waitForFxEvents();
            Keys.inEveryTab(
                    stage.getScene(),
                    screen.name(),
                    where -> focus.unseen().forEach(kind -> unseen.add(where + ": " + kind)));
        }
        assertThat(unseen).isEmpty();
        assertThat(focus.kinds()).as("kinds of controls").hasSizeGreaterThan(15);
    }

    @Test
    @DisplayName("a control that does not show its focus is found")
    void found() {
        Scene shown = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            Button plain = new Button("plain");
            plain.setId("plain");
            Button blind = new Button("blind");
            blind.getStyleClass().add("blind");
            blind.setStyle(
                    "-fx-background-color: grey; -fx-background-insets: 0; -fx-border-color: grey; -fx-effect: null;"
                            + " -fx-text-fill: black;");
            Scene scene = new Scene(new HBox(20, plain, blind), 300, 100);
            stage.setScene(scene);
            plain.requestFocus();
            return scene;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(new Focus(shown).unseen()).singleElement().asString().contains("blind");
    }
}
