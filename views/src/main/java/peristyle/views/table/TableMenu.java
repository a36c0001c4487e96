package peristyle.views.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import peristyle.views.look.Icons;
import peristyle.views.text.Texts;

/** What can be done with the selected lines, as buttons and as a menu that is made when it opens. */
final class TableMenu<T> {

    private final Texts texts;
    private final Supplier<List<T>> selection;
    private final Runnable leave;
    private final List<TableAction<T>> actions = new ArrayList<>();
    private final List<Button> buttons = new ArrayList<>();

    /** @param leave takes the keyboard from a button that can do nothing any more */
    TableMenu(Texts texts, Supplier<List<T>> selection, Runnable leave) {
        this.texts = texts;
        this.selection = selection;
        this.leave = leave;
    }

    /** The button of a further action. */
    Button add(TableAction<T> action) {
        Button button = new Button(texts.get(action.text()), Icons.of(action.picture()));
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        button.setOnAction(click -> act(action));
        actions.add(action);
        buttons.add(button);
        refresh();
        return button;
    }

    /** Looks anew at what is possible. */
    void refresh() {
        List<T> selected = actions.isEmpty() ? List.of() : selection.get();
        for (int each = 0; each < actions.size(); each++) {
            Button button = buttons.get(each);
            boolean possible = possible(actions.get(each), selected);
            if (!possible
                    && button.getScene() != null
                    && button.equals(button.getScene().getFocusOwner())) {
                // Else the next button would get it: Enter, pressed once more, would do something else.
                leave.run();
            }
            button.setDisable(!possible);
        }
    }

    private boolean possible(TableAction<T> action, List<T> selected) {
        return !selected.isEmpty() && action.possible().test(selected);
    }

    private void act(TableAction<T> action) {
        List<T> selected = selection.get();
        if (possible(action, selected)) {
            action.act().accept(selected);
        }
    }

    /** A menu of the actions, with these entries after them. */
    ContextMenu menu(Supplier<List<MenuItem>> further) {
        ContextMenu menu = new ContextMenu(new SeparatorMenuItem());
        menu.setOnShowing(showing -> {
            List<T> selected = selection.get();
            menu.getItems().clear();
            for (TableAction<T> action : actions) {
                MenuItem item = new MenuItem(texts.get(action.text()), Icons.of(action.picture()));
                item.setDisable(!possible(action, selected));
                item.setOnAction(click -> act(action));
                menu.getItems().add(item);
            }
            if (!actions.isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().addAll(further.get());
        });
        return menu;
    }
}
