package peristyle.views.shell;

import atlantafx.base.controls.CustomTextField;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.estate.EstateObject;
import peristyle.views.console.Navigator;
import peristyle.views.console.Screen;
import peristyle.views.look.Icons;
import peristyle.views.text.Texts;

/** Wires the search over everything: what is found hangs below the field, and Enter leads there. */
final class SearchBox {

    private static final double ROW = 30;

    private final CustomTextField field;
    private final SearchViewModel model;
    private final Navigator navigator;
    private final Texts texts;
    private final ListView<EstateObject> list = new ListView<>();
    private final Popup popup = new Popup();

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
                popup.hide();
            }
        });
        list.setId("search-hits");
        list.getStyleClass().add("search-hits");
        list.setFixedCellSize(ROW);
        list.setItems(model.hits());
        list.setFocusTraversable(false);
        list.setCellFactory(any -> new Hit());
        list.setOnMouseClicked(click -> open());
        popup.getContent().setAll(list);
        model.hits().addListener((ListChangeListener<EstateObject>) change -> show());
    }

    private void show() {
        if (model.hits().isEmpty() || field.getScene() == null) {
            popup.hide();
            return;
        }
        list.setPrefSize(Math.max(380, field.getWidth()), model.hits().size() * ROW + 4);
        list.getSelectionModel().selectFirst();
        list.getStylesheets().setAll(field.getScene().getStylesheets());
        Bounds below = field.localToScreen(field.getBoundsInLocal());
        popup.show(field, below.getMinX(), below.getMaxY() + 4);
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ENTER -> open();
            case ESCAPE -> {
                field.clear();
                popup.hide();
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void open() {
        EstateObject object = list.getSelectionModel().getSelectedItem();
        if (object != null) {
            popup.hide();
            field.clear();
            navigator.open(object.id());
        }
    }

    /** One object that was found: icon, name, kind. */
    private final class Hit extends ListCell<EstateObject> {

        private final Label kind = new Label();

        Hit() {
            kind.getStyleClass().add("search-kind");
        }

        @Override
        protected void updateItem(@Nullable EstateObject object, boolean empty) {
            super.updateItem(object, empty);
            if (empty || object == null) {
                setText(null);
                setGraphic(null);
            } else {
                kind.setText(texts.of(object.id().kind()));
                kind.setGraphic(Icons.of(Screen.of(object.id().kind())));
                setText(object.name());
                setGraphic(kind);
            }
        }
    }
}
