package peristyle.model.exchange.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Finds columns by what people write, and the nearest one where there is none of that name. */
final class ColumnNames {

    /** Fewer letters stand in many names by chance. */
    private static final int PART = 3;

    private ColumnNames() {}

    static <T> Column<T> find(Listing<T> sheet, String written, String whole, int at) {
        return sheet.column(written.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ProblemException(nearest(sheet, written)
                        .map(near -> Problem.of("query.unknown-column", at + 1, whole, written, near, all(sheet)))
                        .orElseGet(() -> Problem.of("query.no-such-column", at + 1, whole, written, all(sheet)))));
    }

    /** The columns named in a list: {@code vm_name,age_s}. */
    static <T> List<Column<T>> list(Listing<T> sheet, String text) {
        List<Column<T>> columns = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String written = part.strip();
            columns.add(sheet.column(written.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new ProblemException(nearest(sheet, written)
                            .map(near -> Problem.of("export.unknown-column", written, sheet.id(), near, all(sheet)))
                            .orElseGet(() -> Problem.of("export.no-such-column", written, sheet.id(), all(sheet))))));
        }
        return columns;
    }

    static String all(Listing<?> sheet) {
        return String.join(", ", sheet.columns().stream().map(Column::id).toList());
    }

    /** The column that was probably meant; none where no name is like what is written. Names before ids. */
    private static Optional<String> nearest(Listing<?> sheet, String written) {
        String sought = written.toLowerCase(Locale.ROOT);
        return sheet.columns().stream()
                .map(Column::id)
                .filter(id -> distance(sought, id) <= Math.max(1, Math.min(sought.length(), id.length()) / 3))
                .min(Comparator.comparingInt((String id) -> distance(sought, id))
                        .thenComparing(id -> id.endsWith("_id")));
    }

    /** Letters to add, drop, change or swap; a part of the name is nearer than a name of other letters. */
    private static int distance(String a, String b) {
        if (a.length() >= PART && b.contains(a)) {
            return b.length() == a.length() ? 0 : 1;
        }
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, steps);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] steps) {
        int change = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(change, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
    }
}
