package peristyle.views.overview;

import java.util.List;
import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/** A list that touches only the lines that have changed, and keeps the selected one selected. */
class StableList<T> extends ListView<T> {

    private final Function<T, Object> key;

    StableList(Function<T, Object> key) {
        this.key = key;
        getStyleClass().add("overview-list");
        widthProperty().subscribe(this::refresh);
    }

    /** Shows these lines. */
    public final void show(List<T> next) {
        ObservableList<T> items = getItems();
        int same = 0;
        while (same < items.size() && same < next.size() && items.get(same).equals(next.get(same))) {
            same++;
        }
        int end = 0;
        while (end < items.size() - same
                && end < next.size() - same
                && items.get(items.size() - 1 - end).equals(next.get(next.size() - 1 - end))) {
            end++;
        }
        if (same + end == items.size() && same + end == next.size()) {
            return;
        }
        @Nullable T selected = getSelectionModel().getSelectedItem();
        items.subList(same, items.size() - end).clear();
        items.addAll(same, next.subList(same, next.size() - end));
        if (selected != null) {
            reselect(key.apply(selected));
        }
    }

    private void reselect(Object wanted) {
        for (int at = 0; at < getItems().size(); at++) {
            if (key.apply(getItems().get(at)).equals(wanted)) {
                getSelectionModel().clearAndSelect(at);
                return;
            }
        }
        getSelectionModel().clearSelection();
    }
}
