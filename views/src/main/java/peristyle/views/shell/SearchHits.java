package peristyle.views.shell;

import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.EstateObject;
import peristyle.views.console.Screen;
import peristyle.views.look.Icons;
import peristyle.views.text.Texts;

/** What was found, hanging below the field in which it was sought. */
final class SearchHits extends Popup {

    private static final double ROW = 30;
    private static final double LEAST_WIDTH = 380;

    private final ListView<EstateObject> list = new ListView<>();

    /** @param chosen what to do when one of them is clicked on */
    SearchHits(ObservableList<EstateObject> hits, Texts texts, Runnable chosen) {
        list.setId("search-hits");
        list.getStyleClass().add("search-hits");
        list.setFixedCellSize(ROW);
        list.setItems(hits);
        list.setFocusTraversable(false);
        list.setCellFactory(any -> new Hit(texts));
        list.setOnMouseClicked(click -> chosen.run());
        getContent().setAll(list);
    }

    void showBelow(TextField field) {
        list.setPrefSize(
                Math.max(LEAST_WIDTH, field.getWidth()), list.getItems().size() * ROW + 4);
        list.getSelectionModel().selectFirst();
        list.getStylesheets().setAll(field.getScene().getStylesheets());
        Bounds below = field.localToScreen(field.getBoundsInLocal());
        show(field, below.getMinX(), below.getMaxY() + 4);
    }

    void next() {
        list.getSelectionModel().selectNext();
    }

    void previous() {
        list.getSelectionModel().selectPrevious();
    }

    Optional<EstateObject> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /** One object that was found: icon, name, kind. */
    private static final class Hit extends ListCell<EstateObject> {

        private final Texts texts;
        private final Label kind = new Label();

        Hit(Texts texts) {
            this.texts = texts;
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
