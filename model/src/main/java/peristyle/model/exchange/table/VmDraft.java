package peristyle.model.exchange.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import peristyle.model.exchange.inventory.VmLoad;
import peristyle.model.exchange.inventory.VmStorage;

/** A VM while the tables are being read that each say a part of it. */
public final class VmDraft {

    public final Origin origin;
    public final VmIdentity identity;
    public final String name;
    public final Place place;
    public final Standing standing;
    public final PowerState power;
    public final String guestOs;
    public final RestartPriority restartPriority;
    public final List<InventoryRule> rules;
    public final List<InventoryDisk> disks = new ArrayList<>(2);
    public final List<InventoryNic> nics = new ArrayList<>(1);
    public final Set<List<Long>> fileSystems = new HashSet<>(2);

    public @Nullable Integer vcpus;

    public @Nullable Long memoryMib;

    public @Nullable Long reservedMib;

    public @Nullable Long consumedMib;

    public @Nullable Long activeMib;

    public @Nullable Long usedMhz;

    public @Nullable Long reservedMhz;

    public @Nullable Long swappedMib;

    public @Nullable Long unsharedMib;

    public @Nullable Long snapshotMib;

    public @Nullable Long provisionedMib;

    public @Nullable Long inUseMib;

    public @Nullable Long diskCapacityMib;

    public @Nullable Long guestUsedMib;

    public @Nullable String datastore;

    public GuestTools tools = GuestTools.UNKNOWN;
    public int snapshots;
    public VmLoad load = VmLoad.UNKNOWN;
    public Map<String, String> tags = Map.of();

    /** A VM of which no more is known yet. */
    public VmDraft(
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

    /** The VM as far as the tables said it. */
    public InventoryVm finished() {
        return new InventoryVm(
                origin,
                identity,
                name,
                place,
                standing,
                power,
                new VmDemand(vcpus, memoryMib, reservedMib, consumedMib, activeMib, usedMhz, reservedMhz, swappedMib),
                new VmStorage(
                        provisionedMib, inUseMib, diskCapacityMib, guestUsedMib, datastore, unsharedMib, snapshotMib),
                guestOs,
                tools,
                restartPriority,
                snapshots,
                disks,
                nics,
                rules,
                tags,
                load);
    }
}
