package peristyle.views.testing;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/** Whether one sees where the focus is. */
public final class Focus {

    private static final int MOST_STEPS = 400;

    /** A ring may be drawn around a control. */
    private static final int AROUND = 2;

    private final Scene scene;
    private final Set<String> seen = new LinkedHashSet<>();

    /** In this scene, which is shown. */
    public Focus(Scene scene) {
        this.scene = scene;
    }

    /**
     * Walks by the Tab key until it is where it began, and looks at each kind of control once.
     *
     * @return kinds that look the same with the focus and without it
     */
    @SuppressWarnings("ReferenceEquality") // a node is itself and nothing else
    public Set<String> unseen() {
        Set<String> unseen = new TreeSet<>();
        Set<Node> walked = new LinkedHashSet<>();
        Looking.at(this::tab); // what a program focuses need not show it: where the keyboard leads must
        for (int step = 0; step < MOST_STEPS; step++) {
            @Nullable Node owner = Looking.at(scene::getFocusOwner);
            if (owner == null || !walked.add(owner)) {
                return unseen;
            }
            String kind = Looking.at(() -> kind(owner));
            int @Nullable [] with = seen.contains(kind) ? null : picture(owner);
            @Nullable Node next = Looking.at(this::tab);
            if (with != null && owner != next && seen.add(kind) && Arrays.equals(with, picture(owner))) {
                unseen.add(kind);
            }
        }
        return unseen;
    }

    /** The kinds that were looked at. */
    public Set<String> kinds() {
        return Set.copyOf(seen);
    }

    private @Nullable Node tab() {
        Node owner = scene.getFocusOwner();
        Event.fireEvent(
                owner == null ? scene : owner,
                new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, false, false, false, false));
        return scene.getFocusOwner();
    }

    /** What it is, and how it is styled: an icon button may be drawn otherwise than one with words. */
    private static String kind(Node node) {
        Node parent = node.getParent();
        return node.getClass().getSimpleName() + node.getStyleClass() + " in "
                + (parent == null ? "" : parent.getStyleClass());
    }

    /** As it is drawn once the scene has come to rest. */
    private int[] picture(Node node) {
        WaitForAsyncUtils.waitForFxEvents();
        return Looking.at(() -> drawn(node));
    }

    private int[] drawn(Node node) {
        WritableImage whole = scene.snapshot(null);
        Bounds at = node.localToScene(node.getLayoutBounds());
        int left = Math.clamp((int) at.getMinX() - AROUND, 0, (int) whole.getWidth() - 1);
        int top = Math.clamp((int) at.getMinY() - AROUND, 0, (int) whole.getHeight() - 1);
        int wide = Math.clamp((int) at.getWidth() + 2 * AROUND, 1, (int) whole.getWidth() - left);
        int high = Math.clamp((int) at.getHeight() + 2 * AROUND, 1, (int) whole.getHeight() - top);
        int[] pixels = new int[wide * high];
        whole.getPixelReader().getPixels(left, top, wide, high, PixelFormat.getIntArgbInstance(), pixels, 0, wide);
        return pixels;
    }
}
