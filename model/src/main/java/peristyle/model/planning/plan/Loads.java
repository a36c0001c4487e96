package peristyle.model.planning.plan;

import peristyle.model.catalog.BladeClass;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.settings.GroupTerms;

/** What a VM takes of a host, and what a host gives, in the planner's whole units: demand is rounded up, supply down. */
final class Loads {

    private static final int MILLI = 1000;
    private static final double EXACT = 1e-12;

    private Loads() {}

    /** What a VM takes, with the group's growth. */
    static HostLoad of(DemandVm vm, GroupTerms terms) {
        double factor = terms.growthFactor();
        Double network = vm.compute().networkMbps();
        return new HostLoad(
                up(vm.compute().memoryMib() * factor),
                up(vm.compute().vcpus() * (double) MILLI * factor),
                vm.compute().gpus(),
                network == null ? 0 : up(network * MILLI * factor));
    }

    /** What may be planned on a host of this class: one of its two fabrics carries all the network load. */
    static HostLoad limit(BladeClass bladeClass, GroupTerms terms) {
        double vcpus = bladeClass.cores() * terms.overcommit() * bladeClass.baseGhz() / terms.referenceGhz();
        return new HostLoad(
                down(bladeClass.memoryMib() * terms.memoryLimit()),
                down(vcpus * MILLI),
                bladeClass.gpus(),
                bladeClass.networkPorts() * (long) bladeClass.portGbps() * MILLI * MILLI / 2);
    }

    /** The part of the load that is reserved on the standby side (GM-6). */
    static HostLoad reduced(HostLoad load, double share) {
        return new HostLoad(
                up(load.memoryMib() * share),
                up(load.milliVcpus() * share),
                load.gpus(),
                up(load.networkKbps() * share));
    }

    static long up(double value) {
        return (long) Math.ceil(value - EXACT * Math.max(1, value));
    }

    static long down(double value) {
        return (long) Math.floor(value + EXACT * Math.max(1, value));
    }
}
