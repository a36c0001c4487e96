package peristyle.views.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.Vm;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;
import peristyle.views.console.Scope;
import peristyle.views.testing.FakePlane;
import peristyle.views.testing.SmallEstate;

class OverviewViewModelTest {

    private final FakePlane plane = new FakePlane(SmallEstate.withVms(12));
    private final OverviewViewModel model = new OverviewViewModel();

    @Test
    @DisplayName("many findings of one kind are one line, the worst kind first")
    void grouped() {
        plane.find(plane.snapshot().estate().vms().stream()
                .flatMap(vm -> java.util.stream.Stream.of(
                        finding(vm, Severity.ADVICE, "a.advice"), finding(vm, Severity.CRITICAL, "z.critical")))
                .toArray(Finding[]::new));
        model.accept(plane.snapshot(), Scope.ALL);
        assertThat(model.groups().get())
                .extracting(FindingGroup::code, group -> group.findings().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("z.critical", 12),
                        org.assertj.core.groups.Tuple.tuple("a.advice", 12));
    }

    @Test
    @DisplayName("use that nothing measures is unknown, not zero")
    void unknown() {
        model.accept(plane.snapshot(), Scope.ALL);
        assertThat(model.capacities().get())
                .isNotEmpty()
                .anySatisfy(zone -> assertThat(zone.usedMhz()).isNaN());
    }

    private static Finding finding(Vm vm, Severity severity, String code) {
        return Finding.of("X-1", severity, vm.id(), code);
    }
}
