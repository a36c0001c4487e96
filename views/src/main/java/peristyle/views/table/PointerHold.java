package peristyle.views.table;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * Tells when the operator is about to point at a line: the pointer moves over the lines, keys go to them, or their menu is
 * open. A pointer that rests for {@value #REST_SECONDS} s points at nothing any more.
 */
final class PointerHold {

    private static final int REST_SECONDS = 10;

    private final TableView<?> table;
    private final Consumer<Boolean> pointed;
    private final PauseTransition rest = new PauseTransition(Duration.seconds(REST_SECONDS));
    private boolean over;
    private boolean menuOpen;

    PointerHold(TableView<?> table, Consumer<Boolean> pointed) {
        this.table = table;
        this.pointed = pointed;
        rest.setOnFinished(end -> over(false));
        table.addEventFilter(MouseEvent.MOUSE_MOVED, move -> over(move.getY() > header()));
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> over(press.getY() > header()));
        table.addEventHandler(MouseEvent.MOUSE_EXITED, exit -> over(false));
        table.addEventFilter(KeyEvent.KEY_PRESSED, key -> over(true));
        ContextMenu menu = table.getContextMenu();
        if (menu != null) {
            menu.showingProperty().subscribe(open -> {
                menuOpen = open;
                tell();
            });
        }
    }

    /** How far down the titles of the columns reach. */
    private double header() {
        Node titles = table.lookup(".column-header-background");
        return titles == null ? 0 : titles.getLayoutBounds().getHeight();
    }

    private void over(boolean now) {
        over = now;
        if (now) {
            rest.playFromStart();
        } else {
            rest.stop();
        }
        tell();
    }

    private void tell() {
        pointed.accept(over || menuOpen);
    }
}
