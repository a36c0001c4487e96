package peristyle.model.planning.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static peristyle.model.planning.whatif.FleetBuilder.aFleet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.RestartPriority;
import peristyle.model.planning.scenario.Shortage.Lacking;
import peristyle.model.planning.whatif.Fleet;
import peristyle.model.planning.whatif.FleetBuilder;
import peristyle.model.planning.whatif.PoolFit;
import peristyle.model.problem.ProblemException;

class MatrixTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate START = LocalDate.of(2026, 3, 1);

    private static Matrix matrix(Fleet fleet, Change... changes) {
        return MatrixRun.of(fleet, Scenario.unchanged("test", MARCH).with(List.of(changes)), () -> false, part -> {});
    }

    private static Shortage first(Matrix matrix, int month, FailureColumn column) {
        return ((MatrixCell.DoesNotFit) matrix.rows().get(month).cell(column)).first();
    }

    /** 4 hosts of 100 GiB of which 85 may be used; 8 VMs of 20 GiB: two hosts hold them all. */
    private static FleetBuilder four() {
        FleetBuilder builder = aFleet().zone("A", true).pool("p", "A", 4, 100, 0);
        for (int vm = 0; vm < 8; vm++) {
            builder.vm("vm" + vm, "p-" + (vm % 4 + 1), 20);
        }
        return builder;
    }

    @Test
    @DisplayName("what is stopped between two pools has whole months only, and progress never goes back")
    void stopped() {
        Fleet two = four().pool("q", "A", 4, 100, 0).vm("other", "q-1", 20).build();
        List<Double> parts = new ArrayList<>();
        Matrix whole = MatrixRun.of(two, Scenario.unchanged("test", MARCH), () -> false, parts::add);
        assertThat(whole.rows()).hasSize(36);
        assertThat(parts).isSorted().hasSizeGreaterThan(36).last().isEqualTo(1.0);

        List<Double> before = new ArrayList<>();
        Matrix some = MatrixRun.of(two, Scenario.unchanged("test", MARCH), () -> before.size() > 4, before::add);
        assertThat(some.rows())
                .isNotEmpty()
                .hasSizeLessThan(4)
                .isEqualTo(whole.rows().subList(0, some.rows().size()));
    }

    @Test
    @DisplayName("CP-7 Nothing changes, and two failures are survived in all 36 months")
    void unchanged() {
        Matrix matrix = matrix(four().build());

        assertThat(matrix.rows()).hasSize(36);
        assertThat(matrix.rows()).allSatisfy(row -> {
            assertThat(row.cell(FailureColumn.NONE)).isEqualTo(new MatrixCell.Fits(0));
            assertThat(row.cell(FailureColumn.TWO_HOSTS)).isEqualTo(new MatrixCell.Fits(0));
            assertThat(row.cell(FailureColumn.ONE_ZONE)).isEqualTo(new MatrixCell.Fits(8));
            assertThat(row.vms()).isEqualTo(8);
            assertThat(row.memoryMib()).isEqualTo(160 * 1024);
        });
        assertThat(matrix.orders(FailureColumn.TWO_HOSTS)).isEmpty();
    }

    @Test
    @DisplayName("CP-4 Growth of 10 % a month: the first failure that is not survived, when, and what to order by when")
    void growth() {
        // 20 GiB × 1.1^4 = 29.3: two of them fit on a host, so 3 hosts hold 6 of 8. 1.1^8 = 42.9: one fits, 4 hosts
        // hold 4.
        Matrix matrix = matrix(four().build(), new Change.Growth(START, "", 10));

        assertThat(matrix.firstShort(FailureColumn.TWO_HOSTS)).hasValue(MARCH.plusMonths(1));
        assertThat(matrix.firstShort(FailureColumn.ONE_HOST)).hasValue(MARCH.plusMonths(4));
        assertThat(matrix.firstShort(FailureColumn.NONE)).hasValue(MARCH.plusMonths(8));
        assertThat(first(matrix, 4, FailureColumn.ONE_HOST))
                .isEqualTo(new Shortage("p", "p", Lacking.MEMORY, 1, "standard", true));
        assertThat(matrix.orders(FailureColumn.ONE_HOST).getFirst())
                .isEqualTo(new PurchaseOrder(
                        LocalDate.of(2026, 6, 1), YearMonth.of(2026, 7), "p", "p", Lacking.MEMORY, "standard", 1));
    }

    @Test
    @DisplayName("CP-7 With what is ordered in time, the failure is survived in every month in which it can be")
    void ordersSuffice() {
        Matrix without = matrix(four().build(), new Change.Growth(START, "", 3));
        List<Change> changes = new ArrayList<>(without.scenario().changes());
        for (PurchaseOrder order : without.orders(FailureColumn.ONE_HOST)) {
            changes.add(new Change.AddHosts(order.by().plusDays(30), "p", (int) order.quantity()));
        }
        Matrix with = matrix(four().build(), changes.toArray(Change[]::new));

        assertThat(without.firstShort(FailureColumn.ONE_HOST)).isPresent();
        assertThat(with.firstShort(FailureColumn.ONE_HOST)).isEmpty();
        assertThat(with.orders(FailureColumn.ONE_HOST)).isEmpty();
    }

    @Test
    @DisplayName("Added and removed VMs, new and retired hosts add up, each from its day")
    void stackable() {
        Matrix matrix = matrix(
                four().build(),
                new Change.AddVms(LocalDate.of(2026, 4, 30), "p", "web", 3, 2, 10, 50),
                new Change.RemoveVms(LocalDate.of(2026, 5, 1), "", "vm?"),
                new Change.RemoveVms(LocalDate.of(2026, 7, 1), "p", "web-2"),
                new Change.AddHosts(LocalDate.of(2026, 5, 15), "p", 2),
                new Change.RetireHosts(LocalDate.of(2026, 6, 1), "p", 5));

        assertThat(matrix.rows().subList(0, 5)).extracting(Matrix.Row::vms).containsExactly(8, 11, 3, 3, 2);
        assertThat(matrix.rows().subList(0, 5)).extracting(Matrix.Row::hosts).containsExactly(4, 4, 6, 1, 1);
        assertThat(first(matrix, 3, FailureColumn.ONE_HOST).lacking()).isEqualTo(Lacking.OTHER_HOST);
        assertThat(matrix.rows().get(3).cell(FailureColumn.NONE)).isEqualTo(new MatrixCell.Fits(0));
    }

    @Test
    @DisplayName("Growth compounds, and a VM grows only from the day it comes")
    void compound() {
        Matrix matrix = matrix(
                aFleet().pool("p", "A", 2, 100, 0).vm("old", "p-1", 10).build(),
                new Change.Growth(START, "p", 10),
                new Change.AddVms(LocalDate.of(2026, 5, 1), "p", "new", 1, 1, 10, 0));

        assertThat(matrix.rows().get(2).memoryMib()).isEqualTo((long) Math.ceil(10 * 1024 * 1.21) + 10 * 1024);
        assertThat(matrix.rows().get(3).memoryMib())
                .isEqualTo((long) Math.ceil(10 * 1024 * Math.pow(1.1, 3)) + (long) Math.ceil(10 * 1024 * 1.1));
    }

    @Test
    @DisplayName("CP-7 One host cannot lose one; with high availability off no failure is survived")
    void alone() {
        Matrix matrix = matrix(aFleet().pool("p", "A", 1, 100, 0)
                .pool("off", "A", 3, 100, 0, false, Long.MAX_VALUE)
                .vm("a", "p-1", 10)
                .vm("b", "off-1", 10)
                .build());

        assertThat(((MatrixCell.DoesNotFit) matrix.rows().getFirst().cell(FailureColumn.ONE_HOST)).shortages())
                .containsExactly(
                        new Shortage("p", "p", Lacking.OTHER_HOST, 1, "standard", true),
                        new Shortage("off", "off", Lacking.HIGH_AVAILABILITY, 0, "", true));
        assertThat(matrix.rows().getFirst().cell(FailureColumn.NONE)).isEqualTo(new MatrixCell.Fits(0));
    }

    @Test
    @DisplayName("HA-2 Best-effort VMs need not fit after a failure, but do without one")
    void bestEffort() {
        Matrix matrix = matrix(aFleet().pool("p", "A", 2, 100, 0)
                .vm("a", "p-1", 80)
                .vm("b", "p-2", 80, RestartPriority.BEST_EFFORT)
                .build());

        assertThat(matrix.rows().getFirst().cell(FailureColumn.ONE_HOST)).isEqualTo(new MatrixCell.Fits(0));
        assertThat(matrix.rows().getFirst().cell(FailureColumn.NONE)).isEqualTo(new MatrixCell.Fits(0));
    }

    @Test
    @DisplayName("GM-6 VR-3 The standby side must take what grows; until when it does is said")
    void standby() {
        Matrix matrix = matrix(
                aFleet().zone("A", true)
                        .zone("B", true)
                        .pool("p", "A", 2, 100, 0)
                        .pool("s", "B", 1, 100, 0)
                        .vm("a", "p-1", 60, RestartPriority.RESTART, 0, false, "s")
                        .build(),
                new Change.Growth(START, "", 10));

        assertThat(matrix.firstShort(FailureColumn.ONE_ZONE)).hasValue(MARCH.plusMonths(4));
        assertThat(first(matrix, 4, FailureColumn.ONE_ZONE).object()).isIn("p", "s");
    }

    @Test
    @DisplayName("ST-5 A datastore that its claims fill is the first thing that does not fit")
    void space() {
        Matrix matrix = matrix(
                aFleet().pool("p", "A", 3, 100, 0)
                        .vm("a", "p-1", 10)
                        .store("ds", "p", "A", 1000, 850)
                        .build(),
                new Change.AddVms(LocalDate.of(2026, 6, 1), "p", "big", 1, 1, 10, 60));

        assertThat(matrix.firstShort(FailureColumn.NONE)).hasValue(YearMonth.of(2026, 6));
        // 850 + 60 + 10 of swap + 100 for snapshots are 20 GiB more than there are; nine tenths of what is added are
        // usable.
        assertThat(first(matrix, 3, FailureColumn.NONE))
                .isEqualTo(
                        new Shortage("ds", "ds", Lacking.SPACE, (long) Math.ceil(20 * 1024 / 0.9), "standard", true));
    }

    @Test
    @DisplayName("CP-3 Memory beyond what is activated is missing in every column")
    void activation() {
        Matrix matrix = matrix(
                aFleet().pool("p", "A", 3, 100, 0, true, 100).vm("a", "p-1", 50).build(),
                new Change.AddVms(LocalDate.of(2026, 4, 1), "p", "more", 1, 1, 60, 0));

        assertThat(first(matrix, 1, FailureColumn.NONE))
                .isEqualTo(new Shortage("p", "p", Lacking.ACTIVATED_MEMORY, 10 * 1024, "", true));
    }

    @Test
    @DisplayName("Where nobody knows the chassis, the cell is unknown, never green")
    void unknownChassis() {
        Fleet known = four().build();
        List<Fleet.FleetHost> hosts = known.hosts().stream()
                .map(host -> new Fleet.FleetHost(host.id(), host.name(), host.pool(), null, host.limit(), host.most()))
                .toList();
        Fleet unknown = new Fleet(known.zones(), known.pools(), hosts, known.vms(), known.rules(), known.stores());

        assertThat(matrix(unknown).rows().getFirst().cell(FailureColumn.ONE_CHASSIS))
                .isEqualTo(new MatrixCell.Unknown());
        assertThat(matrix(known).rows().getFirst().cell(FailureColumn.ONE_CHASSIS))
                .isEqualTo(new MatrixCell.Fits(0));
    }

    @Test
    @DisplayName("A change of a pool that is not there is refused")
    void unknownPool() {
        assertThatThrownBy(() -> matrix(four().build(), new Change.AddHosts(START, "nowhere", 1)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("scenario.unknown-pool"));
    }

    @Test
    @DisplayName("CP-7 What is survived stays survived with less load, one failure less, or one host more")
    void monotone() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            FleetBuilder builder = aFleet().pool("p", "A", 4, 100, 0);
            for (int vm = 0; vm < 9; vm++) {
                builder.vm("vm" + vm, "p-" + (vm % 4 + 1), 5 + random.nextInt(25));
            }
            Fleet fleet = builder.build();
            Matrix matrix = matrix(fleet, new Change.Growth(START, "", 4));
            for (int month = 0; month < 36; month++) {
                Matrix.Row row = matrix.rows().get(month);
                if (row.cell(FailureColumn.TWO_HOSTS) instanceof MatrixCell.Fits) {
                    assertThat(row.cell(FailureColumn.ONE_HOST))
                            .as("seed %d", seed)
                            .isEqualTo(new MatrixCell.Fits(0));
                }
                if (row.cell(FailureColumn.ONE_HOST) instanceof MatrixCell.Fits) {
                    assertThat(row.cell(FailureColumn.NONE)).as("seed %d", seed).isEqualTo(new MatrixCell.Fits(0));
                    PoolFit fit =
                            MatrixRun.placement(fleet, matrix.scenario(), row.month(), FailureColumn.ONE_HOST, "p");
                    assertThat(fit.placement()).as("seed %d", seed).hasSize(9);
                    assertThat(fit.placement().values().stream().distinct().count())
                            .as("seed %d", seed)
                            .isLessThanOrEqualTo(3);
                }
            }
        }
    }
}
