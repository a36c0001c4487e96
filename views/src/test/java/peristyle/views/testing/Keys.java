package peristyle.views.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.testfx.util.WaitForAsyncUtils;

/** Works a shown scene as somebody does who has no mouse, or does not see. */
@SuppressWarnings("ReferenceEquality") // a node is itself and nothing else
public final class Keys {

    private static final int MOST_STEPS = 400;

    private Keys() {}

    /** Selects each tab of what is seen, and each tab in it, and looks; where there are none, looks once. */
    public static void inEveryTab(Scene scene, String where, Consumer<String> look) throws TimeoutException {
        inEveryTab(scene, where, Set.of(), look);
    }

    private static void inEveryTab(Scene scene, String where, Set<TabPane> seen, Consumer<String> look)
            throws TimeoutException {
        Optional<TabPane> next = Looking.at(() -> tabs(scene.getRoot()).stream()
                .filter(pane -> !seen.contains(pane))
                .findFirst());
        if (next.isEmpty()) {
            look.accept(where);
            return;
        }
        TabPane pane = next.get();
        Set<TabPane> now = new HashSet<>(seen);
        now.add(pane);
        for (Tab tab : Looking.at(() -> List.copyOf(pane.getTabs()))) {
            WaitForAsyncUtils.waitForAsyncFx(
                    5_000, () -> pane.getSelectionModel().select(tab));
            Looking.until(() -> tab.getContent().getScene() == scene);
            inEveryTab(scene, where + ", " + Looking.at(tab::getText), now, look);
        }
    }

    private static List<TabPane> tabs(Node node) {
        if (!node.isVisible() || !(node instanceof Parent parent)) {
            return List.of();
        }
        List<TabPane> found = new ArrayList<>();
        if (node instanceof TabPane pane) {
            found.add(pane);
        }
        parent.getChildrenUnmodifiable().forEach(child -> found.addAll(tabs(child)));
        return found;
    }

    /** What takes the focus, and the Tab key does not lead to before it is where it began. */
    public static List<String> unreached(Scene scene) {
        return Looking.at(() -> {
            List<Node> wanted = wanted(scene);
            Set<Node> reached = walk(scene);
            wanted.removeAll(reached);
            return wanted.stream()
                    .filter(node -> !besideOf(node, reached))
                    .map(Keys::described)
                    .toList();
        });
    }

    /** What takes the focus, and has nothing that a screen reader could say. */
    public static List<String> nameless(Scene scene) {
        return Looking.at(() -> wanted(scene).stream()
                .filter(node -> name(node).isBlank())
                .map(Keys::described)
                .toList());
    }

    /** Everything that the Tab key leads to, until it is where it began. */
    private static Set<Node> walk(Scene scene) {
        Set<Node> reached = new LinkedHashSet<>();
        for (int step = 0; step < MOST_STEPS; step++) {
            Node owner = scene.getFocusOwner();
            if (owner != null
                    && !reached.add(owner)
                    && owner == reached.iterator().next()) {
                return reached;
            }
            Event.fireEvent(
                    owner == null ? scene : owner,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, false, false, false, false));
        }
        return reached;
    }

    /** Tab leads to the chosen one of a group, the arrow keys to the others. */
    private static boolean besideOf(Node node, Set<Node> reached) {
        return node instanceof ToggleButton toggle
                && toggle.getToggleGroup() != null
                && toggle.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
    }

    private static List<Node> wanted(Scene scene) {
        List<Node> wanted = new ArrayList<>();
        collect(scene.getRoot(), wanted);
        return wanted;
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
