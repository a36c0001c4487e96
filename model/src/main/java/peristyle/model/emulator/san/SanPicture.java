package peristyle.model.emulator.san;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peristyle.model.emulator.fault.Conditions;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Lun;
import peristyle.model.estate.LunId;
import peristyle.model.estate.StoragePool;
import peristyle.model.estate.StorageSystem;
import peristyle.model.hardware.storage.ArrayState;
import peristyle.model.hardware.storage.ArrayStatus;
import peristyle.model.hardware.storage.ClusterStatus;
import peristyle.model.hardware.storage.DriveState;
import peristyle.model.hardware.storage.MirrorStatus;
import peristyle.model.hardware.storage.NodeStatus;
import peristyle.model.hardware.storage.StorageStatus;
import peristyle.model.hardware.storage.VolumeState;

/** The storage as its port tells it, drawn when somebody looks. */
public final class SanPicture {

    private final Estate estate;
    private final SanState san;
    private final DatastoreLoad load;
    private final Conditions faults;

    public SanPicture(Estate estate, SanState san, DatastoreLoad load, Conditions faults) {
        this.faults = faults;
        this.estate = estate;
        this.san = san;
        this.load = load;
    }

    /** How the storage is at this second, its relationships being these. */
    public StorageStatus at(long second, List<MirrorStatus> mirrors) {
        return new StorageStatus(
                Instant.ofEpochSecond(second),
                clusters(),
                arrays(),
                mirrors,
                impaired(),
                HostPaths.impaired(estate, faults));
    }

    private List<ClusterStatus> clusters() {
        List<ClusterStatus> all = new ArrayList<>();
        for (StorageSystem system : estate.storageSystems()) {
            int place = estate.storageSystems().placeOf(system.id());
            List<NodeStatus> nodes = new ArrayList<>();
            for (int node = 0; node < san.table.ioGroups[place] * ClusterConditions.NODES_A_GROUP; node++) {
                int group = node / ClusterConditions.NODES_A_GROUP;
                boolean pair = san.clusters.nodesUp(place, group) == ClusterConditions.NODES_A_GROUP;
                nodes.add(new NodeStatus(node + 1, group, san.clusters.node(place, node), pair));
            }
            all.add(new ClusterStatus(
                    system.id(),
                    san.clusters.up(place),
                    san.clusters.quorum(place),
                    san.clusters.keys(place),
                    List.of(san.clusters.fabric(place, 0), san.clusters.fabric(place, 1)),
                    nodes));
        }
        return all;
    }

    private List<ArrayStatus> arrays() {
        List<ArrayStatus> all = new ArrayList<>();
        for (StoragePool pool : estate.storagePools()) {
            int place = estate.storagePools().placeOf(pool.id());
            DistributedRaid array = san.array(place);
            if (array != null) {
                all.add(array(pool, place, array));
            }
        }
        return all;
    }

    private ArrayStatus array(StoragePool pool, int place, DistributedRaid array) {
        ArrayState state = san.state(place);
        boolean reached = state != ArrayState.OFFLINE && state != ArrayState.LOST;
        List<DriveState> drives = new ArrayList<>(array.drives());
        for (int drive = 0; drive < array.drives(); drive++) {
            drives.add(array.drive(drive));
        }
        return new ArrayStatus(
                pool.id(),
                state,
                san.since(place),
                drives,
                array.progress(),
                Duration.ofSeconds(array.secondsLeft()),
                array.survives(),
                reached ? load.useOfPool(place) : Double.NaN,
                san.full(place),
                array.work(state));
    }

    private Map<LunId, VolumeState> impaired() {
        if (san.whole()) {
            return Map.of();
        }
        Map<LunId, VolumeState> impaired = new HashMap<>();
        for (Lun lun : estate.luns()) {
            VolumeState state = san.volume(estate.luns().placeOf(lun.id()));
            if (state != VolumeState.ONLINE) {
                impaired.put(lun.id(), state);
            }
        }
        return impaired;
    }
}
