package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Blade;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostState;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.Vm;
import peristyle.model.hardware.blade.ComputeStatus;
import peristyle.model.hardware.network.LinkStatus;
import peristyle.model.hardware.network.NetworkStatus;
import peristyle.model.hardware.network.PseudowireStatus;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Readings;
import peristyle.model.telemetry.ReplicaStatus;

/** What must be true after every step, whatever is broken. */
final class Invariants {

    private static final double ROUNDING = 1e-4;

    private final long seed;
    private final Emulator emulator;
    private final Map<ReplicaId, Instant> points = new HashMap<>();

    Invariants(long seed, Emulator emulator) {
        this.seed = seed;
        this.emulator = emulator;
    }

    void hold(Instant at) {
        Estate estate = emulator.world().estate;
        Readings readings = Recording.readingsOf(emulator, estate);
        sane(readings);
        hosts(estate, readings);
        storage(estate, readings);
        network(estate, readings);
        ages(at, estate, readings);
        power(estate);
    }

    private void sane(Readings readings) {
        for (Metric metric : Metric.values()) {
            for (float value : readings.column(metric)) {
                assertThat(Float.isNaN(value) || (value >= 0 && Float.isFinite(value)))
                        .as("seed %d %s %s", seed, metric, value)
                        .isTrue();
            }
        }
    }

    /** VMs add up to their host and hosts to their pool; no host gives more than it has; nobody runs on a dead host. */
    private void hosts(Estate estate, Readings readings) {
        float[] cpu = readings.column(Metric.VM_CPU);
        float[] memory = readings.column(Metric.VM_MEMORY);
        double[] mhz = new double[estate.hosts().places()];
        double[] mib = new double[estate.hosts().places()];
        for (Vm vm : estate.vms()) {
            int place = estate.vms().placeOf(vm.id());
            if (vm.running() && vm.host() != null) {
                Host host = estate.hosts().get(vm.host());
                assertThat(host.state())
                        .as("seed %d %s on %s", seed, vm.name(), host.name())
                        .isNotEqualTo(HostState.FAILED);
                int on = estate.hosts().placeOf(host.id());
                mhz[on] += Float.isNaN(cpu[place]) ? 0 : cpu[place];
                mib[on] += Float.isNaN(memory[place]) ? 0 : memory[place];
            } else {
                assertThat(cpu[place]).as("seed %d %s is off", seed, vm.name()).isZero();
            }
        }
        for (Host host : estate.hosts()) {
            int place = estate.hosts().placeOf(host.id());
            float used = readings.column(Metric.HOST_CPU)[place];
            float held = readings.column(Metric.HOST_MEMORY)[place];
            if (!Float.isNaN(used)) {
                assertThat((double) used)
                        .as("seed %d %s", seed, host.name())
                        .isBetween(mhz[place] * (1 - ROUNDING), host.capacityMhz() * (1 + ROUNDING));
                assertThat((double) held)
                        .as("seed %d %s", seed, host.name())
                        .isBetween(mib[place] * (1 - ROUNDING), host.memoryMib() * (1 + ROUNDING));
            }
        }
        estate.pools().forEach(pool -> {
            double hosts = estate.relations().hostsOf(pool.id()).stream()
                    .mapToDouble(host ->
                            readings.column(Metric.HOST_CPU)[estate.hosts().placeOf(host.id())])
                    .filter(value -> !Double.isNaN(value))
                    .sum();
            float whole = readings.column(Metric.POOL_CPU)[estate.pools().placeOf(pool.id())];
            if (!Float.isNaN(whole)) {
                assertThat((double) whole)
                        .as("seed %d %s", seed, pool.name())
                        .isCloseTo(hosts, within(hosts * ROUNDING));
            }
        });
    }

    /** ST-1 VMs add up to datastores, datastores to arrays; none does more than its class allows, or holds more than it has. */
    private void storage(Estate estate, Readings readings) {
        double vms = sum(readings, Metric.VM_IOPS);
        double datastores = sum(readings, Metric.DATASTORE_IOPS);
        // VMs of an isolated host run on and load storage, but nobody can measure them.
        boolean all = true;
        for (float each : readings.column(Metric.VM_IOPS)) {
            all &= !Float.isNaN(each);
        }
        assertThat(vms).as("seed %d", seed).isLessThanOrEqualTo(datastores * (1 + ROUNDING) + 1e-3);
        if (all) {
            assertThat(datastores).as("seed %d", seed).isCloseTo(vms, within(vms * ROUNDING + 1e-3));
        }
        assertThat(sum(readings, Metric.STORAGE_POOL_IOPS))
                .as("seed %d", seed)
                .isCloseTo(datastores, within(datastores * ROUNDING + 1e-3));
        for (Datastore datastore : estate.datastores()) {
            int place = estate.datastores().placeOf(datastore.id());
            float iops = readings.column(Metric.DATASTORE_IOPS)[place];
            float demand = readings.column(Metric.DATASTORE_DEMAND)[place];
            double limit =
                    CatalogFile.shipped().storageClass(datastore.storageClass()).iopsLimit(datastore.sizeMib());
            if (Float.isNaN(iops)) { // where its cluster does not answer nobody tells
                assertThat(demand).as("seed %d %s", seed, datastore.name()).isNaN();
                continue;
            }
            assertThat((double) iops)
                    .as("seed %d %s", seed, datastore.name())
                    .isBetween(0.0, Math.min(demand, limit) * (1 + ROUNDING) + 1e-6);
            float used = readings.column(Metric.DATASTORE_USED)[place];
            assertThat(Float.isNaN(used) ? 0 : (double) used)
                    .as("seed %d %s", seed, datastore.name())
                    .isLessThanOrEqualTo(datastore.sizeMib() * (1 + ROUNDING));
        }
    }

    /** What VLANs and copies carry is what a link carries, and no link carries more than it can. */
    private void network(Estate estate, Readings readings) {
        NetworkStatus network = emulator.network().networkStatus();
        Map<CoreLink, Double> vlans = new HashMap<>();
        for (PseudowireStatus wire : network.pseudowires()) {
            CoreLink link = estate.coreLinks()
                    .get(estate.pseudowires().get(wire.pseudowire()).link());
            vlans.merge(link, wire.carriedMbps(), Double::sum);
            assertThat(wire.carriedMbps()).as("seed %d %s", seed, wire).isBetween(0.0, wire.askedMbps());
        }
        for (LinkStatus status : network.links()) {
            CoreLink link = estate.coreLinks().get(status.link());
            assertThat(status.trafficMbps()).as("seed %d %s", seed, link.name()).isBetween(0.0, status.capacityMbps());
            double carried = vlans.getOrDefault(link, 0.0);
            assertThat(carried + status.replicationMbps())
                    .as("seed %d %s", seed, link.name())
                    .isLessThanOrEqualTo(status.trafficMbps() + 1e-6);
            assertThat(readings.column(Metric.LINK_TRAFFIC)[estate.coreLinks().placeOf(link.id())])
                    .as("seed %d %s", seed, link.name())
                    .isEqualTo((float) status.trafficMbps());
        }
    }

    /** GM-2 An age is now less the point in time, and points only move forward, but where an image was lost. */
    private void ages(Instant at, Estate estate, Readings readings) {
        for (Replica replica : estate.replicas()) {
            ReplicaStatus status = replica.mirror() == null
                    ? emulator.hypervisor().replicaStatus(replica.id())
                    : emulator.storage().mirrorStatus(replica.id());
            float age = readings.column(Metric.REPLICA_AGE)[estate.replicas().placeOf(replica.id())];
            Instant point = status.pointInTime();
            if (point == null) {
                assertThat(age).as("seed %d %s", seed, replica.name()).isNaN();
                points.remove(replica.id());
            } else {
                assertThat(age).as("seed %d %s", seed, replica.name()).isEqualTo((float)
                        Duration.between(point, at).toSeconds());
                assertThat(point)
                        .as("seed %d %s", seed, replica.name())
                        .isAfterOrEqualTo(points.getOrDefault(replica.id(), point));
                points.put(replica.id(), point);
            }
            assertThat(status.bytesAtRisk())
                    .as("seed %d %s", seed, replica.name())
                    .isNotNegative();
        }
    }

    private void power(Estate estate) {
        ComputeStatus now = emulator.blades().computeStatus();
        Map<Chassis, Double> blades = new HashMap<>();
        for (Blade blade : estate.blades()) {
            blades.merge(
                    estate.chassis().get(blade.chassis()),
                    now.power().watts(blade.id()).orElseThrow(),
                    Double::sum);
        }
        blades.forEach(
                (chassis, watts) -> assertThat(now.power().watts(chassis.id()).orElseThrow())
                        .as("seed %d %s", seed, chassis.name())
                        .isGreaterThanOrEqualTo(watts - 1e-6));
    }

    private static double sum(Readings readings, Metric metric) {
        double sum = 0;
        for (float value : readings.column(metric)) {
            sum += Float.isNaN(value) ? 0 : value;
        }
        return sum;
    }
}
