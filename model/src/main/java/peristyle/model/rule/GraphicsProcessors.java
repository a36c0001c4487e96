package peristyle.model.rule;

import java.util.function.Consumer;
import peristyle.model.catalog.BladeClass;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.Vm;

/** Graphics processors are plugged into one class of blades. */
final class GraphicsProcessors {

    private GraphicsProcessors() {}

    /** BL-3: a VM that asks for a GPU runs only where one is free. */
    static void onlyWherePlugged(Situation situation, Consumer<Finding> found) {
        Estate estate = situation.estate();
        for (Vm vm : estate.vms()) {
            ComputePool pool = estate.pools().find(vm.pool()).orElse(null);
            if (vm.size().gpus() == 0 || pool == null) {
                continue;
            }
            BladeClass bladeClass = situation.catalog().bladeClass(pool.bladeClass());
            if (bladeClass.gpus() < vm.size().gpus()) {
                found.accept(Finding.of(
                        "BL-3",
                        Severity.WARNING,
                        vm.id(),
                        "vm.gpu-missing",
                        vm.id(),
                        vm.size().gpus(),
                        pool.id(),
                        bladeClass.name()));
            }
        }
        for (Host host : estate.hosts()) {
            int asked = 0;
            for (Vm vm : estate.relations().vmsOn(host.id())) {
                asked += vm.running() ? vm.size().gpus() : 0;
            }
            ComputePool pool = estate.pools().find(host.pool()).orElse(null);
            if (asked > 0 && pool != null) {
                int plugged = situation.catalog().bladeClass(pool.bladeClass()).gpus();
                if (plugged > 0 && asked > plugged) {
                    found.accept(Finding.of(
                            "BL-3",
                            Severity.WARNING,
                            host.id(),
                            "host.gpus-promised-twice",
                            host.id(),
                            asked,
                            plugged));
                }
            }
        }
    }
}
