package peristyle.views.activity;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import peristyle.views.look.Icons;
import peristyle.views.text.Texts;

/** The columns of the list. */
final class ActivityColumns {

    private final ActivityViewModel model;
    private final Texts texts;

    ActivityColumns(ActivityViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    List<TableColumn<ActivityLine, ?>> all() {
        return List.of(
                column("activity.column.state", 118, 190, StateCell::new),
                column(
                        "activity.column.when",
                        178,
                        200,
                        () -> new TextCell(line -> texts.formats().moment(line.at()))),
                column("activity.column.what", 500, 5_000, () -> new TextCell(ActivityLine::what)),
                column("activity.column.object", 116, 340, ObjectCell::new),
                column("activity.column.who", 80, 160, () -> new TextCell(ActivityLine::who)));
    }

    private TableColumn<ActivityLine, ActivityLine> column(
            String key, double least, double most, Supplier<TableCell<ActivityLine, ActivityLine>> cells) {
        TableColumn<ActivityLine, ActivityLine> column = new TableColumn<>(texts.get(key));
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        column.setCellFactory(any -> cells.get());
        column.setMinWidth(least);
        column.setPrefWidth(least);
        column.setMaxWidth(most);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static final class TextCell extends TableCell<ActivityLine, ActivityLine> {

        private final Function<ActivityLine, String> words;
        private final Tooltip whole = new Tooltip();

        TextCell(Function<ActivityLine, String> words) {
            this.words = words;
            whole.setWrapText(true);
            whole.setMaxWidth(520);
        }

        @Override
        protected void updateItem(@Nullable ActivityLine line, boolean empty) {
            super.updateItem(line, empty);
            String text = empty || line == null ? null : words.apply(line);
            setText(text);
            whole.setText(text);
            setTooltip(text == null ? null : whole);
        }
    }

    private final class StateCell extends TableCell<ActivityLine, ActivityLine> {

        @Override
        protected void updateItem(@Nullable ActivityLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setText(null);
                setGraphic(null);
            } else {
                setText(texts.of(line.state()));
                setGraphic(Icons.of(line.state().tone()));
            }
        }
    }

    private final class ObjectCell extends TableCell<ActivityLine, ActivityLine> {

        private final Hyperlink link = new Hyperlink();

        ObjectCell() {
            link.setFocusTraversable(false);
            link.setOnAction(click -> {
                link.setVisited(false);
                ActivityLine line = getItem();
                if (line != null) {
                    model.open(line);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable ActivityLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setText(null);
                setGraphic(null);
            } else {
                boolean leads = model.leads(line);
                link.setText(line.subjectName());
                setText(leads ? null : line.subjectName());
                setGraphic(leads ? link : null);
            }
        }
    }
}
