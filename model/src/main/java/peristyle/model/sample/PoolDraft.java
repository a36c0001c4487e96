package peristyle.model.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.BladeClass;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.HostId;
import peristyle.model.estate.Platform;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.TenantId;
import peristyle.model.estate.ZoneId;

/** A pool while its VMs are placed. */
final class PoolDraft {

    final PoolId id;
    final String name;
    final Layout.PoolPlan plan;
    final TenantId tenant;
    final ZoneId zone;
    final BladeClass bladeClass;
    final List<Seat> hosts = new ArrayList<>();

    @Nullable
    DatastoreId heartbeat;

    PoolDraft(PoolId id, String name, Layout.PoolPlan plan, TenantId tenant, BladeClass bladeClass) {
        this.id = id;
        this.name = name;
        this.plan = plan;
        this.tenant = tenant;
        this.zone = Names.zone(plan.zone());
        this.bladeClass = bladeClass;
    }

    /** A host while VMs take their places on it. */
    static final class Seat {
        final HostId id;
        long usedMib;
        int gpusFree;

        Seat(HostId id, int gpus) {
            this.id = id;
            this.gpusFree = gpus;
        }
    }

    Platform platform() {
        return plan.platform();
    }

    /** Memory that VMs may take of one host, so that the others can take over those of a failed one (CP-7). */
    long budgetMib() {
        int count = hosts.size();
        double share = count == 1 ? 0.6 : Math.min(0.78, 0.92 * (count - 1) / count);
        return (long) (bladeClass.memoryMib() * share);
    }

    /** The host with the most room for this, null where it fits on none. */
    @Nullable
    Seat roomFor(long memoryMib, int gpus) {
        Seat best = null;
        for (Seat seat : hosts) {
            boolean fits = seat.usedMib + memoryMib <= budgetMib() && seat.gpusFree >= gpus;
            if (fits && (best == null || seat.usedMib < best.usedMib)) {
                best = seat;
            }
        }
        return best;
    }

    long usedMib() {
        return hosts.stream().mapToLong(seat -> seat.usedMib).sum();
    }

    /** Whether most of what VMs may take is taken: people make do with smaller ones then. */
    boolean crowded() {
        return usedMib() > 0.7 * hosts.size() * budgetMib();
    }

    /** Activated memory (CP-3): what is used and a fifth more, in steps of 64 GiB, between the limits of the rule. */
    long activatedMib() {
        long step = 64L * 1024;
        long wanted = (long) Math.ceil(usedMib() * 1.2 / step) * step;
        long least = hosts.size() * 128L * 1024;
        long most = hosts.size() * bladeClass.memoryMib();
        return Math.min(most, Math.max(least, wanted));
    }
}
