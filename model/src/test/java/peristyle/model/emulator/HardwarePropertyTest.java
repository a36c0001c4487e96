package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicaId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultChoice;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.hardware.network.LinkStatus;
import peristyle.model.hardware.network.NetworkStatus;
import peristyle.model.hardware.network.PseudowireStatus;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Readings;
import peristyle.model.telemetry.ReplicaStatus;

/** On random faults of storage and network, on random estates: measurements add up, ages are true, nothing is out of bounds. */
class HardwarePropertyTest {

    private static final Duration RUN = Duration.ofHours(8);

    private static List<FaultOrder> orders(Estate estate, long seed, FaultInjection faults) {
        Random random = new Random(seed);
        List<FaultKind> kinds = faults.kinds().stream()
                .filter(Infrastructure.HEEDED::contains)
                .sorted()
                .toList();
        List<FaultOrder> orders = new ArrayList<>();
        for (int each = 0; each < 14; each++) {
            FaultKind kind = kinds.get(random.nextInt(kinds.size()));
            List<EstateObject> targets = estate.roster(kind.strikes()).toList();
            if (!targets.isEmpty()) {
                EstateObject target = targets.get(random.nextInt(targets.size()));
                orders.add(new FaultOrder(
                                kind,
                                List.of(target.id()),
                                1 + random.nextInt(Math.min(3, kind.part().most())),
                                kind.amount().usual(),
                                FaultChoice.ALL,
                                FaultOrder.of(kind, target.id()).timing())
                        .at(Recording.NOON.plusSeconds(random.nextInt(6 * 3600)))
                        .lasting(Duration.ofSeconds(1 + random.nextInt(2 * 3600))));
            }
        }
        return orders;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    @DisplayName("ST-1 GM-2 NW-2 Whatever breaks, sums add up, capacity holds, ages are now less the point in time")
    void holds(long seed) {
        Estate estate = RandomEstate.of(seed);
        Emulator emulator = Emulator.of(estate, CatalogFile.shipped(), seed, Recording.NOON);
        FaultInjection faults = emulator.faultInjection().orElseThrow();
        orders(estate, seed, faults).forEach(faults::inject);
        Map<ReplicaId, Instant> points = new HashMap<>();

        Recording heard = new Recording()
                .atSample(at -> {
                    Readings readings = Recording.readingsOf(emulator, estate);
                    sums(seed, readings, estate);
                    links(seed, readings, estate);
                    vlans(seed, emulator.network().networkStatus(), estate);
                    ages(seed, at, readings, estate, emulator, points);
                })
                .run(emulator, RUN);

        assertThat(heard.of(DeviceEvent.FaultStruck.class)).as("seed %d", seed).isNotEmpty();
    }

    private static void sums(long seed, Readings readings, Estate estate) {
        double vms = sum(readings, Metric.VM_IOPS);
        double datastores = sum(readings, Metric.DATASTORE_IOPS);
        assertThat(datastores).as("seed %d", seed).isCloseTo(vms, within(vms * 1e-4 + 1e-6));
        assertThat(sum(readings, Metric.STORAGE_POOL_IOPS)).isCloseTo(datastores, within(vms * 1e-4 + 1e-6));
        float[] iops = readings.column(Metric.DATASTORE_IOPS);
        float[] demand = readings.column(Metric.DATASTORE_DEMAND);
        for (Datastore datastore : estate.datastores()) {
            int place = estate.datastores().placeOf(datastore.id());
            assertThat(iops[place]).as("seed %d %s", seed, datastore.name()).isBetween(0f, demand[place] * 1.0001f);
        }
    }

    private static void links(long seed, Readings readings, Estate estate) {
        for (CoreLink link : estate.coreLinks()) {
            int place = estate.coreLinks().placeOf(link.id());
            assertThat(readings.column(Metric.LINK_TRAFFIC)[place])
                    .as("seed %d %s", seed, link.name())
                    .isBetween(0f, (float) link.capacityGbps() * 1000);
        }
    }

    /** What the VLANs and the copies of a link carry is what the link carries. */
    private static void vlans(long seed, NetworkStatus network, Estate estate) {
        for (LinkStatus link : network.links()) {
            double vlans = network.pseudowires().stream()
                    .filter(wire ->
                            estate.pseudowires().get(wire.pseudowire()).link().equals(link.link()))
                    .mapToDouble(PseudowireStatus::carriedMbps)
                    .sum();
            assertThat(link.trafficMbps()).as("seed %d %s", seed, link.link()).isBetween(0.0, link.capacityMbps());
            if (vlans > 0) {
                assertThat(vlans + link.replicationMbps())
                        .as("seed %d %s", seed, link.link())
                        .isCloseTo(link.trafficMbps(), within(1e-6));
            }
        }
    }

    /** A point that never was cannot be come back to: points move forward only, and ages are reckoned from them. */
    private static void ages(
            long seed,
            Instant at,
            Readings readings,
            Estate estate,
            Emulator emulator,
            Map<ReplicaId, Instant> points) {
        for (Replica replica : estate.replicas()) {
            ReplicaStatus status = emulator.hypervisor().replicaStatus(replica.id());
            float age = readings.column(Metric.REPLICA_AGE)[estate.replicas().placeOf(replica.id())];
            Instant point = status.pointInTime();
            if (point == null) {
                assertThat(age).as("seed %d %s", seed, replica.name()).isNaN();
                points.remove(replica.id());
            } else {
                assertThat(age).as("seed %d %s", seed, replica.name()).isEqualTo((float)
                        Duration.between(point, at).toSeconds());
                assertThat(point).isAfterOrEqualTo(points.getOrDefault(replica.id(), point));
                points.put(replica.id(), point);
            }
            assertThat(status.bytesAtRisk()).isNotNegative();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    @DisplayName("Saved and restored in the midst of any faults, devices do what they would have done")
    void savedGoesOn(long seed) {
        Estate estate = RandomEstate.of(seed);
        Emulator first = Emulator.of(estate, CatalogFile.shipped(), seed, Recording.NOON);
        FaultInjection faults = first.faultInjection().orElseThrow();
        orders(estate, seed, faults).forEach(faults::inject);
        new Recording().run(first, Duration.ofHours(3));
        Emulator second = Emulator.of(first.estate(), CatalogFile.shipped(), seed + 99, Instant.EPOCH);
        second.restore(first.save());

        Recording goesOn = new Recording().run(first, Duration.ofHours(5));
        Recording resumed = new Recording().run(second, Duration.ofHours(5));
        assertThat(resumed.events).as("seed %d", seed).isEqualTo(goesOn.events);
        assertThat(second.storage().storageStatus()).isEqualTo(first.storage().storageStatus());
        assertThat(second.network().networkStatus()).isEqualTo(first.network().networkStatus());
    }

    private static double sum(Readings readings, Metric metric) {
        double sum = 0;
        for (float value : readings.column(metric)) {
            sum += Float.isNaN(value) ? 0 : value;
        }
        return sum;
    }
}
