package peristyle.model.planning.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.planning.whatif.FleetBuilder.aFleet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.planning.whatif.Fleet;

class ScenarioComparisonTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Fleet FLEET = aFleet().pool("p", "A", 3, 100, 0)
            .vm("a", "p-1", 40)
            .vm("b", "p-2", 40)
            .vm("c", "p-3", 40)
            .build();

    private static Matrix matrix(Change... changes) {
        return MatrixRun.of(FLEET, Scenario.unchanged("s", MARCH).with(List.of(changes)), () -> false, part -> {});
    }

    @Test
    @DisplayName("The same scenario twice differs in nothing")
    void same() {
        assertThat(ScenarioComparison.of(matrix(), matrix()).differences()).isEmpty();
    }

    @Test
    @DisplayName("Growth shows: more memory, when a failure is no longer survived, and what more is to be ordered")
    void growth() {
        List<Difference> differences = ScenarioComparison.of(
                        matrix(), matrix(new Change.Growth(LocalDate.of(2026, 3, 1), "", 2)))
                .differences();

        assertThat(differences)
                .extracting(Difference::code)
                .contains("changes", "memory", "short-only-other", "order-hosts")
                .doesNotContain("vms", "hosts");
    }

    @Test
    @DisplayName("Earlier and later are told apart")
    void earlier() {
        Change slow = new Change.Growth(LocalDate.of(2026, 3, 1), "", 2);
        Change fast = new Change.Growth(LocalDate.of(2026, 3, 1), "", 5);

        assertThat(ScenarioComparison.of(matrix(slow), matrix(fast)).differences())
                .extracting(Difference::code)
                .contains("short-earlier");
        assertThat(ScenarioComparison.of(matrix(fast), matrix(slow)).differences())
                .extracting(Difference::code)
                .contains("short-later");
    }

    @Test
    @DisplayName("Growth without measure never turns into less than nothing, and never fits")
    void withoutMeasure() {
        Change doubled = new Change.Growth(LocalDate.of(2026, 3, 1), "", 100);
        Matrix endless = matrix(doubled, doubled, doubled);

        assertThat(endless.rows()).extracting(Matrix.Row::memoryMib).isSorted().allMatch(mib -> mib > 0);
        assertThat(endless.rows().getLast().cells().get(FailureColumn.NONE)).isInstanceOf(MatrixCell.DoesNotFit.class);
    }
}
