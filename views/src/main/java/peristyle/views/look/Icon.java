package peristyle.views.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/**
 * A picture of the Feather font. Its font, size and colour come from the style sheets, as those of any other node: Ikonli's own
 * {@code FontIcon} writes a style of its own into each picture while it is styled, so that everything around it is styled and
 * laid out twice (docs/decisions/0002).
 */
public final class Icon extends Text {

    /** As wide as pictures are unless the style sheet says otherwise. */
    private static final double SIZE = 18;

    private static final Font FONT = font();

    /** Shows this picture, in the colour of what is around it. */
    public Icon(Feather picture) {
        getStyleClass().add("ikonli-font-icon");
        setFont(FONT);
        // What it means is said by what it belongs to: a screen reader must not spell a letter of this font.
        setAccessibleRole(AccessibleRole.NODE);
        show(picture);
    }

    /** Shows this picture instead. */
    public void show(Feather picture) {
        setText(Character.toString(picture.getCode()));
    }

    private static Font font() {
        try (InputStream file = new FeatherIkonHandler().getFontResourceAsStream()) {
            return Font.loadFont(file, SIZE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
