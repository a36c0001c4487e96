package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.CoreLinkId;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateBuilder;
import peristyle.model.estate.HostId;
import peristyle.model.estate.HostState;
import peristyle.model.estate.Workload;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Readings;

class LoadTest {

    private static Emulator of(Estate estate, Troubles troubles) {
        return Emulator.of(estate, CatalogFile.shipped(), 7, Recording.NOON, troubles);
    }

    private static Troubles troubles(String packedHost, String throttled, String nightLink) {
        return new Troubles(
                new HostId(""),
                new HostId(packedHost),
                new DatastoreId(throttled),
                new CoreLinkId(nightLink),
                List.of());
    }

    private static EstateBuilder twentyVms(long memoryGib) {
        EstateBuilder builder = anEstate()
                .with(aCpool("clu").with(1, "standard"), aDatastore("ds").usedBy("clu"));
        for (int vm = 0; vm < 20; vm++) {
            builder.with(aVm("vm" + vm)
                    .on(1)
                    .vcpus(2)
                    .memoryGib(memoryGib)
                    .workload(Workload.DATABASE)
                    .disk("ds", 40));
        }
        return builder;
    }

    @Test
    @DisplayName("A VM that is on, but on a host that nobody names, is unknown: not nothing")
    void onSomewhere() {
        Estate estate = anEstate()
                .with(aCpool("clu"), aVm("lost").somewhere(), aVm("off").off())
                .build();
        Readings readings = Recording.readingsOf(of(estate, Troubles.NONE), estate);

        assertThat(readings.column(Metric.VM_CPU)[0]).isNaN();
        assertThat(readings.column(Metric.VM_MEMORY)[0]).isNaN();
        assertThat(readings.column(Metric.VM_CPU)[1]).isZero();
    }

    @Test
    @DisplayName("ST-1 Load above the limit waits: the datastore stays at its limit, its latency rises, nothing fails")
    void throttles() {
        Estate estate = twentyVms(8).build();
        Emulator calm = of(estate, Troubles.NONE);
        Emulator busy = of(estate, troubles("", "ds", ""));

        float latency = Recording.readingsOf(calm, estate).column(Metric.DATASTORE_LATENCY)[0];
        Recording heard = new Recording();
        float[] worst = {0, 0, 0};
        heard.atSample(at -> {
                    Readings readings = Recording.readingsOf(busy, estate);
                    worst[0] = Math.max(worst[0], readings.column(Metric.DATASTORE_IOPS)[0]);
                    worst[1] = Math.max(worst[1], readings.column(Metric.DATASTORE_DEMAND)[0]);
                    worst[2] = Math.max(worst[2], readings.column(Metric.DATASTORE_LATENCY)[0]);
                })
                .run(busy, Duration.ofHours(24));

        assertThat(worst[0]).isEqualTo(3000f);
        assertThat(worst[1]).isGreaterThan(3000f);
        assertThat(worst[2]).isGreaterThan(5 * latency);
        assertThat(heard.of(DeviceEvent.ThrottlingStarted.class)).isNotEmpty();
    }

    @Test
    @DisplayName(
            "CP-4 Above 85 % of memory latency rises for all on the datastores involved, and CPU shows the symptom")
    void memoryPressure() {
        Estate estate = twentyVms(19).build();
        Readings calm = Recording.readingsOf(of(estate, Troubles.NONE), estate);
        Emulator packed = of(estate, troubles("clu-h1", "", ""));
        Readings pressed = Recording.readingsOf(packed, estate);

        double physical = estate.hosts().toList().getFirst().memoryMib();
        assertThat(pressed.column(Metric.HOST_MEMORY)[0] / physical).isBetween(.85, 1.0);
        assertThat(pressed.column(Metric.DATASTORE_LATENCY)[0])
                .isGreaterThan(2 * calm.column(Metric.DATASTORE_LATENCY)[0]);
        assertThat(pressed.column(Metric.HOST_CPU)[0]).isGreaterThan(1.2f * calm.column(Metric.HOST_CPU)[0]);
        assertThat(new Recording().run(packed, Duration.ofMinutes(1)).of(DeviceEvent.MemoryPressureStarted.class))
                .hasSize(1);
    }

    @Test
    @DisplayName("CP-5 Disks and the swap files of running VMs take space")
    void swapTakesSpace() {
        Estate estate = anEstate()
                .with(
                        aCpool("clu"),
                        aDatastore("ds").usedBy("clu"),
                        aVm("on").on(1).memoryGib(64).reservedGib(16).disk("ds", 100),
                        aVm("off").off().memoryGib(64).disk("ds", 10))
                .build();

        assertThat(Recording.readingsOf(of(estate, Troubles.NONE), estate).column(Metric.DATASTORE_USED)[0])
                .isEqualTo((100 + 10 + 48) * 1024f);
    }

    @Test
    @DisplayName("ST-6 Thin disks grow, up to their size")
    void thinDisksGrow() {
        Estate estate = anEstate()
                .with(
                        aCpool("clu"),
                        aDatastore("ds").usedBy("clu"),
                        aVm("vm").on(1).thinDisk("ds", 500, 20))
                .build();
        Emulator emulator = of(estate, Troubles.NONE);
        float before = Recording.readingsOf(emulator, estate).column(Metric.DATASTORE_USED)[0];

        new Recording().run(emulator, Duration.ofDays(1));

        assertThat(Recording.readingsOf(emulator, estate).column(Metric.DATASTORE_USED)[0])
                .isGreaterThan(before)
                .isLessThan(before + 480 * 1024f);
    }

    @Test
    @DisplayName("NW-2 Round trips stay below 3 ms in a zone and 5 ms between zones, and rise with load")
    void roundTrips() {
        Estate estate = RandomEstate.of(5);
        Emulator emulator = of(estate, troubles("", "", "par7s-th3s"));
        List<Float> links = new ArrayList<>();
        int link = estate.coreLinks().placeOf(new CoreLinkId("par7s-th3s"));

        new Recording()
                .atSample(at -> {
                    Readings readings = Recording.readingsOf(emulator, estate);
                    assertThat(readings.column(Metric.ZONE_LATENCY)).satisfies(column -> {
                        for (float value : column) {
                            assertThat(value).isBetween(.1f, 2.999f);
                        }
                    });
                    links.add(readings.column(Metric.LINK_LATENCY)[link]);
                })
                .run(emulator, Duration.ofHours(24));

        assertThat(links).allMatch(value -> value >= 1.2f && value < 5);
        assertThat(links.stream().max(Float::compare).orElseThrow())
                .isGreaterThan(1.5f * links.stream().min(Float::compare).orElseThrow());
    }

    @Test
    @DisplayName("A host that does not answer is unknown, not zero, and so are its VMs")
    void silentHostIsUnknown() {
        Estate estate = anEstate()
                .with(
                        aCpool("clu").hostsAre(HostState.DISCONNECTED),
                        aDatastore("ds").usedBy("clu"),
                        aVm("vm").on(1).disk("ds", 100))
                .build();
        Readings readings = Recording.readingsOf(of(estate, Troubles.NONE), estate);

        assertThat(readings.column(Metric.HOST_CPU)).containsOnly(Float.NaN);
        assertThat(readings.column(Metric.POOL_MEMORY)).containsOnly(Float.NaN);
        assertThat(readings.column(Metric.VM_CPU)).containsOnly(Float.NaN);
        assertThat(readings.column(Metric.VM_LATENCY)).containsOnly(Float.NaN);
    }
}
