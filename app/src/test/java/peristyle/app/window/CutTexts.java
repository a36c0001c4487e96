package peristyle.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.chart.Axis;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import peristyle.views.look.Icon;

/** What of a scene cannot be read in whole: cut short, cut off, spilt over its place, or written over something else. */
@SuppressWarnings("ReferenceEquality") // a node is itself and nothing else
final class CutTexts {

    private static final double TOLERANCE = 1.5;

    /** Lines of text that stand close have room above and below their letters. */
    private static final double LEADING = 3;

    private final Predicate<Labeled> mayBeCut;
    private final List<String> found = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();

    /** A text that is seen, and where. */
    private record Written(Text text, Bounds place) {}

    /** What a node is seen through, and whether what lies beyond can be scrolled to. */
    private record Opening(
            Bounds area,
            boolean sideways,
            boolean upAndDown,
            @Nullable Parent scrolled) {

        Opening through(@Nullable Node clip, Node clipped) {
            if (clip == null) {
                return this;
            }
            return new Opening(
                    common(area, clipped.localToScene(clip.getBoundsInParent())), sideways, upAndDown, scrolled);
        }

        Opening scrolling(boolean x, boolean y, Parent by) {
            return new Opening(area, sideways || x, upAndDown || y, by);
        }
    }

    private CutTexts(Predicate<Labeled> mayBeCut) {
        this.mayBeCut = mayBeCut;
    }

    /** All that cannot be read in this scene, each as one line; empty where all can be read. */
    static List<String> in(Scene scene, Predicate<Labeled> mayBeCut) {
        // what has just changed is laid out here first: no window asks for it
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        CutTexts look = new CutTexts(mayBeCut);
        look.walk(
                scene.getRoot(),
                new Opening(new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()), false, false, null));
        look.overlaps();
        return look.found;
    }

    private void walk(Node node, Opening outer) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        Opening opening = outer.through(node.getClip(), node);
        if (node instanceof Control control) {
            opening = opening.scrolling(
                    scrolls(control, Orientation.HORIZONTAL), scrolls(control, Orientation.VERTICAL), control);
        }
        if (node instanceof Text text
                && !(node instanceof Icon)
                && !text.getText().isBlank()) {
            read(text, opening);
        }
        if (node instanceof Labeled labeled) {
            read(labeled, opening);
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                walk(child, opening);
            }
        }
    }

    private static boolean scrolls(Control control, Orientation way) {
        if (!(control instanceof ScrollPane)
                && control.getChildrenUnmodifiable().stream().noneMatch(VirtualFlow.class::isInstance)) {
            return false;
        }
        return control.lookupAll(".scroll-bar").stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .anyMatch(bar -> bar.isVisible() && bar.getOrientation() == way);
    }

    private void read(Labeled labeled, Opening opening) {
        String whole = Objects.requireNonNullElse(labeled.getText(), "");
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text shown
                    && child != labeled.getGraphic()
                    && !shown.getText().equals(whole)
                    && !labeled.isMnemonicParsing()
                    && seen(labeled.localToScene(labeled.getLayoutBounds()), opening)
                    && !mayBeCut.test(labeled)) {
                found.add("cut short to \"%s\": %s".formatted(shown.getText(), described(labeled, whole)));
            }
        }
    }

    /** Where not even one word fits into a line, it is broken anywhere. */
    private void broken(Text text) {
        double line = text.getWrappingWidth();
        for (String word : line > 0 ? text.getText().split("[\\s\u00a0\u202f]+") : new String[0]) {
            Text measured = new Text(word);
            measured.setFont(text.getFont());
            if (measured.getLayoutBounds().getWidth() > line + TOLERANCE) {
                found.add("\"%s\" is broken: %s".formatted(word, described(text, text.getText())));
            }
        }
    }

    private void read(Text text, Opening opening) {
        Bounds place = text.localToScene(text.getLayoutBounds());
        if (!seen(place, opening)) {
            if (!opening.sideways() && !opening.upAndDown()) {
                found.add("not seen: " + described(text, text.getText()));
            }
            return;
        }
        broken(text);
        written.add(new Written(text, common(place, opening.area())));
        Bounds area = opening.area();
        if (!opening.sideways()
                && (place.getMinX() < area.getMinX() - TOLERANCE || place.getMaxX() > area.getMaxX() + TOLERANCE)) {
            found.add("cut off at the side: " + described(text, text.getText()));
        } else if (!opening.upAndDown()
                && (place.getMinY() < area.getMinY() - LEADING || place.getMaxY() > area.getMaxY() + LEADING)) {
            found.add("cut off above or below: " + described(text, text.getText()));
        } else {
            spilt(text, place, opening);
        }
    }

    private void spilt(Text text, Bounds place, Opening opening) {
        for (Parent each = text.getParent(); each != null && each != opening.scrolled(); each = each.getParent()) {
            // figures of an axis stand across its ends, and a flow ends its lines with the space that it broke them at
            if (each instanceof Region region && !(each instanceof Axis<?>) && !(each instanceof TextFlow)) {
                Bounds around = region.localToScene(region.getLayoutBounds());
                boolean aside = place.getMinX() < around.getMinX() - TOLERANCE
                        || place.getMaxX() > around.getMaxX() + TOLERANCE;
                boolean above =
                        place.getMinY() < around.getMinY() - LEADING || place.getMaxY() > around.getMaxY() + LEADING;
                if (aside || above) {
                    found.add("spilt over " + each.getClass().getSimpleName() + each.getStyleClass() + ": "
                            + described(text, text.getText()));
                    return;
                }
            }
        }
    }

    private static Bounds common(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        double right = Math.min(one.getMaxX(), other.getMaxX());
        double bottom = Math.min(one.getMaxY(), other.getMaxY());
        return new BoundingBox(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private static boolean seen(Bounds place, Opening opening) {
        return place.getMaxX() > opening.area().getMinX() + TOLERANCE
                && place.getMinX() < opening.area().getMaxX() - TOLERANCE
                && place.getMaxY() > opening.area().getMinY() + LEADING
                && place.getMinY() < opening.area().getMaxY() - LEADING;
    }

    private void overlaps() {
        for (int i = 0; i < written.size(); i++) {
            for (int j = i + 1; j < written.size(); j++) {
                Bounds both = common(written.get(i).place(), written.get(j).place());
                Text one = written.get(i).text();
                Text other = written.get(j).text();
                if (both.getWidth() > TOLERANCE
                        && both.getHeight() > LEADING
                        && flow(one) != flow(other)
                        && !passing(one)
                        && !passing(other)) {
                    found.add("one over the other: " + described(one, one.getText()) + " and "
                            + described(other, other.getText()));
                }
            }
        }
    }

    /** What stands in one flow of text is wrapped together. */
    private static Node flow(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof TextFlow) {
                return each;
            }
        }
        return node;
    }

    /** A notice stands over what is there, and goes away. */
    private static boolean passing(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.getStyleClass().contains("notices")) {
                return true;
            }
        }
        return false;
    }

    private static String described(Node node, String text) {
        StringBuilder where = new StringBuilder();
        int named = 0;
        for (Node each = node; each != null && named < 2; each = each.getParent()) {
            if (each.getId() != null) {
                where.append(" #").append(each.getId());
                named++;
            } else if (each == node || each == node.getParent()) {
                where.append(' ').append(String.join(".", each.getStyleClass()));
            }
        }
        Bounds place = node.localToScene(node.getLayoutBounds());
        return "\"%s\" at %.0f,%.0f %.0f×%.0f in%s"
                .formatted(
                        text.replace('\n', ' '),
                        place.getMinX(),
                        place.getMinY(),
                        place.getWidth(),
                        place.getHeight(),
                        where);
    }
}
