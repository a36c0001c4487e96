package peristyle.model.rule;

import java.util.ArrayList;
import java.util.List;

/** All rules that can be asked at any time. */
public final class Rules {

    private static final List<Rule> ALL = List.of(
            Tenancy::hardwareOfOneTenant,
            GraphicsProcessors::onlyWherePlugged,
            CpoolShape::oneClass,
            CpoolShape::hostLimit,
            CpoolShape::activatedMemory,
            HostsDown::reachable,
            HostPaths::reachStorage,
            HostMemory::notAboveLimit,
            SwapSpace::roomToStart,
            VmsLeftOff::startedAgain,
            Restarts::enoughHosts,
            Restarts::heartbeat,
            Restarts::survivesAFailure,
            Affinity::obeyed,
            DatastoreLoad::notThrottled,
            DatastoreSpace::lunLargeEnough,
            DatastoreSpace::claimsHonoured,
            DatastoreSpace::thinDisksFrozen,
            OpenSnapshots::canBeClosed,
            DatastoreSpace::thinGrowth,
            Mirrors::writesAtRisk,
            Mirrors::alike,
            Mirrors::metroMirrorNotSold,
            Mirrors::notEncrypted,
            RecoveryPoints::objectiveHeld,
            RecoveryPoints::otherZone,
            RecoveryPoints::backupToo,
            XenVmLimits::processors,
            XenVmLimits::memory,
            XenVmLimits::disks,
            XenVmLimits::cards,
            XenVmLimits::guestTools,
            Encryption::keysInEveryZone,
            Backups::everyVm,
            Networks::withinOrganisation,
            Networks::latency);

    private Rules() {}

    /** What all rules say of this situation. Pure; fit for another thread. */
    public static List<Finding> findings(Situation situation) {
        List<Finding> found = new ArrayList<>();
        for (Rule rule : ALL) {
            rule.look(situation, found::add);
        }
        return found;
    }
}
