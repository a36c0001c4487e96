package peristyle.model.exchange.inventory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import peristyle.model.estate.GuestTools;
import peristyle.model.estate.PowerState;
import peristyle.model.estate.RestartPriority;

/**
 * A VM as an inventory lists it.
 *
 * @param origin where it is listed
 * @param identity what tells it from all others
 * @param name what people call it; not unique
 * @param place where it is
 * @param standing whether it is a workload, or why it is set apart
 * @param power whether it ran
 * @param demand processors and memory
 * @param storage storage as a whole
 * @param guestOs operating system, empty where not said
 * @param tools state of the agent inside
 * @param restartPriority what happens when its host fails
 * @param snapshots snapshots that the file lists
 * @param disks virtual disks that the file lists
 * @param nics network cards that the file lists
 * @param rules affinity rules that name it
 * @param tags custom attributes and tags that the file gives it: name and value, in the order of the file
 * @param load what a collector measured
 */
public record InventoryVm(
        Origin origin,
        VmIdentity identity,
        String name,
        Place place,
        Standing standing,
        PowerState power,
        VmDemand demand,
        VmStorage storage,
        String guestOs,
        GuestTools tools,
        RestartPriority restartPriority,
        int snapshots,
        List<InventoryDisk> disks,
        List<InventoryNic> nics,
        List<InventoryRule> rules,
        Map<String, String> tags,
        VmLoad load) {

    public InventoryVm {
        disks = List.copyOf(disks);
        nics = List.copyOf(nics);
        rules = List.copyOf(rules);
        tags = tags.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }
}
