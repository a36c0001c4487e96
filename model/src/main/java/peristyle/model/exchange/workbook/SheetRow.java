package peristyle.model.exchange.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The row that is being read. Used again for the next one: take what you need before you ask for more. Of most cells nobody
 * asks: their texts are made only when somebody does.
 */
public final class SheetRow {

    private @Nullable String[] values = new String[128];
    private boolean[] textual = new boolean[128];
    private int[] starts = new int[128];
    private int[] lengths = new int[128];
    private byte[] written = new byte[1 << 12];
    private int used;
    private int width;
    private int number;

    /** A row for a reader to fill. */
    public SheetRow() {}

    /** Empties the row and gives it its number in the sheet, from 1. */
    public void restart(int rowNumber) {
        Arrays.fill(values, 0, width, null);
        Arrays.fill(lengths, 0, width, 0);
        used = 0;
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
        makeRoom(column);
        values[column] = value;
        lengths[column] = 0;
        textual[column] = isText;
        width = Math.max(width, column + 1);
    }

    /** As {@link #set(int, String, boolean)}; false where all cells of the row are longer than rows can be. */
    boolean set(int column, XmlText value, boolean isText) {
        if (!value.ascii()) {
            used += value.length();
            set(column, value.toString(), isText);
            return used <= Limits.ROW_BYTES;
        }
        int length = value.length();
        if (blank(value.bytes(), length)) {
            return true;
        }
        if (used + length > Limits.ROW_BYTES) {
            return false;
        }
        makeRoom(column);
        if (used + length > written.length) {
            written = Arrays.copyOf(written, Math.max(used + length, 2 * written.length));
        }
        System.arraycopy(value.bytes(), 0, written, used, length);
        values[column] = null;
        starts[column] = used;
        lengths[column] = length;
        textual[column] = isText;
        used += length;
        width = Math.max(width, column + 1);
        return true;
    }

    private static boolean blank(byte[] bytes, int length) {
        for (int at = 0; at < length; at++) {
            if (bytes[at] > ' ') {
                return false;
            }
        }
        return true;
    }

    private void makeRoom(int column) {
        if (column >= values.length) {
            int length = Math.max(column + 1, values.length * 2);
            values = Arrays.copyOf(values, length);
            textual = Arrays.copyOf(textual, length);
            starts = Arrays.copyOf(starts, length);
            lengths = Arrays.copyOf(lengths, length);
        }
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
        if (column >= width) {
            return null;
        }
        String value = values[column];
        if (value == null && lengths[column] > 0) {
            value = new String(written, starts[column], lengths[column], StandardCharsets.ISO_8859_1);
            values[column] = value;
        }
        return value;
    }

    /** Whether the file stores this cell as a text. */
    public boolean isText(int column) {
        return column < width && textual[column];
    }

    /** How many cells hold anything. */
    public int filled() {
        int filled = 0;
        for (int column = 0; column < width; column++) {
            filled += values[column] == null && lengths[column] == 0 ? 0 : 1;
        }
        return filled;
    }
}
