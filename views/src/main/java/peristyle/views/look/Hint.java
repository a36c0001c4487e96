package peristyle.views.look;

import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Words that appear under the pointer, made when it first comes there: a window has dozens of them, of which few are ever seen. */
public final class Hint implements EventHandler<MouseEvent> {

    private final Control control;
    private String words;

    private Hint(Control control, String words) {
        this.control = control;
        this.words = words;
    }

    /** Has these words appear where the pointer rests on this control; takes the place of earlier ones. JavaFX thread only. */
    public static void on(Control control, String words) {
        if (control.getProperties().get(Hint.class) instanceof Hint hint) {
            hint.say(words);
        } else {
            Hint hint = new Hint(control, words);
            control.getProperties().put(Hint.class, hint);
            control.addEventHandler(MouseEvent.MOUSE_ENTERED, hint);
        }
    }

    /** The words that appear on this control, null where there are none. */
    public static @Nullable String of(Control control) {
        return control.getProperties().get(Hint.class) instanceof Hint hint ? hint.words : null;
    }

    private void say(String next) {
        words = next;
        Tooltip made = control.getTooltip();
        if (made != null) {
            made.setText(next);
        }
    }

    @Override
    public void handle(MouseEvent entered) {
        if (control.getTooltip() == null) {
            control.setTooltip(new Tooltip(words));
        }
    }
}
