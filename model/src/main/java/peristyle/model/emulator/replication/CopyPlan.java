package peristyle.model.emulator.replication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.emulator.clock.Noise;
import peristyle.model.emulator.network.LinkTable;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.LunId;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.MirrorKind;
import peristyle.model.estate.Replica;
import peristyle.model.estate.Vm;
import peristyle.model.estate.ZoneId;

/**
 * What a copy is to do, from the estate.
 *
 * @param id of the replica, or of the mirror whose replicas share the copy
 * @param mirror whether storage copies a LUN
 * @param synchronous whether each write waits for the target: there is never a lag (GM-8)
 * @param group consistency group of a mirror, else empty
 * @param pair of the zones that it joins, {@link LinkTable#LOCAL} or {@link LinkTable#NO_WAY}
 * @param sourceLun place of the volume that is read, -1 where nobody says
 * @param targetLun place of the volume that is written, -1 where nobody says
 * @param targetZone place of the zone that it lies in, -1 where nobody says
 * @param source place of the VM, or of the mirrored LUN's datastore; -1 where there is none
 * @param interval time between two recovery points, s
 * @param retention recovery points kept
 * @param fullBytes all that there is to carry
 * @param setup preparation before bytes flow, s
 */
record CopyPlan(
        String id,
        boolean mirror,
        boolean synchronous,
        String group,
        int pair,
        int sourceLun,
        int targetLun,
        int targetZone,
        int source,
        long interval,
        int retention,
        double fullBytes,
        int setup) {

    private static final double MIB = 1024.0 * 1024.0;

    static CopyPlan of(Replica replica, Estate estate, LinkTable links, long seed) {
        Vm vm = estate.vms().find(replica.vm()).orElse(null);
        ZoneId from = zoneOf(estate, replica.source());
        ZoneId to = zoneOf(estate, replica.target());
        double written = 0;
        if (vm != null) {
            written = vm.disks().stream().mapToDouble(disk -> disk.writtenMib()).sum() * MIB;
        }
        int setup = 4 + (int) (12 * Noise.unit(Noise.key(seed, replica.id().value(), 6)));
        return new CopyPlan(
                replica.id().value(),
                false,
                false,
                "",
                links.pair(from, to),
                lunOf(estate, replica.source()),
                lunOf(estate, replica.target()),
                placeOf(estate, to),
                estate.vms().placeOf(replica.vm()),
                replica.interval().toSeconds(),
                replica.retention(),
                written,
                setup);
    }

    private static @Nullable ZoneId zoneOf(Estate estate, DatastoreId datastore) {
        return estate.datastores().find(datastore).map(Datastore::zone).orElse(null);
    }

    private static int placeOf(Estate estate, @Nullable ZoneId zone) {
        return zone == null ? -1 : estate.zones().placeOf(zone);
    }

    private static int lunOf(Estate estate, DatastoreId datastore) {
        LunId lun = estate.datastores().find(datastore).map(Datastore::lun).orElse(null);
        return lun == null ? -1 : estate.luns().placeOf(lun);
    }

    /** The plans of all mirrors. */
    static List<CopyPlan> mirrors(Estate estate, LinkTable links) {
        Map<LunId, DatastoreId> datastores = new HashMap<>();
        for (Datastore datastore : estate.datastores()) {
            if (datastore.lun() != null) {
                datastores.putIfAbsent(datastore.lun(), datastore.id());
            }
        }
        return estate.mirrors().stream()
                .map(mirror -> of(mirror, datastores.get(mirror.source()), estate, links))
                .toList();
    }

    private static CopyPlan of(Mirror mirror, @Nullable DatastoreId source, Estate estate, LinkTable links) {
        double bytes = estate.luns()
                .find(mirror.source())
                .map(lun -> lun.sizeMib() * MIB)
                .orElse(0.0);
        return new CopyPlan(
                mirror.id().value(),
                true,
                mirror.mirrorKind() == MirrorKind.METRO_MIRROR,
                mirror.consistencyGroup(),
                links.pair(zoneOf(estate, mirror.source()), zoneOf(estate, mirror.target())),
                estate.luns().placeOf(mirror.source()),
                estate.luns().placeOf(mirror.target()),
                placeOf(estate, zoneOf(estate, mirror.target())),
                source == null ? -1 : estate.datastores().placeOf(source),
                mirror.cycle().toSeconds(),
                1,
                bytes,
                1);
    }

    private static @Nullable ZoneId zoneOf(Estate estate, LunId lun) {
        return estate.luns()
                .find(lun)
                .flatMap(found -> estate.relations().zoneOf(found))
                .orElse(null);
    }
}
