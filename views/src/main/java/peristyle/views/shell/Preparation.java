package peristyle.views.shell;

import org.kordamp.ikonli.feather.Feather;
import peristyle.views.look.Icons;

/** What can be made ready for the window before it is known how it looked last: the theme and the icons are read. */
public final class Preparation {

    private Preparation() {}

    /** Makes ready. JavaFX thread only. */
    public static void prepare() {
        Appearance.themeOfAllWindows(false);
        Icons.of(Feather.SEARCH);
    }
}
