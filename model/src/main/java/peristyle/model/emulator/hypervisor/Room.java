package peristyle.model.emulator.hypervisor;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.AffinityRule;
import peristyle.model.estate.AffinityType;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.estate.HostState;
import peristyle.model.estate.Platform;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.estate.ZoneId;
import peristyle.model.telemetry.hypervisor.RestartObstacle;

/**
 * Where a VM can be started: on a host that is connected and heard, has the memory free, a GPU where one is asked for, and
 * obeys the rules between VMs; within the memory activated for its Cpool; with space for its swap file. Counted once, then
 * kept up with each start.
 */
final class Room {

    private final Estate estate;
    private final HostWatch watch;
    private final long heard;
    private Predicate<ZoneId> keys = zone -> false;
    private final long[] freeMib;
    private final int[] gpus;
    private final long[] runningMib;
    private final double[] spaceMib;
    private final int[] hostOf;
    private RestartObstacle obstacle = RestartObstacle.NO_HOST;

    /** The room that this estate has for processors and memory; {@link #now} has to be told before anything starts. */
    Room(Estate estate, Catalog catalog, HostWatch watch) {
        this.estate = estate;
        this.watch = watch;
        freeMib = new long[estate.hosts().places()];
        gpus = new int[estate.hosts().places()];
        runningMib = new long[estate.pools().places()];
        spaceMib = new double[estate.datastores().places()];
        hostOf = new int[estate.vms().places()];
        for (Host host : estate.hosts()) {
            int place = estate.hosts().placeOf(host.id());
            freeMib[place] = host.memoryMib();
            gpus[place] = estate.pools()
                    .find(host.pool())
                    .map(pool -> catalog.bladeClass(pool.bladeClass()).gpus())
                    .orElse(0);
        }
        heard = watch.version();
        for (int vm = 0; vm < hostOf.length; vm++) {
            Vm each = estate.vms().at(vm);
            HostId host = each == null ? null : each.host();
            hostOf[vm] = -1;
            if (each != null && host != null && each.running()) {
                take(each, estate.hosts().placeOf(host));
            }
        }
    }

    /** Whether it was counted for this estate, while the same hosts were heard. */
    boolean of(Estate other, long version) {
        return estate == other && heard == version;
    }

    /**
     * How much space there is now, and where keys are reached.
     *
     * @param used MiB in use of a datastore
     * @param reached whether a zone reaches the key managers
     */
    void now(ToDoubleFunction<DatastoreId> used, Predicate<ZoneId> reached) {
        keys = reached;
        for (Datastore datastore : estate.datastores()) {
            spaceMib[estate.datastores().placeOf(datastore.id())] =
                    datastore.sizeMib() - used.applyAsDouble(datastore.id());
        }
    }

    private void take(Vm vm, int host) {
        hostOf[estate.vms().placeOf(vm.id())] = host;
        if (host >= 0) {
            freeMib[host] -= vm.size().memoryMib();
            gpus[host] -= vm.size().gpus();
        }
        int pool = estate.pools().placeOf(vm.pool());
        if (pool >= 0) {
            runningMib[pool] += vm.size().memoryMib();
        }
    }

    /** The host on which this VM starts, which it takes up; null where there is none, for the reason {@link #obstacle}. */
    @Nullable
    HostId start(Vm vm) {
        obstacle = RestartObstacle.NO_HOST;
        ComputePool pool = estate.pools().find(vm.pool()).orElse(null);
        if (pool == null) {
            return null;
        }
        if (vm.care().encrypted() && !keys.test(pool.zone())) {
            obstacle = RestartObstacle.KEYS;
            return null;
        }
        int best = -1;
        for (Host host : estate.relations().hostsOf(pool.id())) {
            int place = estate.hosts().placeOf(host.id());
            if (host.state() == HostState.CONNECTED && watch.heard(host.id()) && fits(vm, place)) {
                best = best < 0 || freeMib[place] > freeMib[best] ? place : best;
            }
        }
        Host host = best < 0 ? null : estate.hosts().at(best);
        if (host == null || !withinPool(vm, pool) || !swapFits(vm, pool)) {
            return null;
        }
        take(vm, best);
        return host.id();
    }

    /** Whether this VM starts on this host, which it takes up then; where it does not, {@link #obstacle} says why. */
    boolean startOn(Vm vm, HostId id) {
        obstacle = RestartObstacle.NO_HOST;
        Host host = estate.hosts().find(id).orElse(null);
        ComputePool pool = estate.pools().find(vm.pool()).orElse(null);
        if (host == null || pool == null || host.state() != HostState.CONNECTED || !watch.heard(id)) {
            return false;
        }
        if (vm.care().encrypted() && !keys.test(pool.zone())) {
            obstacle = RestartObstacle.KEYS;
            return false;
        }
        int place = estate.hosts().placeOf(id);
        if (!fits(vm, place) || !withinPool(vm, pool) || !swapFits(vm, pool)) {
            return false;
        }
        take(vm, place);
        return true;
    }

    private boolean fits(Vm vm, int host) {
        if (freeMib[host] < vm.size().memoryMib()) {
            hindered(RestartObstacle.HOST_MEMORY);
            return false;
        }
        if (gpus[host] < vm.size().gpus()) {
            hindered(RestartObstacle.GPU);
            return false;
        }
        if (!allowed(vm, host)) {
            hindered(RestartObstacle.AFFINITY);
            return false;
        }
        return true;
    }

    /** What stands in the way of the host that came nearest counts. */
    private void hindered(RestartObstacle by) {
        obstacle = obstacle.compareTo(by) < 0 ? by : obstacle;
    }

    /** CP-9. A VM that is off binds nobody. */
    private boolean allowed(Vm vm, int host) {
        for (AffinityRule rule : estate.affinityRules()) {
            if (rule.enabled() && rule.vms().contains(vm.id()) && !obeys(rule, vm, host)) {
                return false;
            }
        }
        return true;
    }

    private boolean obeys(AffinityRule rule, Vm vm, int host) {
        for (VmId other : rule.vms()) {
            int place = estate.vms().placeOf(other);
            if (place >= 0 && !other.equals(vm.id()) && hostOf[place] >= 0) {
                boolean same = hostOf[place] == host;
                if (same != (rule.type() == AffinityType.TOGETHER)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** CP-3. */
    private boolean withinPool(Vm vm, ComputePool pool) {
        boolean within = !(pool instanceof Cpool cpool)
                || runningMib[estate.pools().placeOf(pool.id())] + vm.size().memoryMib() <= cpool.activatedMemoryMib();
        if (!within) {
            obstacle = RestartObstacle.ACTIVATED_MEMORY;
        }
        return within;
    }

    /** CP-5: the swap file lies where the first disk lies. */
    private boolean swapFits(Vm vm, ComputePool pool) {
        if (pool.platform() != Platform.VMWARE || vm.disks().isEmpty()) {
            return true;
        }
        int datastore = estate.datastores().placeOf(vm.disks().getFirst().datastore());
        if (datastore >= 0 && spaceMib[datastore] < vm.size().swapMib()) {
            obstacle = RestartObstacle.SWAP_SPACE;
            return false;
        }
        if (datastore >= 0) {
            spaceMib[datastore] -= vm.size().swapMib();
        }
        return true;
    }

    /** Why {@link #start} has just found no host. */
    RestartObstacle obstacle() {
        return obstacle;
    }
}
