package peristyle.model.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Lun;
import peristyle.model.estate.VmId;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.hypervisor.Halt;

/** Space of LUNs and datastores. */
final class DatastoreSpace {

    /** A LUN is at least this large, MiB (ST-2). */
    static final long LEAST_LUN_MIB = 500L * 1024;

    private static final Duration SOON = Duration.ofDays(7);
    private static final Duration VERY_SOON = Duration.ofDays(1);
    private static final double ALMOST_FULL = 0.97;

    private DatastoreSpace() {}

    /** ST-2: a LUN is at least 500 GiB. */
    static void lunLargeEnough(Situation situation, Consumer<Finding> found) {
        for (Lun lun : situation.estate().luns()) {
            if (lun.sizeMib() < LEAST_LUN_MIB) {
                found.accept(Finding.of(
                        "ST-2", Severity.WARNING, lun.id(), "lun.too-small", lun.id(), lun.sizeMib(), LEAST_LUN_MIB));
            }
        }
    }

    /** ST-5: swap files, a tenth for snapshots and the growth of thin disks fit into what is free. */
    static void claimsHonoured(Situation situation, Consumer<Finding> found) {
        for (Datastore datastore : situation.estate().datastores()) {
            float used = situation.value(Metric.DATASTORE_USED, datastore.id());
            if (Float.isNaN(used)) {
                continue;
            }
            long free = datastore.sizeMib() - (long) used;
            SpaceClaims claims = SpaceClaims.of(situation, datastore);
            if (claims.headroomMib(free) < 0) {
                found.accept(Finding.of(
                        "ST-5",
                        Severity.WARNING,
                        datastore.id(),
                        "datastore.claims-exceed-free",
                        datastore.id(),
                        Math.max(0, free),
                        claims.swapMib() - claims.swapWrittenMib(),
                        claims.snapshotReserveMib(),
                        claims.thinGrowthMib()));
            }
        }
    }

    /** ST-6: VMs that stand still because a thin disk finds no space, and the datastores where it does not. */
    static void thinDisksFrozen(Situation situation, Consumer<Finding> found) {
        frozen(situation).forEach((datastore, vms) -> {
            found.accept(Finding.of(
                    "ST-6", Severity.CRITICAL, datastore, "datastore.full", datastore, vms.size(), vms.getFirst()));
            vms.forEach(vm -> found.accept(
                    Finding.of("ST-6", Severity.CRITICAL, vm, "vm.frozen", vm, datastore, since(situation, vm))));
        });
    }

    private static Instant since(Situation situation, VmId vm) {
        return situation.hypervisors().halt(vm).map(Halt::since).orElse(situation.at());
    }

    private static SortedMap<DatastoreId, List<VmId>> frozen(Situation situation) {
        TreeMap<DatastoreId, List<VmId>> frozen = new TreeMap<>(Comparator.comparing(DatastoreId::value));
        situation.hypervisors().halts().forEach((vm, halt) -> {
            DatastoreId datastore = halt.datastore();
            if (datastore != null) {
                frozen.computeIfAbsent(datastore, id -> new ArrayList<>()).add(vm);
            }
        });
        frozen.values().forEach(vms -> vms.sort(Comparator.comparing(VmId::value)));
        return frozen;
    }

    /** ST-6: a thin disk that finds no space freezes its VM: warn with the time left at the present growth. */
    static void thinGrowth(Situation situation, Consumer<Finding> found) {
        Set<DatastoreId> frozen = frozen(situation).keySet();
        for (Datastore datastore : situation.estate().datastores()) {
            float used = situation.value(Metric.DATASTORE_USED, datastore.id());
            if (Float.isNaN(used)
                    || frozen.contains(datastore.id())
                    || SpaceClaims.of(situation, datastore).thinGrowthMib() == 0) {
                continue;
            }
            double free = datastore.sizeMib() - used;
            Duration left = situation.growth().timeLeft(situation.estate(), datastore, free);
            if (left != null && left.compareTo(SOON) < 0) {
                Severity severity = left.compareTo(VERY_SOON) < 0 ? Severity.CRITICAL : Severity.WARNING;
                found.accept(
                        Finding.of("ST-6", severity, datastore.id(), "datastore.full-soon", datastore.id(), left, (long)
                                Math.max(0, free)));
            } else if (used > ALMOST_FULL * datastore.sizeMib()) {
                found.accept(Finding.of(
                        "ST-6", Severity.CRITICAL, datastore.id(), "datastore.almost-full", datastore.id(), (long)
                                Math.max(0, free)));
            }
        }
    }
}
