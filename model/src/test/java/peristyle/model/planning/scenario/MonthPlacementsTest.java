package peristyle.model.planning.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static peristyle.model.planning.whatif.FleetBuilder.aFleet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.planning.scenario.MonthPlacement.PlacedHost;
import peristyle.model.planning.whatif.Fleet;
import peristyle.model.planning.whatif.Fleet.FleetVm;
import peristyle.model.planning.whatif.FleetBuilder;
import peristyle.model.problem.ProblemException;

class MonthPlacementsTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    /** 4 hosts of 100 GiB of which 85 may be used; 8 VMs of 20 GiB. */
    private static Fleet four() {
        FleetBuilder builder = aFleet().zone("A", true).pool("p", "A", 4, 100, 0);
        for (int vm = 0; vm < 8; vm++) {
            builder.vm("vm" + vm, "p-" + (vm % 4 + 1), 20);
        }
        return builder.build();
    }

    private static Scenario scenario(Change... changes) {
        return Scenario.unchanged("test", MARCH).with(List.of(changes));
    }

    private static void holds(MonthPlacement placement, int vms) {
        assertThat(placement.hosts())
                .allSatisfy(host -> assertThat(host.load().within(host.limit())).isTrue());
        assertThat(placement.hosts().stream().filter(PlacedHost::failed).flatMap(host -> host.vms().stream()))
                .isEmpty();
        assertThat(placement.hosts().stream()
                        .flatMap(host -> host.vms().stream())
                        .map(FleetVm::id))
                .hasSize(vms)
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("CP-4 Every cell that fits has a placement within all limits, with no VM on a failed host")
    void everyCell() {
        Fleet fleet = four();
        Scenario scenario = scenario(new Change.Growth(LocalDate.of(2026, 3, 1), "", 2));
        Matrix matrix = MatrixRun.of(fleet, scenario, () -> false, part -> {});
        for (Matrix.Row row : matrix.rows()) {
            for (FailureColumn column : List.of(FailureColumn.NONE, FailureColumn.ONE_HOST, FailureColumn.TWO_HOSTS)) {
                MonthPlacement placement =
                        MonthPlacements.of(fleet, scenario, row.month(), column).getFirst();
                assertThat(placement.fits())
                        .as("%s %s", row.month(), column)
                        .isEqualTo(row.cell(column) instanceof MatrixCell.Fits);
                holds(placement, placement.fits() ? 8 : 0);
                assertThat(placement.hosts().stream().filter(PlacedHost::failed))
                        .hasSize(column.ordinal());
            }
        }
    }

    @Test
    @DisplayName("GM-6 After the loss of a zone the standby pool shows the guests beside its own VMs")
    void zone() {
        Fleet fleet = aFleet().zone("A", true)
                .zone("B", true)
                .pool("p", "A", 2, 100, 0)
                .pool("s", "B", 2, 100, 0)
                .vm("own", "s-1", 10)
                .build();
        List<FleetVm> vms = new java.util.ArrayList<>(fleet.vms());
        FleetVm pattern = vms.getFirst();
        vms.add(new FleetVm(
                "guest",
                "guest",
                "p-1",
                pattern.load(),
                pattern.restart(),
                false,
                new Fleet.Standby("s", pattern.load())));
        Fleet with = new Fleet(fleet.zones(), fleet.pools(), fleet.hosts(), vms, fleet.rules(), fleet.stores());
        List<MonthPlacement> placements = MonthPlacements.of(with, scenario(), MARCH, FailureColumn.ONE_ZONE);
        assertThat(placements).singleElement().satisfies(placement -> {
            assertThat(placement.name()).isEqualTo("s");
            assertThat(placement.zoneLost()).isEqualTo("A");
            holds(placement, 2);
        });
    }

    @Test
    @DisplayName("A change of a pool that is not there is refused")
    void unknown() {
        Scenario scenario = scenario(new Change.AddHosts(LocalDate.of(2026, 3, 1), "q", 1));
        assertThatThrownBy(() -> MonthPlacements.of(four(), scenario, MARCH, FailureColumn.NONE))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("scenario.unknown-pool"));
    }
}
