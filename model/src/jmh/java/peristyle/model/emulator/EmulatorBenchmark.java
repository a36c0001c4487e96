package peristyle.model.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.DeviceListener;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;

/** Time that one tick, 20 s of the devices' time, takes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EmulatorBenchmark {

    private static final DeviceListener NOBODY = new DeviceListener() {
        @Override
        public void sampled(Instant at) {}

        @Override
        public void happened(DeviceEvent event) {}
    };

    /** How much there is to emulate; the harness sets it. */
    @Param({"MEDIUM", "LARGE"})
    public EstateSize size;

    private Emulator emulator;

    /** Builds the estate. */
    @Setup
    public void build() {
        emulator = Emulator.of(
                SampleEstate.generate(size, 1, CatalogFile.shipped()),
                CatalogFile.shipped(),
                1,
                Instant.parse("2026-11-18T06:00:00Z"));
    }

    /** One tick. */
    @Benchmark
    public long tick() {
        emulator.clockControl().orElseThrow().step(Duration.ofSeconds(20));
        emulator.pass(Duration.ZERO, Duration.ofHours(1), NOBODY);
        return emulator.world().clock.tickSecond();
    }
}
