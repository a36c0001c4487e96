package peristyle.views.shell;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.views.console.Screen;
import peristyle.views.console.Settings;
import peristyle.views.look.Hint;
import peristyle.views.look.Icons;
import peristyle.views.text.Texts;

/** The list of screens; can be narrowed to its icons. */
final class Sidebar extends VBox {

    private static final String NARROW = "sidebar.narrow";
    private static final int DIGITS = 10;

    /** Icon, gap and padding of a button. */
    private static final double BESIDE_WORDS = 48;

    private final Map<Screen, ToggleButton> buttons = new EnumMap<>(Screen.class);
    private final Settings settings;
    private final ToggleButton narrow = new ToggleButton(null, Icons.of(Feather.SIDEBAR));

    Sidebar(ScreenDeck deck, Texts texts, Settings settings) {
        this.settings = settings;
        setId("sidebar");
        getStyleClass().add("sidebar");
        ToggleGroup group = new ToggleGroup();
        Screens.makers().keySet().forEach(screen -> getChildren().add(button(screen, texts, group)));
        Region gap = new Region();
        setVgrow(gap, Priority.ALWAYS);
        narrow.getStyleClass().addAll("sidebar-item", Styles.FLAT);
        Hint.on(narrow, texts.get("window.sidebar.narrow"));
        narrow.setAccessibleText(texts.get("window.sidebar.narrow"));
        narrow.setSelected("true".equals(settings.get(NARROW)));
        narrow.selectedProperty().subscribe(this::narrow);
        getChildren().addAll(gap, narrow);
        deck.current().subscribe(this::mark);
        // the arrow keys select without a click: what is marked is what is shown
        group.selectedToggleProperty().subscribe(toggle -> {
            if (toggle != null && toggle.getUserData() instanceof Screen screen) {
                deck.go(screen);
            }
        });
    }

    private ToggleButton button(Screen screen, Texts texts, ToggleGroup group) {
        ToggleButton button = new ToggleButton(texts.of(screen), Icons.of(screen));
        button.setId("go-" + screen.name().toLowerCase(java.util.Locale.ROOT));
        button.getStyleClass().add("sidebar-item");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(group);
        Hint.on(button, texts.of(screen) + "  (" + shortcut(screen).getDisplayText() + ")");
        button.setAccessibleText(texts.of(screen));
        button.setUserData(screen);
        button.setOnAction(click -> button.setSelected(true));
        buttons.put(screen, button);
        return button;
    }

    /** The keys that lead to a screen: digits from 1, 0 for the tenth, then with Shift. */
    static KeyCombination shortcut(Screen screen) {
        int place = screen.ordinal();
        KeyCode digit = KeyCode.values()[KeyCode.DIGIT0.ordinal() + (place + 1) % DIGITS];
        return place < DIGITS
                ? new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN)
                : new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    private void narrow(boolean yes) {
        settings.put(NARROW, String.valueOf(yes));
        buttons.values().forEach(button -> {
            button.setContentDisplay(yes ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            button.setMinWidth(yes ? USE_COMPUTED_SIZE : marked(button));
        });
        getStyleClass().remove("narrow");
        if (yes) {
            getStyleClass().add("narrow");
        }
    }

    /** The chosen one is bold: the bar is wide enough for any of them, so that nothing moves when another is chosen. */
    private static double marked(ToggleButton button) {
        Text words = new Text(button.getText());
        words.setFont(Font.font(null, FontWeight.BOLD, Font.getDefault().getSize()));
        return Math.ceil(words.getLayoutBounds().getWidth()) + BESIDE_WORDS;
    }

    private void mark(@Nullable Screen screen) {
        ToggleButton button = screen == null ? null : buttons.get(screen);
        if (button != null) {
            button.setSelected(true);
        }
    }
}
