package peristyle.model.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Estate;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Vlan;
import peristyle.model.estate.VlanId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.Vnic;
import peristyle.model.estate.ZoneId;

/** VLANs of VMs that go to another zone: as in an import they are present in the zones of their VMs (NW-1). */
final class MovedNetworks {

    private MovedNetworks() {}

    static List<Vlan> of(Estate estate, Set<PoolId> moving, ZoneId target) {
        Set<VlanId> touched = new LinkedHashSet<>();
        Map<VlanId, Set<ZoneId>> zones = new HashMap<>();
        for (Vm vm : estate.vms()) {
            boolean moves = moving.contains(vm.pool());
            ZoneId zone = moves
                    ? target
                    : estate.pools().find(vm.pool()).map(ComputePool::zone).orElse(null);
            for (Vnic card : vm.vnics()) {
                if (card.vlan() != null && zone != null) {
                    zones.computeIfAbsent(card.vlan(), any -> new LinkedHashSet<>())
                            .add(zone);
                    if (moves) {
                        touched.add(card.vlan());
                    }
                }
            }
        }
        List<Vlan> vlans = new ArrayList<>();
        for (VlanId id : touched) {
            List<ZoneId> present = List.copyOf(zones.getOrDefault(id, Set.of()));
            estate.vlans()
                    .find(id)
                    .filter(vlan -> !vlan.zones().equals(present))
                    .ifPresent(vlan -> vlans.add(vlan.in(present)));
        }
        return vlans;
    }
}
