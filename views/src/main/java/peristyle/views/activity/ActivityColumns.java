package peristyle.views.activity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import peristyle.views.look.Icons;
import peristyle.views.text.Texts;

/** The columns of the list. */
final class ActivityColumns {

    private static final double PADDING = 24;
    private static final double ICON = 24;
    private static final double WIDEST = 320;
    private static final double LEAST_WHAT = 240;

    /** What a row keeps of its height for itself; with less, the last line of a wrapped text is left out. */
    private static final double ROW_BORDER = 10;

    private final ActivityViewModel model;
    private final Texts texts;
    private final Map<TableColumn<ActivityLine, ?>, Fit> fitted = new HashMap<>();

    /** What decides how wide a column is: its words, and what stands beside them. */
    private record Fit(Function<ActivityLine, String> words, double beside) {}

    ActivityColumns(ActivityViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    List<TableColumn<ActivityLine, ?>> all() {
        return List.of(
                column("activity.column.state", this::state, ICON, StateCell::new),
                column("activity.column.when", this::moment, 0, () -> new TextCell(this::moment)),
                what(),
                column("activity.column.object", ActivityLine::subjectName, 0, ObjectCell::new),
                column("activity.column.who", ActivityLine::who, 0, () -> new TextCell(ActivityLine::who)));
    }

    private String state(ActivityLine line) {
        return texts.of(line.state());
    }

    private String moment(ActivityLine line) {
        return texts.formats().day(line.at()) + " " + texts.formats().clockTime(line.at());
    }

    /** What happened takes the room that is left, and as many lines as it needs there. */
    private TableColumn<ActivityLine, ActivityLine> what() {
        TableColumn<ActivityLine, ActivityLine> column =
                column("activity.column.what", () -> new TextCell(ActivityLine::what));
        column.setMinWidth(LEAST_WHAT);
        column.setPrefWidth(LEAST_WHAT);
        return column;
    }

    private TableColumn<ActivityLine, ActivityLine> column(
            String key,
            Function<ActivityLine, String> words,
            double beside,
            Supplier<TableCell<ActivityLine, ActivityLine>> cells) {
        TableColumn<ActivityLine, ActivityLine> column = column(key, cells);
        fitted.put(column, new Fit(words, beside));
        hold(column, width(column.getText(), true) + PADDING);
        return column;
    }

    /** Widens the columns of names and moments, so that no line is cut off in them; up to a limit. */
    void fit(List<ActivityLine> lines) {
        fitted.forEach((column, fit) -> {
            String longest = "";
            for (ActivityLine line : lines) {
                String words = fit.words().apply(line);
                longest = words.length() > longest.length() ? words : longest;
            }
            double wanted = Math.min(WIDEST, width(longest, false) + PADDING + fit.beside());
            if (wanted > column.getMinWidth()) {
                hold(column, wanted);
            }
        });
    }

    private static void hold(TableColumn<?, ?> column, double width) {
        column.setMaxWidth(width);
        column.setMinWidth(width);
        column.setPrefWidth(width);
    }

    private static double width(String words, boolean bold) {
        Text measured = new Text(words);
        Font usual = Font.getDefault();
        measured.setFont(bold ? Font.font(usual.getFamily(), FontWeight.BOLD, usual.getSize()) : usual);
        return Math.ceil(measured.getLayoutBounds().getWidth());
    }

    private TableColumn<ActivityLine, ActivityLine> column(
            String key, Supplier<TableCell<ActivityLine, ActivityLine>> cells) {
        TableColumn<ActivityLine, ActivityLine> column = new TableColumn<>(texts.get(key));
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        column.setCellFactory(any -> cells.get());
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private final class TextCell extends TableCell<ActivityLine, ActivityLine> {

        private final Function<ActivityLine, String> words;
        private final Tooltip whole = new Tooltip();

        TextCell(Function<ActivityLine, String> words) {
            this.words = words;
            whole.setWrapText(true);
            whole.setMaxWidth(520);
            setWrapText(true);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(getTableColumn().getWidth()) + ROW_BORDER;
        }

        @Override
        protected void updateItem(@Nullable ActivityLine line, boolean empty) {
            super.updateItem(line, empty);
            String text = empty || line == null ? null : words.apply(line);
            setText(text);
            whole.setText(line == null ? null : texts.formats().moment(line.at()) + "\n" + text);
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
                link.setTooltip(new Tooltip(line.subjectName()));
                setText(leads ? null : line.subjectName());
                setGraphic(leads ? link : null);
            }
        }
    }
}
