package peristyle.views.shell;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import peristyle.views.look.Icons;

/**
 * What can be made ready for the window while the store is still being opened: style sheets are read and the controls of
 * the first screen are laid out once, out of sight.
 */
public final class Preparation {

    private Preparation() {}

    /** Makes ready. JavaFX thread only. */
    public static void prepare() {
        Appearance.themeOfAllWindows(false);
        VBox controls = new VBox(
                new Label("label", Icons.of(Feather.SEARCH)),
                new Button("button"),
                new ToggleButton("toggle"),
                new TextField("text"),
                new ComboBox<String>(),
                new MenuButton("menu"),
                new ScrollPane(new Label("scrolled")));
        Scene scene = new Scene(controls, 640, 480);
        scene.getStylesheets().add(ConsoleWindow.SHEET);
        controls.applyCss();
        controls.layout();
    }
}
