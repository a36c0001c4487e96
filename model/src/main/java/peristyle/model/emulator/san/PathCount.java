package peristyle.model.emulator.san;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.emulator.fault.HostConditions;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.telemetry.hypervisor.StoragePaths;

/** Counts the paths of hosts to the storage of their zones: what breaks them on the host's side and on the storage's. */
public final class PathCount {

    private static final int FABRICS = 2;

    private PathCount() {}

    /** Of every host in whose zone there is storage. */
    public static Map<HostId, StoragePaths> of(Estate estate, SanState san, HostConditions felt) {
        Map<HostId, StoragePaths> all = new HashMap<>();
        for (int place = 0; place < Math.min(felt.places(), estate.hosts().places()); place++) {
            Host host = estate.hosts().at(place);
            StoragePaths paths = host == null ? null : of(estate, san, host, felt.fabricsDown(place));
            if (host != null && paths != null) {
                all.put(host.id(), paths);
            }
        }
        return all;
    }

    private static @Nullable StoragePaths of(Estate estate, SanState san, Host host, int down) {
        ComputePool pool = estate.pools().find(host.pool()).orElse(null);
        int zone = pool == null ? -1 : estate.zones().placeOf(pool.zone());
        int live = 0;
        int all = 0;
        for (int system = 0; system < san.table.zoneOfSystem.length; system++) {
            if (zone >= 0 && san.table.zoneOfSystem[system] == zone) {
                int nodes = 0;
                for (int group = 0; group < san.table.ioGroups[system]; group++) {
                    nodes += san.clusters.nodesUp(system, group);
                }
                for (int fabric = 0; fabric < FABRICS; fabric++) {
                    all += san.table.ioGroups[system] * ClusterConditions.NODES_A_GROUP;
                    live += (down & (1 << fabric)) == 0 && san.clusters.fabric(system, fabric) ? nodes : 0;
                }
            }
        }
        return all == 0 ? null : new StoragePaths(live, all, FABRICS - Integer.bitCount(down));
    }
}
