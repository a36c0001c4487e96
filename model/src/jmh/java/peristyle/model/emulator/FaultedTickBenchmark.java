package peristyle.model.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.DeviceListener;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;

/**
 * One tick, 20 s of the devices' time, while one object of every kind is broken. With the GC profiler it shows what a tick
 * allocates: bytes an operation, for all VMs and hosts together.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class FaultedTickBenchmark {

    private static final DeviceListener NOBODY = new DeviceListener() {
        @Override
        public void sampled(Instant at) {}

        @Override
        public void happened(DeviceEvent event) {}
    };

    /** How much there is to emulate; the harness sets it. */
    @Param({"SMALL", "LARGE"})
    public EstateSize size;

    /** Whether anything is broken; the harness sets it. */
    @Param({"false", "true"})
    public boolean faults;

    private Emulator emulator;

    /** Builds the estate, breaks it, and lets an hour go by. */
    @Setup
    public void build() {
        Estate estate = SampleEstate.generate(size, 1, CatalogFile.shipped());
        emulator = Emulator.of(estate, CatalogFile.shipped(), 1, Instant.parse("2026-11-18T06:00:00Z"));
        FaultInjection board = emulator.faultInjection().orElseThrow();
        for (FaultKind kind : faults ? FaultKind.values() : new FaultKind[0]) {
            List<EstateObject> targets =
                    estate.<EstateObject>roster(kind.strikes()).toList();
            // A whole zone without power would leave a third less to do.
            if (!targets.isEmpty() && kind != FaultKind.ZONE_LOST) {
                board.inject(FaultOrder.of(
                        kind, targets.get(kind.ordinal() % targets.size()).id()));
            }
        }
        run(Duration.ofHours(1));
    }

    private void run(Duration time) {
        emulator.clockControl().orElseThrow().step(time);
        emulator.pass(Duration.ZERO, Duration.ofHours(1), NOBODY);
    }

    /** One tick. */
    @Benchmark
    public long tick() {
        run(Duration.ofSeconds(20));
        return emulator.world().clock.tickSecond();
    }
}
