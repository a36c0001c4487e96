package peristyle.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import peristyle.views.look.Hint;

/** What of a scene says nothing to who does not see it, or does not know its pictures. */
@SuppressWarnings("ReferenceEquality") // a node is itself and nothing else
final class Unspoken {

    private final List<Node> wanted = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    private Unspoken(Scene scene) {
        collect(scene.getRoot());
    }

    private void collect(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Label label && label.getLabelFor() != null) {
            labels.add(label);
        }
        if (node.isFocusTraversable() && !node.isDisabled()) {
            wanted.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }

    /** What takes the focus, and has nothing that a screen reader could say. */
    static List<String> nameless(Scene scene) {
        Unspoken look = new Unspoken(scene);
        return look.wanted.stream()
                .filter(node -> look.names(node).allMatch(String::isBlank))
                .map(node -> "without a name: " + described(node))
                .toList();
    }

    /** Buttons that show a picture alone, and do not say what it means when they are pointed at. */
    static List<String> unexplained(Scene scene) {
        return new Unspoken(scene)
                .wanted.stream()
                        .filter(ButtonBase.class::isInstance)
                        .map(ButtonBase.class::cast)
                        .filter(button -> !(button instanceof CheckBox))
                        .filter(button ->
                                Objects.requireNonNullElse(button.getText(), "").isBlank()
                                        && button.getTooltip() == null
                                        && Hint.of(button) == null)
                        .map(button -> "a picture without words: " + described(button))
                        .toList();
    }

    private Stream<String> names(Node node) {
        Stream<String> own = switch (node) {
            case Labeled labeled -> Stream.of(labeled.getText());
            case TextInputControl input -> Stream.of(input.getPromptText());
            case Control control ->
                labels.stream().filter(label -> label.getLabelFor() == control).map(Label::getText);
            default -> Stream.empty();
        };
        return Stream.concat(Stream.ofNullable(node.getAccessibleText()), own.filter(Objects::nonNull));
    }

    private static String described(Node node) {
        StringBuilder where = new StringBuilder(node.getClass().getSimpleName() + node.getStyleClass());
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.getId() != null) {
                where.append(" #").append(each.getId());
            }
        }
        return where.toString();
    }
}
