package peristyle.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;
import peristyle.model.telemetry.Metric;
import peristyle.views.console.Screen;
import peristyle.views.console.Settings;
import peristyle.views.testing.FakePlane;
import peristyle.views.testing.SmallEstate;

/** What is seen before the platform has arrived. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class SeenWindowTest {

    private static final Map<String, String> REMEMBERED =
            Map.of("language", "en-GB", Theme.SETTING, Theme.LIGHT.name(), "scope.zone", "");

    private final FakePlane plane = new FakePlane(SmallEstate.withVms(60));
    private ConsoleWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        for (Metric metric : List.of(Metric.POOL_CPU, Metric.POOL_MEMORY, Metric.DATASTORE_USED)) {
            plane.measure(metric, 1234);
        }
        plane.happen(new DeviceEvent.ThrottlingStarted(
                Instant.parse("2026-03-02T11:00:00Z"), SmallEstate.datastoreId(0), 9123, 6000));
        plane.find(
                new Finding("ST-1", Severity.CRITICAL, SmallEstate.datastoreId(0), "st-1.throttled", List.of()),
                new Finding("CP-3", Severity.WARNING, SmallEstate.hostId(1, 0), "cp-3.memory", List.of()));
        LastSeen seen = LastSeen.read(
                        LastSeen.of(plane, plane.snapshot(), REMEMBERED).bytes("test"), "test")
                .orElseThrow();
        Settings settings = Settings.inMemory();
        REMEMBERED.forEach(settings::put);
        window = ConsoleWindow.prepare(stage, plane, settings, "tester", seen);
        window.showSeen();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, window::close);
        assertThat(plane.listeners()).isZero();
    }

    private void arrive() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            window.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Every word that is seen, but for what is said of the store. */
    private List<String> words() {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            List<String> words = new ArrayList<>();
            collect(window.scene().getRoot(), words);
            return words;
        });
    }

    private static void collect(Node node, List<String> words) {
        if (!node.isVisible() || "store".equals(node.getId())) {
            return;
        }
        said(node).filter(text -> !text.isEmpty()).ifPresent(words::add);
        if (node instanceof Parent parent && (node instanceof Cell || !(node instanceof Labeled))) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    private static Optional<String> said(Node node) {
        return switch (node) {
            case Labeled labeled -> Optional.ofNullable(labeled.getText());
            case Text text -> Optional.ofNullable(text.getText());
            default -> Optional.empty();
        };
    }

    private String store() {
        return ((Labeled) Objects.requireNonNull(window.scene().lookup("#store"))).getText();
    }

    @Test
    @DisplayName(
            "the same words and figures are seen before the platform has arrived and after; only of the store it is"
                    + " said that it is being opened")
    void same() {
        List<String> before = words();
        assertThat(before).anyMatch(word -> word.contains("1 · 1")).contains("CP-3", "ST-1");
        assertThat(plane.listeners()).isZero();
        assertThat(store()).isEqualTo("Opening the store: as it was when closed");
        arrive();
        assertThat(words()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(store()).isEqualTo("Confirmed changes are saved");
    }

    @Test
    @DisplayName("keys and clicks lead nowhere before the platform has arrived, and everywhere afterwards")
    void waits(FxRobot robot) {
        robot.clickOn("#go-hosts");
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
        assertThat(robot.lookup("#hosts-table").tryQuery()).isEmpty();
        arrive();
        robot.clickOn("#go-hosts");
        assertThat(robot.lookup("#hosts-table").tryQuery()).isPresent();
    }

    @Test
    @DisplayName("who wants to leave before the platform has arrived has left as soon as it has")
    void leaves() {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertThat(stage.isShowing()).isTrue();
        arrive();
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    @DisplayName(
            "it is only the first screen that is seen before: whoever was elsewhere is led there once the platform is"
                    + " there")
    void elsewhere() {
        LastSeen there = LastSeen.of(plane, plane.snapshot(), Map.of(ScreenDeck.SETTING, Screen.HOSTS.name()));
        LastSeen first = LastSeen.of(plane, plane.snapshot(), Map.of());
        assertThat(there.ofFirstScreen()).isFalse();
        assertThat(first.ofFirstScreen()).isTrue();
    }

    @Test
    @DisplayName("what another build wrote, or what is not whole, is not read")
    void unreadable() {
        byte[] bytes = LastSeen.of(plane, plane.snapshot(), REMEMBERED).bytes("one");
        assertThat(LastSeen.read(bytes, "two")).isEmpty();
        assertThat(LastSeen.read(java.util.Arrays.copyOf(bytes, bytes.length - 3), "one"))
                .isEmpty();
        assertThat(LastSeen.read(new byte[0], "one")).isEmpty();
    }
}
