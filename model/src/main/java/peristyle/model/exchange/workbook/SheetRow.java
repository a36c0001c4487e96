package peristyle.model.exchange.workbook;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The row that is being read. Used again for the next one: take what you need before you ask for more. */
public final class SheetRow {

    private @Nullable String[] values = new String[128];
    private boolean[] textual = new boolean[128];
    private int width;
    private int number;

    /** A row for a reader to fill. */
    public SheetRow() {}

    /** Empties the row and gives it its number in the sheet, from 1. */
    public void restart(int rowNumber) {
        Arrays.fill(values, 0, width, null);
        width = 0;
        number = rowNumber;
    }

    /**
     * Sets a cell.
     *
     * @param column from 0
     * @param value what it holds; blank is the same as absent
     * @param isText whether the file stores a text, so that a number in it may be localised
     */
    public void set(int column, @Nullable String value, boolean isText) {
        if (value == null || value.isBlank()) {
            return;
        }
        if (column >= values.length) {
            int length = Math.max(column + 1, values.length * 2);
            values = Arrays.copyOf(values, length);
            textual = Arrays.copyOf(textual, length);
        }
        values[column] = value;
        textual[column] = isText;
        width = Math.max(width, column + 1);
    }

    /** Its number in the sheet, from 1. */
    public int number() {
        return number;
    }

    /** One more than the last column that holds anything; 0 for a blank row. */
    public int width() {
        return width;
    }

    /** What a cell holds, null where it is blank. */
    public @Nullable String value(int column) {
        return column < width ? values[column] : null;
    }

    /** Whether the file stores this cell as a text. */
    public boolean isText(int column) {
        return column < width && textual[column];
    }

    /** How many cells hold anything. */
    public int filled() {
        int filled = 0;
        for (int column = 0; column < width; column++) {
            filled += values[column] == null ? 0 : 1;
        }
        return filled;
    }
}
