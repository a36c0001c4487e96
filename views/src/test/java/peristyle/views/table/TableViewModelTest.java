package peristyle.views.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.exchange.sheet.RowOrder;
import peristyle.model.exchange.sheet.VmSheet;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;
import peristyle.model.telemetry.Metric;
import peristyle.views.bridge.Jobs;
import peristyle.views.bridge.JobsOnDemand;
import peristyle.views.console.Scope;
import peristyle.views.testing.FakePlane;
import peristyle.views.testing.SmallEstate;

class TableViewModelTest {

    private final FakePlane plane = new FakePlane(SmallEstate.withVms(30));
    private long nanos;
    private final TableViewModel<Vm> model =
            new TableViewModel<>(VmSheet.VMS, Jobs.synchronous(), Enum::name, () -> nanos);

    @BeforeEach
    void seen() {
        model.accept(plane.snapshot());
    }

    @Test
    @DisplayName("all lines are there, in the order of the estate")
    void all() {
        assertThat(names()).hasSize(30).startsWith("vm-1", "vm-2", "vm-3");
        assertThat(model.all().get()).isEqualTo(30);
    }

    @Test
    @DisplayName("the filter leaves what matches, and does not change how many there are")
    void filter() {
        model.filter().set("name=vm-12");
        assertThat(names()).containsExactly("vm-12");
        assertThat(model.all().get()).isEqualTo(30);
        model.filter().set("");
        assertThat(names()).hasSize(30);
    }

    @Test
    @DisplayName("a filter that cannot be read says why, and leaves the lines as they were")
    void unreadable() {
        model.filter().set("name=vm-12");
        model.filter().set("name=vm-12 and (");
        assertThat(model.unreadable().get()).isNotNull();
        assertThat(names()).containsExactly("vm-12");
        model.filter().set("name=vm-13");
        assertThat(model.unreadable().get()).isNull();
        assertThat(names()).containsExactly("vm-13");
    }

    @Test
    @DisplayName("vm-9 comes before vm-10, and after it when sorted the other way")
    void naturalOrder() {
        model.filter().set("name=vm-9 or name=vm-10");
        model.order(RowOrder.parse(VmSheet.VMS, "name"));
        assertThat(names()).containsExactly("vm-9", "vm-10");
        model.order(RowOrder.parse(VmSheet.VMS, "-name"));
        assertThat(names()).containsExactly("vm-10", "vm-9");
    }

    @Test
    @DisplayName("the scope leaves out what lies elsewhere or belongs to another tenant")
    void scope() {
        model.scope(Scope.ALL.at(null, SmallEstate.zoneId(2)));
        assertThat(model.all().get()).isEqualTo(10);
        model.scope(Scope.ALL.of(SmallEstate.tenantId(0)));
        assertThat(model.all().get()).isEqualTo(10);
        model.scope(new Scope(null, SmallEstate.zoneId(2), SmallEstate.tenantId(0)));
        assertThat(model.all().get()).isZero();
    }

    @Test
    @DisplayName("an answer that a later question has overtaken is dropped")
    void overtaken() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        TableViewModel<Vm> slow = new TableViewModel<>(VmSheet.VMS, JobsOnDemand.of(waiting), Enum::name, () -> nanos);
        slow.accept(plane.snapshot());
        slow.filter().set("name=vm-1");
        slow.filter().set("name=vm-2");
        waiting.removeLast().run();
        waiting.forEach(Runnable::run);
        assertThat(slow.lines()).extracting(line -> line.object().name()).containsExactly("vm-2");
    }

    @Test
    @DisplayName("live cells are computed anew at most once a second, without touching the lines")
    void beat() {
        List<Line<Vm>> before = List.copyOf(model.lines());
        long beats = model.beat().get();
        plane.measure(Metric.VM_CPU, 1);
        nanos += Duration.ofMillis(999).toNanos();
        model.accept(plane.snapshot());
        assertThat(model.beat().get()).isEqualTo(beats);
        nanos += Duration.ofMillis(1).toNanos();
        model.accept(plane.snapshot());
        assertThat(model.beat().get()).isEqualTo(beats + 1);
        assertThat(model.lines())
                .usingElementComparator((a, b) -> a == b ? 0 : 1)
                .isEqualTo(before);
    }

    @Test
    @DisplayName("lines sorted by what is measured find their new places together with their values")
    void sortedByMeasurement() {
        model.order(RowOrder.parse(VmSheet.VMS, "-iops"));
        measure(1);
        model.accept(plane.snapshot());
        assertThat(names().getFirst())
                .as("neither place nor value within a second")
                .isEqualTo("vm-1");
        assertThat(iops(model.lines().getFirst())).isNull();
        seconds(1);
        assertThat(names().getFirst()).isEqualTo("vm-30");
        assertThat(iops(model.lines().getFirst())).isEqualTo(29.0);
        measure(-1);
        seconds(1);
        assertThat(names().getFirst()).isEqualTo("vm-1");
        assertThat(model.orderHeld().get()).isFalse();
    }

    @Test
    @DisplayName("under the pointer lines stay where they are and say so; values go on, and what is asked for is done")
    void pointed() {
        model.order(RowOrder.parse(VmSheet.VMS, "-iops"));
        measure(1);
        seconds(1);
        model.pointed(true);
        assertThat(model.orderHeld().get()).isTrue();
        measure(-1);
        seconds(3);
        assertThat(names().getFirst()).isEqualTo("vm-30");
        assertThat(iops(model.lines().getFirst())).isEqualTo(-29.0);
        plane.become(SmallEstate.withVms(31));
        model.accept(plane.snapshot());
        assertThat(names()).startsWith("vm-30").endsWith("vm-31");
        model.order(RowOrder.parse(VmSheet.VMS, "-name"));
        assertThat(names().getFirst()).as("a click on a title").isEqualTo("vm-31");
        assertThat(model.orderHeld().get()).isFalse();

        model.order(RowOrder.parse(VmSheet.VMS, "iops"));
        measure(1);
        seconds(2);
        assertThat(names().getFirst()).isNotEqualTo("vm-1");
        model.pointed(false);
        assertThat(names().getFirst()).isEqualTo("vm-1");
        assertThat(model.orderHeld().get()).isFalse();
    }

    private void measure(int step) {
        plane.measure(readings -> {
            float[] iops = readings.column(Metric.VM_IOPS);
            for (int place = 0; place < iops.length; place++) {
                iops[place] = place * step;
            }
        });
    }

    private @Nullable Object iops(Line<Vm> line) {
        return model.cell(VmSheet.VMS.column("iops").orElseThrow(), line);
    }

    @Test
    @DisplayName(
            "a word that is found in a state that moves finds it where it comes to be, without a change of the estate")
    void filteredByMovingState() {
        model.filter().set("critical");
        assertThat(names()).isEmpty();
        plane.find(Finding.of("CP-4", Severity.CRITICAL, new VmId("vm-7"), "host.memory-high", new VmId("vm-7"), 0.9));
        seconds(5);
        assertThat(names()).containsExactly("vm-7");
        plane.find();
        seconds(5);
        assertThat(names()).isEmpty();
    }

    @Test
    @DisplayName("what a screen leaves out by what is measured is asked anew")
    void leftOutByMeasurement() {
        model.where(vm -> plane.snapshot().situation().value(Metric.VM_CPU, vm.id()) > 5);
        assertThat(names()).isEmpty();
        plane.measure(Metric.VM_CPU, 10);
        seconds(5);
        assertThat(names()).hasSize(30);
    }

    @Test
    @DisplayName("a changed estate shows at once")
    void changed() {
        plane.become(SmallEstate.withVms(5));
        model.accept(plane.snapshot());
        assertThat(names()).hasSize(5);
    }

    private void seconds(int passing) {
        for (int second = 0; second < passing; second++) {
            nanos += Duration.ofSeconds(1).toNanos();
            model.accept(plane.snapshot());
        }
    }

    private List<String> names() {
        return model.lines().stream().map(line -> line.object().name()).toList();
    }
}
