package peristyle.views.shell;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
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
    private final Label said = new Label();
    private final VBox box = new VBox(list, said);
    private final Texts texts;

    /** @param chosen what to do when one of them is clicked on */
    SearchHits(Texts texts, Runnable chosen) {
        this.texts = texts;
        box.setId("search-hits");
        box.getStyleClass().add("search-hits");
        said.setId("search-said");
        said.getStyleClass().add("search-said");
        list.setAccessibleText(texts.get("window.search"));
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(any -> new Hit(texts));
        list.setOnMouseClicked(click -> chosen.run());
        getContent().setAll(box);
    }

    /**
     * Lists these.
     *
     * @param all how many there are: the nearest of them are listed
     */
    void showBelow(TextField field, List<EstateObject> hits, int all) {
        list.getItems().setAll(hits);
        int listed = hits.size();
        said.setText(all == 0 ? texts.get("window.search.nothing") : texts.get("window.search.more", listed, all));
        said.setVisible(all != listed || all == 0);
        said.setManaged(said.isVisible());
        list.setVisible(listed > 0);
        list.setManaged(listed > 0);
        list.setPrefSize(Math.max(LEAST_WIDTH, field.getWidth()), listed * ROW + 4);
        box.setPrefWidth(Math.max(LEAST_WIDTH, field.getWidth()));
        list.getSelectionModel().selectFirst();
        box.getStylesheets().setAll(field.getScene().getStylesheets());
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
