package peristyle.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.telemetry.Metric;
import peristyle.views.console.Screen;
import peristyle.views.console.Settings;
import peristyle.views.testing.FakePlane;
import peristyle.views.testing.Looking;
import peristyle.views.testing.SmallEstate;

/** Who cannot use a mouse, or does not see, works here as well. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class KeyboardTest {

    private static final int MOST_STEPS = 400;

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

    @Test
    @DisplayName(
            "on every screen the Tab key reaches every control and comes round: nothing holds it, nothing is left out")
    void tabReachesEverything() {
        for (Screen screen : Screens.makers().keySet()) {
            show(screen);
            List<String> left = Looking.at(() -> {
                List<Node> wanted = new ArrayList<>();
                collect(stage.getScene().getRoot(), wanted);
                Set<Node> reached = walk();
                wanted.removeAll(reached);
                return wanted.stream()
                        .filter(node -> !besideOf(node, reached))
                        .map(KeyboardTest::described)
                        .toList();
            });
            assertThat(left).as(screen + ": not reached by Tab").isEmpty();
        }
    }

    @Test
    @DisplayName("on every screen everything that takes the focus has a name to be read out")
    void everythingHasAName() {
        for (Screen screen : Screens.makers().keySet()) {
            show(screen);
            List<String> nameless = Looking.at(() -> {
                List<Node> wanted = new ArrayList<>();
                collect(stage.getScene().getRoot(), wanted);
                return wanted.stream()
                        .filter(node -> name(node).isBlank())
                        .map(KeyboardTest::described)
                        .toList();
            });
            assertThat(nameless).as(screen + ": without a name").isEmpty();
        }
    }

    /** Tab leads to the chosen one of a group, the arrow keys to the others. */
    private static boolean besideOf(Node node, Set<Node> reached) {
        return node instanceof ToggleButton toggle
                && toggle.getToggleGroup() != null
                && toggle.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
    }

    @Test
    @DisplayName("the arrow keys lead from one screen to the next in the sidebar, and what is marked is what is shown")
    void arrowsInTheSidebar() {
        show(Screen.OVERVIEW);
        Node sidebar = stage.getScene().lookup("#go-overview");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            sidebar.requestFocus();
            Event.fireEvent(
                    sidebar, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Looking.at(() -> ((Labeled) stage.getScene().lookup(".screen-title")).getText()))
                .isEqualTo("Inventory");
        assertThat(Looking.at(() -> ((ToggleButton) stage.getScene().lookup("#go-inventory")).isSelected()))
                .isTrue();
    }

    private void show(Screen screen) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.navigator().go(screen));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Everything that the Tab key leads to, until it is where it began. */
    @SuppressWarnings("ReferenceEquality") // a node is itself and nothing else
    private Set<Node> walk() {
        Set<Node> reached = new LinkedHashSet<>();
        for (int step = 0; step < MOST_STEPS; step++) {
            Node owner = stage.getScene().getFocusOwner();
            if (owner != null
                    && !reached.add(owner)
                    && owner == reached.iterator().next()) {
                return reached;
            }
            Event.fireEvent(
                    owner == null ? stage.getScene() : owner,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, false, false, false, false));
        }
        return reached;
    }

    private static void collect(Node node, List<Node> wanted) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            wanted.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted));
        }
    }

    private static String name(Node node) {
        String said = node.getAccessibleText();
        if (said != null && !said.isBlank()) {
            return said;
        }
        return switch (node) {
            case Labeled labeled -> labeled.getText() == null ? "" : labeled.getText();
            case TextInputControl input -> input.getPromptText() == null ? "" : input.getPromptText();
            default -> "";
        };
    }

    private static String described(Node node) {
        Parent parent = node.getParent();
        return node.getClass().getSimpleName() + "#" + node.getId() + node.getStyleClass() + " in "
                + (parent == null ? "" : parent.getStyleClass());
    }
}
