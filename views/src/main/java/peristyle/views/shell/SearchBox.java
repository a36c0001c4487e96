package peristyle.views.shell;

import atlantafx.base.controls.CustomTextField;
import javafx.collections.ListChangeListener;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.estate.EstateObject;
import peristyle.views.console.Navigator;
import peristyle.views.look.Icons;
import peristyle.views.text.Texts;

/** Wires the search over everything: what is found hangs below the field, and Enter leads there. */
final class SearchBox {

    private final CustomTextField field;
    private final SearchViewModel model;
    private final Navigator navigator;
    private final Texts texts;

    /** Made when there is first something to list: most starts of the console seek nothing. */
    private @Nullable SearchHits hits;

    SearchBox(CustomTextField field, SearchViewModel model, Navigator navigator, Texts texts) {
        this.field = field;
        this.model = model;
        this.navigator = navigator;
        this.texts = texts;
    }

    void wire() {
        field.setLeft(Icons.of(Feather.SEARCH));
        field.textProperty().bindBidirectional(model.sought());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                hide();
            }
        });
        model.hits().addListener((ListChangeListener<EstateObject>) change -> show());
        model.all().addListener((any, before, now) -> show());
    }

    private void show() {
        if (model.all().get() == SearchViewModel.NOTHING_SOUGHT || field.getScene() == null) {
            hide();
            return;
        }
        SearchHits shown = hits == null ? new SearchHits(texts, this::open) : hits;
        hits = shown;
        shown.showBelow(field, model.hits(), model.all().get());
    }

    private void hide() {
        if (hits != null) {
            hits.hide();
        }
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> move(true);
            case UP -> move(false);
            case ENTER -> open();
            case ESCAPE -> {
                field.clear();
                hide();
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void move(boolean down) {
        if (hits == null) {
            return;
        }
        if (down) {
            hits.next();
        } else {
            hits.previous();
        }
    }

    private void open() {
        if (hits == null) {
            return;
        }
        hits.selected().ifPresent(object -> {
            hide();
            field.clear();
            navigator.open(object.id());
        });
    }
}
