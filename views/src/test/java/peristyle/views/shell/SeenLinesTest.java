package peristyle.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.estate.VmId;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;
import peristyle.views.console.Settings;
import peristyle.views.testing.FakePlane;
import peristyle.views.testing.SmallEstate;

/** A list that is half full in the first picture says that little is wrong. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class SeenLinesTest {

    private static final int LINES = 30;

    private ConsoleWindow window;
    private int first;

    @Start
    void start(Stage stage) {
        FakePlane plane = new FakePlane(SmallEstate.withVms(60));
        plane.find(IntStream.range(0, LINES)
                .mapToObj(each -> new Finding(
                        "ST-1",
                        Severity.WARNING,
                        new VmId("vm-" + each),
                        "k" + each + " " + "wrapped ".repeat(12),
                        List.of()))
                .toArray(Finding[]::new));
        Map<String, String> remembered = Map.of("language", "en-GB", Theme.SETTING, Theme.LIGHT.name());
        Settings settings = Settings.inMemory();
        remembered.forEach(settings::put);
        window = ConsoleWindow.prepare(
                stage, plane, settings, "tester", LastSeen.of(plane, plane.snapshot(), remembered));
        window.showSeen();
        first = lines(findings());
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, window::close);
    }

    private Node findings() {
        return Objects.requireNonNull(window.scene().lookup("#findings"));
    }

    private static int lines(Node node) {
        if (node instanceof ListCell<?> cell) {
            return cell.isEmpty() || !cell.isVisible() ? 0 : 1;
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .mapToInt(SeenLinesTest::lines)
                        .sum()
                : 0;
    }

    @Test
    @DisplayName("the first picture holds as many lines of what is wrong as any later one")
    void full() {
        WaitForAsyncUtils.waitForFxEvents(10);
        assertThat(first).isGreaterThan(1).isLessThan(LINES);
        assertThat(WaitForAsyncUtils.waitForAsyncFx(5_000, () -> lines(findings())))
                .isEqualTo(first);
    }
}
