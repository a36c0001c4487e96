package peristyle.model.exchange.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import peristyle.model.exchange.azure.AzureReader;
import peristyle.model.exchange.liveoptics.LiveOpticsReader;
import peristyle.model.exchange.plain.PlainInventory;
import peristyle.model.exchange.rvtools.RvtoolsReader;
import peristyle.model.exchange.table.OtherColumn;
import peristyle.model.exchange.workbook.RowSink;
import peristyle.model.exchange.workbook.SheetRow;
import peristyle.model.exchange.workbook.Tables;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * The kind of a file, told by the tables and the columns that it has.
 *
 * @param kind what it is
 * @param table the table that shows it, where the format has only one; else empty
 */
record KindOfFile(FileKind kind, String table) {

    /** Tables of a file of unknown kind that are looked at. */
    private static final int MOST_TABLES = 5;

    private static final int MOST_TITLES = 12;

    /**
     * The kind of this file.
     *
     * @throws ProblemException {@code inventory.unknown-kind} where it is none of those that are understood
     */
    static KindOfFile of(Path path, Tables tables) {
        List<String> names = tables.names();
        if (RvtoolsReader.recognises(names)) {
            return new KindOfFile(FileKind.RVTOOLS, "");
        }
        if (LiveOpticsReader.recognises(names)) {
            return new KindOfFile(FileKind.LIVE_OPTICS, "");
        }
        List<String> seen = new ArrayList<>();
        for (String name : names.stream().limit(MOST_TABLES).toList()) {
            FirstRows first = new FirstRows();
            tables.read(name, first);
            for (Set<String> titles : first.titles) {
                if (AzureReader.recognises(titles)) {
                    return new KindOfFile(FileKind.AZURE_MIGRATE, name);
                }
                if (PlainInventory.recognises(titles)) {
                    return new KindOfFile(FileKind.PLAIN, name);
                }
            }
            seen.add(name + " (" + String.join(", ", first.shown) + ")");
        }
        throw new ProblemException(Problem.of("inventory.unknown-kind", path.toString(), String.join("; ", seen)));
    }

    /** The rows among which a header is looked for. */
    private static final class FirstRows implements RowSink {

        private static final int ROWS = 20;
        private static final int SHOWN = 40;

        private final List<Set<String>> titles = new ArrayList<>();
        private final List<String> shown = new ArrayList<>();

        @Override
        public void row(SheetRow row) {
            if (enough()) {
                return;
            }
            Set<String> keys = new HashSet<>();
            for (int column = 0; column < row.width(); column++) {
                String title = row.value(column);
                if (title != null) {
                    keys.add(OtherColumn.key(title));
                    if (titles.isEmpty() && shown.size() < MOST_TITLES) {
                        shown.add(title.length() > SHOWN ? title.substring(0, SHOWN) + "…" : title);
                    }
                }
            }
            titles.add(keys);
        }

        @Override
        public boolean enough() {
            return titles.size() >= ROWS;
        }

        @Override
        public void trouble(CellTrouble kind, int row, String column, String value) {
            // Said when the table is read.
        }
    }
}
