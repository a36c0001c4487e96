package peristyle.views.hardware;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.emulator.Emulator;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.Consequence;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.DeviceListener;
import peristyle.model.hardware.HardwareStatus;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Findings;
import peristyle.model.rule.Situation;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;
import peristyle.model.telemetry.Readings;
import peristyle.model.telemetry.ReplicaStatuses;
import peristyle.views.testing.FakeConsole;

/** Sample estates with the hardware below them, and what breaks there. */
final class SampleHardware {

    private static final long SEED = 7;
    private static final Catalog CATALOG = CatalogFile.shipped();

    /** 4 Cpools and what they stand on. */
    static final Estate SMALL = SampleEstate.generate(EstateSize.SMALL, SEED, CATALOG);

    private SampleHardware() {}

    /** A console of the small estate, all well. */
    static FakeConsole console() {
        FakeConsole console = FakeConsole.of(SMALL);
        console.plane().publish(after(SMALL));
        return console;
    }

    /** The small estate a while after this has happened to it. */
    static Snapshot after(Function<Estate, FaultOrder> order) {
        return after(SMALL, order.apply(SMALL));
    }

    /** An estate half an hour after this has happened to it. */
    static Snapshot after(Estate before, FaultOrder... orders) {
        Emulator devices = Emulator.of(before, CATALOG, SEED, SampleEstate.START);
        for (FaultOrder order : orders) {
            devices.faultInjection().orElseThrow().inject(order);
        }
        Estate[] estate = {before};
        devices.clockControl().orElseThrow().step(Duration.ofMinutes(30));
        devices.pass(Duration.ZERO, Duration.ofHours(1), new DeviceListener() {
            @Override
            public void sampled(Instant at) {}

            @Override
            public void happened(DeviceEvent event) {
                estate[0] = estate[0].with(Consequence.of(event, estate[0]));
            }
        });
        Readings readings = new Readings();
        readings.fit(estate[0]);
        devices.blades().read(readings);
        devices.storage().read(readings);
        devices.network().read(readings);
        devices.hypervisor().read(readings);
        Instant at = devices.clock().instant();
        return new Snapshot(
                new Situation(at, estate[0], CATALOG, readings.publish(at), ReplicaStatuses.NONE),
                Findings.NONE,
                new HardwareStatus(
                        devices.storage().storageStatus(),
                        devices.network().networkStatus(),
                        devices.blades().computeStatus()));
    }
}
