package peristyle.model.exchange.rvtools;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.GuestTools;
import peristyle.model.estate.PowerState;
import peristyle.model.estate.RestartPriority;
import peristyle.model.exchange.inventory.InventoryDisk;
import peristyle.model.exchange.inventory.InventoryNic;
import peristyle.model.exchange.inventory.InventoryRule;
import peristyle.model.exchange.inventory.InventoryVm;
import peristyle.model.exchange.inventory.Origin;
import peristyle.model.exchange.inventory.Place;
import peristyle.model.exchange.inventory.Standing;
import peristyle.model.exchange.inventory.VmDemand;
import peristyle.model.exchange.inventory.VmIdentity;
import peristyle.model.exchange.inventory.VmStorage;

/** A VM while the tables are being read that each say a part of it. */
final class VmDraft {

    final Origin origin;
    final VmIdentity identity;
    final String name;
    final Place place;
    final Standing standing;
    final PowerState power;
    final String guestOs;
    final RestartPriority restartPriority;
    final List<InventoryRule> rules;
    final List<InventoryDisk> disks = new ArrayList<>(2);
    final List<InventoryNic> nics = new ArrayList<>(1);
    final Set<List<Long>> fileSystems = new HashSet<>(2);

    @Nullable
    Integer vcpus;

    @Nullable
    Long memoryMib;

    @Nullable
    Long reservedMib;

    @Nullable
    Long consumedMib;

    @Nullable
    Long activeMib;

    @Nullable
    Long usedMhz;

    @Nullable
    Long provisionedMib;

    @Nullable
    Long inUseMib;

    @Nullable
    Long diskCapacityMib;

    @Nullable
    Long guestUsedMib;

    @Nullable
    String datastore;

    GuestTools tools = GuestTools.UNKNOWN;
    int snapshots;

    VmDraft(
            Origin origin,
            VmIdentity identity,
            String name,
            Place place,
            Standing standing,
            PowerState power,
            String guestOs,
            RestartPriority restartPriority,
            List<InventoryRule> rules) {
        this.origin = origin;
        this.identity = identity;
        this.name = name;
        this.place = place;
        this.standing = standing;
        this.power = power;
        this.guestOs = guestOs;
        this.restartPriority = restartPriority;
        this.rules = rules;
    }

    InventoryVm finished() {
        return new InventoryVm(
                origin,
                identity,
                name,
                place,
                standing,
                power,
                new VmDemand(vcpus, memoryMib, reservedMib, consumedMib, activeMib, usedMhz),
                new VmStorage(provisionedMib, inUseMib, diskCapacityMib, guestUsedMib, datastore),
                guestOs,
                tools,
                restartPriority,
                snapshots,
                disks,
                nics,
                rules);
    }
}
