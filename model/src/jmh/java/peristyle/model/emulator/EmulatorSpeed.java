package peristyle.model.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.DeviceListener;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Readings;
import peristyle.model.telemetry.SampleArchive;
import peristyle.model.telemetry.SampleBlock;
import peristyle.model.telemetry.Tier;
import peristyle.model.telemetry.TieredTelemetry;

/**
 * How many times faster than the world's the emulator's time runs on one core, alone and with measurements kept, and what
 * they take of the heap. Arguments: size of the sample estate, hours.
 */
public final class EmulatorSpeed {

    private EmulatorSpeed() {}

    /** Runs it. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        EstateSize size = EstateSize.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        Estate estate = SampleEstate.generate(size, 1, CatalogFile.shipped());
        Duration time = Duration.ofHours(Long.parseLong(arguments[1]));
        System.out.printf(
                "%d VMs, %d hosts, %d datastores, %d replicas%n",
                estate.vms().size(),
                estate.hosts().size(),
                estate.datastores().size(),
                estate.replicas().size());
        Instant start = Instant.parse("2026-11-18T06:00:00Z");
        Emulator emulator = Emulator.of(estate, CatalogFile.shipped(), 1, start);
        measure("emulator, warm-up", emulator, time, new Keeper(emulator, estate, null));
        measure("emulator alone", emulator, time, new Keeper(emulator, estate, null));
        long before = heap();
        TieredTelemetry telemetry =
                TieredTelemetry.of(new Nowhere(), estate, emulator.clock().instant());
        measure("with measurements", emulator, time, new Keeper(emulator, estate, telemetry));
        System.out.printf("measurements take %d MiB%n", (heap() - before) >> 20);
        Thread flusher = Thread.ofPlatform().start(() -> flush(telemetry));
        Keeper beside = new Keeper(emulator, estate, telemetry);
        measure("with measurements, beside a flush", emulator, time, beside);
        await(flusher);
        flush(telemetry);
        System.out.printf("longest record %d ms%n", Keeper.longestNanos / 1_000_000);
        System.out.println(telemetry
                        .series(Metric.VM_CPU, estate.vms().iterator().next().id(), time)
                        .size() + " samples");
    }

    private static void measure(String what, Emulator emulator, Duration time, DeviceListener listener) {
        emulator.clockControl().orElseThrow().step(time);
        long began = System.nanoTime();
        emulator.pass(Duration.ZERO, Duration.ofDays(1), listener);
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%s: %.2f s, x%.0f real time%n", what, seconds, time.toSeconds() / seconds);
    }

    @SuppressWarnings("SystemOut")
    private static void flush(TieredTelemetry telemetry) {
        boolean all;
        do {
            int before = Nowhere.blocks;
            long began = System.nanoTime();
            all = telemetry.flush(new Nowhere());
            System.out.printf("flush %.2f s, %d blocks%n", (System.nanoTime() - began) / 1e9, Nowhere.blocks - before);
        } while (!all);
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private record Keeper(
            Emulator emulator,
            Estate estate,
            Readings readings,
            @Nullable TieredTelemetry into) implements DeviceListener {

        static long longestNanos;

        Keeper(Emulator emulator, Estate estate, @Nullable TieredTelemetry into) {
            this(emulator, estate, new Readings(), into);
            readings.fit(estate);
        }

        @Override
        public void sampled(Instant at) {
            if (into != null) {
                emulator.blades().read(readings);
                emulator.storage().read(readings);
                emulator.network().read(readings);
                emulator.hypervisor().read(readings);
                long began = System.nanoTime();
                into.record(at, estate, readings);
                longestNanos = Math.max(longestNanos, System.nanoTime() - began);
            }
        }

        @Override
        public void happened(DeviceEvent event) {}
    }

    private static final class Nowhere implements SampleArchive {
        static int blocks;

        @Override
        public void write(List<SampleBlock> more) {
            blocks += more.size();
        }

        @Override
        public List<SampleBlock> read(Metric metric, Tier tier, int chunk, long from, long to) {
            return List.of();
        }

        @Override
        public void forgetBefore(Tier tier, long epochSecond) {}
    }
}
