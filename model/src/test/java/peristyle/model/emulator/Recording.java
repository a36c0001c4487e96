package peristyle.model.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.DeviceListener;
import peristyle.model.hardware.Devices;
import peristyle.model.telemetry.Readings;

/** Remembers what devices do, for tests to look at. */
final class Recording implements DeviceListener {

    static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");

    final List<DeviceEvent> events = new ArrayList<>();
    final List<Instant> samples = new ArrayList<>();
    private Consumer<Instant> atSample = at -> {};

    Recording atSample(Consumer<Instant> action) {
        atSample = action;
        return this;
    }

    @Override
    public void sampled(Instant at) {
        samples.add(at);
        atSample.accept(at);
    }

    @Override
    public void happened(DeviceEvent event) {
        events.add(event);
    }

    <T extends DeviceEvent> List<T> of(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    Recording run(Devices devices, Duration time) {
        devices.clockControl().orElseThrow().step(time);
        devices.pass(Duration.ZERO, Duration.ofHours(1), this);
        return this;
    }

    static Readings readingsOf(Devices devices, Estate estate) {
        Readings readings = new Readings();
        readings.fit(estate);
        devices.blades().read(readings);
        devices.storage().read(readings);
        devices.network().read(readings);
        devices.hypervisor().read(readings);
        return readings;
    }
}
