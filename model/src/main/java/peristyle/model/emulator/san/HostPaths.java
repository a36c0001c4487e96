package peristyle.model.emulator.san;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import peristyle.model.emulator.fault.Conditions;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.ZoneId;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.storage.HostPathStatus;

/**
 * Which hosts have lost their paths to storage, and which zones' fabrics are held up by a host that drains slowly. Derived
 * anew when faults change.
 */
final class HostPaths {

    /** How much longer operations take where all frames wait for one host. */
    private static final double DRAIN_COST = 4;
    /** The same for a host that has one path left of two. */
    private static final float ONE_PATH = 1.1f;

    private final int[] zoneOfHost;
    private final float[] slower;
    private final double[] drained;
    private long derived = Long.MIN_VALUE;
    private boolean whole = true;

    HostPaths(Estate estate) {
        zoneOfHost = new int[estate.hosts().places()];
        slower = new float[zoneOfHost.length];
        drained = new double[estate.zones().places()];
        for (Host host : estate.hosts()) {
            ZoneId zone =
                    estate.pools().find(host.pool()).map(pool -> pool.zone()).orElse(null);
            zoneOfHost[estate.hosts().placeOf(host.id())] =
                    zone == null ? -1 : estate.zones().placeOf(zone);
        }
    }

    void derive(Conditions faults) {
        if (faults.version() == derived) {
            return;
        }
        derived = faults.version();
        whole = !faults.any(FaultKind.FC_PATH) && !faults.any(FaultKind.SLOW_DRAIN);
        Arrays.fill(drained, 1);
        for (int host = 0; host < slower.length; host++) {
            int down = faults.count(FaultKind.FC_PATH, host);
            slower[host] = down == 0 ? 1 : down == 1 ? ONE_PATH : Float.POSITIVE_INFINITY;
            if (zoneOfHost[host] >= 0 && faults.struck(FaultKind.SLOW_DRAIN, host)) {
                double cost = 1 + DRAIN_COST * faults.amount(FaultKind.SLOW_DRAIN, host);
                drained[zoneOfHost[host]] = Math.max(drained[zoneOfHost[host]], cost);
            }
        }
    }

    /** Hosts that have lost a path, or that drain slowly. */
    static List<HostPathStatus> impaired(Estate estate, Conditions faults) {
        if (!faults.any(FaultKind.FC_PATH) && !faults.any(FaultKind.SLOW_DRAIN)) {
            return List.of();
        }
        List<HostPathStatus> all = new ArrayList<>();
        for (Host host : estate.hosts()) {
            int place = estate.hosts().placeOf(host.id());
            long down = faults.parts(FaultKind.FC_PATH, place);
            double drain = faults.amount(FaultKind.SLOW_DRAIN, place);
            if (down != 0 || drain > 0) {
                all.add(new HostPathStatus(host.id(), List.of((down & 1) == 0, (down & 2) == 0), drain));
            }
        }
        return all;
    }

    /** Whether no path is down and no host drains slowly. */
    boolean whole() {
        return whole;
    }

    /** How much longer operations of a host's VMs take; infinite where it has no path left. */
    float slower(int host) {
        return host < 0 || host >= slower.length ? 1 : slower[host];
    }

    /** How much longer operations in this zone take. */
    double drained(int zone) {
        return zone < 0 ? 1 : drained[zone];
    }
}
