package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Vm;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Readings;

/** Measurements add up, on any estate and at any hour. */
class ConservationTest {

    private static final long[] HOURS = {0, 3, 9, 14, 20};

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    @DisplayName("VMs add up to their host and hosts to their pool, and no host gives more than it has")
    void computeAddsUp(long seed) {
        Estate estate = RandomEstate.of(seed);
        for (long hour : HOURS) {
            Readings readings = at(estate, seed, hour);
            for (Host host : estate.hosts()) {
                double mhz = 0;
                double mib = 0;
                for (Vm vm : estate.relations().vmsOn(host.id())) {
                    double own = value(readings, Metric.VM_CPU, estate, vm.id());
                    assertThat(own)
                            .as("seed %d %s", seed, vm.name())
                            .isBetween(0.0, vm.size().vcpus() * host.mhzPerCore() * 1.00001);
                    mhz += own;
                    mib += value(readings, Metric.VM_MEMORY, estate, vm.id());
                }
                double hostMhz = value(readings, Metric.HOST_CPU, estate, host.id());
                double hostMib = value(readings, Metric.HOST_MEMORY, estate, host.id());
                assertThat(hostMhz).as("seed %d %s", seed, host.name()).isBetween(mhz, host.capacityMhz() * 1.00001);
                assertThat(hostMib).as("seed %d %s", seed, host.name()).isBetween(mib, (double) host.memoryMib());
            }
            estate.pools().forEach(pool -> {
                for (var pair :
                        new Metric[][] {{Metric.HOST_CPU, Metric.POOL_CPU}, {Metric.HOST_MEMORY, Metric.POOL_MEMORY}}) {
                    double hosts = estate.relations().hostsOf(pool.id()).stream()
                            .mapToDouble(host -> value(readings, pair[0], estate, host.id()))
                            .sum();
                    assertThat(value(readings, pair[1], estate, pool.id()))
                            .as("seed %d %s", seed, pool.name())
                            .isCloseTo(hosts, within(hosts * 1e-5));
                }
            });
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    @DisplayName("ST-1 VMs add up to datastores, datastores to storage pools, and none completes more than its limit")
    void storageAddsUp(long seed) {
        Estate estate = RandomEstate.of(seed);
        for (long hour : HOURS) {
            Readings readings = at(estate, seed, hour);
            double vms = sum(readings, Metric.VM_IOPS);
            double datastores = sum(readings, Metric.DATASTORE_IOPS);
            assertThat(datastores)
                    .as("seed %d hour %d", seed, hour)
                    .isPositive()
                    .isCloseTo(vms, within(vms * 1e-4));
            assertThat(sum(readings, Metric.STORAGE_POOL_IOPS)).isCloseTo(datastores, within(vms * 1e-4));
            for (Datastore datastore : estate.datastores()) {
                double iops = value(readings, Metric.DATASTORE_IOPS, estate, datastore.id());
                double limit = CatalogFile.shipped()
                        .storageClass(datastore.storageClass())
                        .iopsLimit(datastore.sizeMib());
                assertThat(iops).as("seed %d %s", seed, datastore.name()).isBetween(0.0, limit * 1.00001);
                assertThat(iops)
                        .isLessThanOrEqualTo(
                                value(readings, Metric.DATASTORE_DEMAND, estate, datastore.id()) * 1.00001);
            }
        }
    }

    private static Readings at(Estate estate, long seed, long hour) {
        Emulator emulator =
                Emulator.of(estate, CatalogFile.shipped(), seed, Recording.NOON.minus(Duration.ofHours(12 - hour)));
        new Recording().run(emulator, Duration.ofSeconds(40));
        return Recording.readingsOf(emulator, estate);
    }

    private static double value(Readings readings, Metric metric, Estate estate, ObjectId id) {
        return readings.column(metric)[estate.roster(metric.kind()).placeOf(id)];
    }

    private static double sum(Readings readings, Metric metric) {
        double sum = 0;
        for (float value : readings.column(metric)) {
            sum += Float.isNaN(value) ? 0 : value;
        }
        return sum;
    }
}
