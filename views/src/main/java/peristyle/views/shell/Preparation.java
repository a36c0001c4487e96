package peristyle.views.shell;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import peristyle.views.look.Icons;

/** What can be made ready for the window before it is known how it looked last. */
public final class Preparation {

    private Preparation() {}

    /** Has the theme read. JavaFX thread only. */
    public static void prepare() {
        Appearance.themeOfAllWindows(false);
    }

    /** Has the fonts read and the first words measured, while JavaFX is still coming up. On any other thread. */
    public static void prepareWords() {
        measure(Font.getDefault());
        measure(Font.font(null, FontWeight.BOLD, Font.getDefault().getSize()));
        Icons.of(Feather.SEARCH).getLayoutBounds();
    }

    private static void measure(Font font) {
        Text words = new Text("Peristyle");
        words.setFont(font);
        words.getLayoutBounds();
    }
}
