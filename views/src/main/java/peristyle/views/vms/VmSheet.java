package peristyle.views.vms;

import java.util.List;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Vm;
import peristyle.model.exchange.sheet.Column;
import peristyle.model.exchange.sheet.ColumnType;
import peristyle.model.exchange.sheet.Sheet;
import peristyle.model.telemetry.Metric;

final class VmSheet {
    static final Sheet<Vm> SHEET = new Sheet<>(
            "vms",
            ObjectKind.VM,
            List.of(
                    new Column<>("vm_name", ColumnType.TEXT, false, true, (s, p, vm) -> vm.name()),
                    new Column<>("power", ColumnType.CHOICE, false, true, (s, p, vm) -> vm.power()),
                    new Column<>(
                            "pool",
                            ColumnType.TEXT,
                            false,
                            true,
                            (s, p, vm) -> s.estate().nameOf(vm.pool())),
                    new Column<>(
                            "host",
                            ColumnType.TEXT,
                            false,
                            true,
                            (s, p, vm) -> vm.host() == null ? null : s.estate().nameOf(vm.host())),
                    new Column<>("vcpus", ColumnType.INTEGER, false, true, (s, p, vm) ->
                            (long) vm.size().vcpus()),
                    new Column<>(
                            "memory_gib",
                            ColumnType.DECIMAL,
                            false,
                            true,
                            (s, p, vm) -> vm.size().memoryMib() / 1024.0),
                    new Column<>("cpu_mhz", ColumnType.DECIMAL, true, true, (s, p, vm) -> {
                        float value = s.live().value(Metric.VM_CPU, p);
                        return Float.isNaN(value) ? null : (Double) (double) value;
                    })));
}
