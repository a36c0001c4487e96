package peristyle.app.opening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.Device;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.DeviceListener;
import peristyle.model.hardware.Devices;
import peristyle.model.telemetry.Readings;
import peristyle.model.telemetry.Telemetry;

/** Takes down what devices measure, and what happens on them, before the platform runs on them. */
final class Recording implements DeviceListener {

    private static final long STEP = 20;

    private final List<Device> ports;
    private final Telemetry telemetry;
    private final Estate estate;
    private final List<DeviceEvent> events = new ArrayList<>();
    private final Readings readings = new Readings();

    Recording(Devices devices, Telemetry telemetry, Estate estate) {
        this.ports = List.of(devices.blades(), devices.storage(), devices.network(), devices.hypervisor());
        this.telemetry = telemetry;
        this.estate = estate;
        readings.fit(estate);
    }

    @Override
    public void sampled(Instant at) {
        ports.forEach(port -> port.read(readings));
        telemetry.record(at, estate, readings);
    }

    @Override
    public void happened(DeviceEvent event) {
        events.add(event);
    }

    /** What happened in the devices' step of 20 s in which this moment lies, and after it. */
    List<DeviceEvent> since(Instant moment) {
        return events.stream()
                .filter(event -> !event.at().isBefore(step(moment)))
                .toList();
    }

    /** What happened before that step. */
    List<DeviceEvent> before(Instant moment) {
        return events.stream()
                .filter(event -> event.at().isBefore(step(moment)))
                .toList();
    }

    private static Instant step(Instant moment) {
        return Instant.ofEpochSecond(moment.getEpochSecond() / STEP * STEP);
    }
}
