package peristyle.views.table;

import atlantafx.base.theme.Styles;
import javafx.css.PseudoClass;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.sheet.Column;
import peristyle.views.look.Cut;
import peristyle.views.look.Icon;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.look.Tones;

/** One cell: its text, with an icon where it is a state. Makes its nodes once. */
final class DataCell<T> extends TableCell<Line<T>, Object> {

    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

    private static final double WIDEST_TOOLTIP = 520;

    private final TableViewModel<T> model;
    private final Column<T> column;
    private final CellText texts;
    private final Tooltip unknown;
    private final Icon icon = Icons.of(Tone.QUIET);
    private final Tooltip whole = new Tooltip();
    /** Made when it is first needed: few columns have one. */
    private @Nullable ProgressBar bar;

    private Tone tone = Tone.QUIET;
    private boolean known = true;

    DataCell(TableViewModel<T> model, Column<T> column, CellText texts, Tooltip unknown) {
        this.model = model;
        this.column = column;
        this.texts = texts;
        this.unknown = unknown;
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST_TOOLTIP);
        textTruncatedProperty().subscribe(this::tell);
        getStyleClass().add(CellText.right(column) ? "figure-cell" : "word-cell");
    }

    /** Computes the cell anew where it moves with the measurements. */
    void beat() {
        Line<T> line = column.live() && !isEmpty() ? getTableRow().getItem() : null;
        if (line != null) {
            show(model.cell(column, line));
        }
    }

    @Override
    protected void updateItem(@Nullable Object item, boolean empty) {
        super.updateItem(item, empty);
        if (empty) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
        } else {
            show(item);
        }
    }

    private void show(@Nullable Object value) {
        String text = texts.of(value, column.id(), model.snapshot());
        boolean isKnown = value != null || CellText.none(value, column.id(), model.snapshot());
        if (!text.equals(getText())) {
            setText(text);
            setTextOverrun(Cut.of(text));
        }
        known = isKnown;
        tell();
        pseudoClassStateChanged(UNKNOWN, !isKnown);
        if (value instanceof Double percent && CellText.progress(column.id())) {
            showBar(percent / 100);
        } else if (value != null && Tones.known(value)) {
            showTone(Tones.of(value));
        } else {
            setGraphic(null);
        }
    }

    /** What is cut off is said in whole; what is unknown is said to be. */
    private void tell() {
        whole.setText(getText());
        setTooltip(isEmpty() ? null : !known ? unknown : isTextTruncated() ? whole : null);
    }

    private void showBar(double share) {
        ProgressBar shown = bar;
        if (shown == null) {
            shown = new ProgressBar();
            shown.getStyleClass().addAll(Styles.SMALL, "cell-progress");
            shown.setFocusTraversable(false);
            bar = shown;
        }
        shown.setProgress(share);
        setGraphic(shown);
    }

    private void showTone(Tone next) {
        if (tone != next) {
            icon.getStyleClass().remove(tone.style());
            icon.getStyleClass().add(next.style());
            icon.show(Icons.picture(next));
            tone = next;
        }
        setGraphic(icon);
    }
}
