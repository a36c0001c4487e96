package peristyle.model.protection;

import peristyle.model.estate.Vm;
import peristyle.model.rule.Situation;
import peristyle.model.telemetry.Metric;

/** Predicts which VMs cannot close a snapshot (VR-2, BK-3): those that write all the time. */
final class SnapshotWrites {

    /** Writes that a snapshot still takes in while it is closed, MiB a second: our assumption. */
    static final double MOST_MIB = 20;

    /** Of a VM's operations, those that write: our assumption where only their number is measured. */
    private static final double WRITE_SHARE = 0.4;

    /** What one of them writes, MiB: our assumption. */
    private static final double WRITE_MIB = 16.0 / 1024;

    private SnapshotWrites() {}

    /** What a VM writes now, MiB a second; NaN where that is unknown. */
    static double mibPerSecond(Situation situation, Vm vm) {
        return situation.value(Metric.VM_IOPS, vm.id()) * WRITE_SHARE * WRITE_MIB;
    }
}
