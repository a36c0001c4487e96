package peristyle.model.rule;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import peristyle.model.estate.Estate;
import peristyle.model.estate.RegionId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.Zone;

/** Keys of encrypted VMs. */
final class Encryption {

    private Encryption() {}

    /** EN-4: the HSM runs in all zones of a region, so that encrypted VMs start with one zone lost. */
    static void keysInEveryZone(Situation situation, Consumer<Finding> found) {
        Estate estate = situation.estate();
        Set<RegionId> encrypted = new HashSet<>();
        for (Vm vm : estate.vms()) {
            if (vm.care().encrypted()) {
                estate.relations()
                        .zoneOf(vm)
                        .flatMap(estate.zones()::find)
                        .ifPresent(zone -> encrypted.add(zone.region()));
            }
        }
        for (Zone zone : estate.zones()) {
            if (!zone.hsm() && encrypted.contains(zone.region())) {
                found.accept(Finding.of("EN-4", Severity.WARNING, zone.id(), "zone.without-hsm", zone.id()));
            }
        }
    }
}
