package peristyle.views.planning.months;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.planning.scenario.FailureColumn;
import peristyle.model.planning.scenario.Matrix;
import peristyle.model.planning.scenario.MatrixCell;
import peristyle.views.text.Texts;

class MatrixWordsTest {

    @Test
    @DisplayName("the matrix is copied as it is shown: titles, a line for each month, what is unknown too")
    void copied() {
        Map<FailureColumn, MatrixCell> cells = new EnumMap<>(FailureColumn.class);
        for (FailureColumn column : FailureColumn.values()) {
            cells.put(column, new MatrixCell.Unknown());
        }
        cells.put(FailureColumn.NONE, new MatrixCell.Fits(0));
        cells.put(FailureColumn.ONE_HOST, new MatrixCell.Fits(3));
        Matrix.Row march = new Matrix.Row(YearMonth.of(2026, 3), 12, 1024, 3, cells);
        MatrixWords words = new MatrixWords(Texts.of(Locale.UK).strict());
        String[] lines = words.copied(List.of(march)).split("\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0].split("\t"))
                .hasSize(FailureColumn.values().length + 1)
                .startsWith("Month", "No failure");
        assertThat(lines[1]).startsWith("Mar 2026\tfits\t−3 VMs\t" + words.of(new MatrixCell.Unknown()));
    }
}
