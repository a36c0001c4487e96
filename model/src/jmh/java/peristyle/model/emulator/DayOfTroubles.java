package peristyle.model.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.Replica;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.DeviceListener;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;
import peristyle.model.telemetry.Rpo;

/**
 * What an operator finds wrong on a day of a sample estate. Arguments: size, seed. The first 24 hours warm up; then the state
 * of some hours and the events of the day between them.
 */
public final class DayOfTroubles {

    private static final Instant START = Instant.parse("2026-11-17T06:00:00Z");

    private DayOfTroubles() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        EstateSize size = EstateSize.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        long seed = Long.parseLong(arguments[1]);
        Estate estate = SampleEstate.generate(size, seed, CatalogFile.shipped());
        Emulator emulator = Emulator.of(estate, CatalogFile.shipped(), seed, START);
        Events events = new Events();
        run(emulator, Duration.ofHours(24), events);
        events.kinds.clear();
        print(emulator, estate);
        for (int hour = 0; hour < 24; hour++) {
            run(emulator, Duration.ofHours(1), events);
            print(emulator, estate);
        }
        say("%s", events.kinds);
    }

    @SuppressWarnings("SystemOut")
    private static void say(String format, Object... what) {
        System.out.printf(Locale.ROOT, format + "%n", what);
    }

    private static void run(Emulator emulator, Duration time, DeviceListener listener) {
        emulator.clockControl().orElseThrow().step(time);
        emulator.pass(Duration.ZERO, Duration.ofDays(1), listener);
    }

    private static void print(Emulator emulator, Estate estate) {
        Instant now = emulator.clock().instant();
        Map<Rpo.Severity, Integer> replicas = new EnumMap<>(Rpo.Severity.class);
        for (Replica replica : estate.replicas()) {
            var port = replica.mirror() == null
                    ? emulator.hypervisor().replicaStatus(replica.id())
                    : emulator.storage().mirrorStatus(replica.id());
            replicas.merge(Rpo.of(port, replica.rpo(), now).severity(), 1, Integer::sum);
        }
        StringBuilder hosts = new StringBuilder();
        for (Host host : estate.hosts()) {
            float share =
                    emulator.world().plant.hosts.memoryShare(estate.hosts().placeOf(host.id()));
            if (share > .85f) {
                hosts.append(String.format(Locale.ROOT, " %s %.2f", host.name(), share))
                        .append(String.format(
                                Locale.ROOT,
                                " (CPU %.2f)",
                                emulator.world()
                                        .plant
                                        .hosts
                                        .cpuShare(estate.hosts().placeOf(host.id()))));
            }
        }
        int throttled = 0;
        for (Datastore datastore : estate.datastores()) {
            int place = estate.datastores().placeOf(datastore.id());
            throttled += emulator.world().plant.datastores.demand(place)
                            > emulator.world().plant.datastores.limit(place)
                    ? 1
                    : 0;
        }
        say("%s %s hosts above 85 %%:%s, throttled %d", now, replicas, hosts, throttled);
    }

    private static final class Events implements DeviceListener {
        private final TreeMap<String, Integer> kinds = new TreeMap<>();

        @Override
        public void sampled(Instant at) {}

        @Override
        public void happened(DeviceEvent event) {
            kinds.merge(event.getClass().getSimpleName(), 1, Integer::sum);
        }
    }
}
