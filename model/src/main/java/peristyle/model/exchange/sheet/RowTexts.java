package peristyle.model.exchange.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Rows;
import peristyle.model.operation.Snapshot;

/**
 * What can be read in each row of a sheet, ready to be searched: a filter that is typed letter by letter asks for the same
 * words again and again. Kept for one version of the rows; a row's text is made when it is first asked for. Safe from any thread.
 */
public final class RowTexts<T> {

    /** Stands between two cells: no one can type it. */
    private static final char BETWEEN = '\0';

    private final Listing<T> sheet;
    private final List<Column<T>> columns;
    private volatile @Nullable Kept kept;

    /** For this sheet; nothing is read yet. */
    public RowTexts(Listing<T> sheet) {
        this.sheet = sheet;
        this.columns = sheet.columns().stream()
                .filter(RowTexts::still)
                .filter(column -> !namedBeside(sheet, column))
                .toList();
    }

    /** Whether a column's cells are words that change with the estate alone. */
    static boolean still(Column<?> column) {
        return column.type() == ColumnType.TEXT && !column.live();
    }

    /** Whether it holds ids of objects that another column names: nobody types those to find a row. */
    private static boolean namedBeside(Listing<?> sheet, Column<?> column) {
        String id = column.id();
        return id.endsWith("_id")
                && sheet.column(id.substring(0, id.length() - 3)).isPresent();
    }

    /** Reads all rows of this snapshot ahead. */
    public void read(Snapshot snapshot) {
        Rows<T> rows = sheet.rows(snapshot);
        for (int place = 0; place < rows.places(); place++) {
            T row = rows.at(place);
            if (row != null) {
                of(snapshot, place, row);
            }
        }
    }

    /** The words of a row in one case, cell after cell. Rows that are no longer the newest are read, but not kept. */
    @SuppressWarnings("ReferenceEquality") // a row is replaced whenever anything about it changes
    String of(Snapshot snapshot, int place, T row) {
        Kept now = kept;
        Object version = sheet.version(snapshot);
        if (now == null || now.version != version) {
            now = new Kept(version, new Read[sheet.rows(snapshot).places()]);
            kept = now;
        }
        if (place >= now.rows.length) {
            return written(snapshot, place, row);
        }
        Read read = now.rows[place];
        if (read == null || read.row != row) {
            read = new Read(row, written(snapshot, place, row));
            now.rows[place] = read;
        }
        return read.text;
    }

    private String written(Snapshot snapshot, int place, T row) {
        StringBuilder text = new StringBuilder(160);
        for (Column<T> column : columns) {
            Object cell = column.value().of(snapshot, place, row);
            if (cell != null) {
                text.append((String) cell).append(BETWEEN);
            }
        }
        for (String word : sheet.foundBy(row)) {
            text.append(word).append(BETWEEN);
        }
        return folded(text);
    }

    /** A text in the one case in which texts are compared. */
    static String folded(CharSequence text) {
        char[] folded = new char[text.length()];
        for (int each = 0; each < folded.length; each++) {
            folded[each] = NaturalOrder.fold(text.charAt(each));
        }
        return new String(folded);
    }

    private record Kept(Object version, @Nullable Read[] rows) {}

    private record Read(Object row, String text) {}
}
