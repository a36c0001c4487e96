package peristyle.model.correction;

import java.util.ArrayList;
import java.util.List;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.StoragePool;
import peristyle.model.estate.StorageSystem;
import peristyle.model.estate.Vlan;
import peristyle.model.estate.ZoneId;

/** Whether anything is left in a zone, and what is to be cleared away where nothing is. */
final class EmptyZone {

    private final Estate estate;
    private final ZoneId zone;
    private final List<StorageSystem> systems;
    private final List<StoragePool> arrays;

    EmptyZone(Estate estate, ZoneId zone) {
        this.estate = estate;
        this.zone = zone;
        systems = estate.storageSystems().stream()
                .filter(each -> each.zone().equals(zone))
                .toList();
        arrays = estate.storagePools().stream()
                .filter(each -> systems.stream().anyMatch(system -> system.id().equals(each.system())))
                .toList();
    }

    boolean isEmpty() {
        return estate.relations().poolsIn(zone).isEmpty()
                && estate.relations().datastoresIn(zone).isEmpty()
                && estate.edgeRouters().stream().noneMatch(each -> each.zone().equals(zone))
                && estate.ucsDomains().stream().noneMatch(each -> each.zone().equals(zone))
                && estate.backupPolicies().stream()
                        .noneMatch(each -> each.target().equals(zone))
                && estate.luns().stream()
                        .noneMatch(lun ->
                                arrays.stream().anyMatch(array -> array.id().equals(lun.storagePool())));
    }

    /** The zone itself and the storage that stands idle in it. */
    List<ObjectId> remains() {
        List<ObjectId> remains = new ArrayList<>();
        arrays.forEach(array -> remains.add(array.id()));
        systems.forEach(system -> remains.add(system.id()));
        remains.add(zone);
        return remains;
    }

    /** VLANs that were present there, without it. */
    List<Vlan> vlans() {
        return estate.vlans().stream()
                .filter(vlan -> vlan.zones().contains(zone))
                .map(vlan -> vlan.in(
                        vlan.zones().stream().filter(each -> !each.equals(zone)).toList()))
                .toList();
    }
}
