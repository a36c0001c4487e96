package peristyle.app.opening;

import java.time.Instant;
import java.util.List;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.Device;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.DeviceListener;
import peristyle.model.hardware.Devices;
import peristyle.model.telemetry.Readings;
import peristyle.model.telemetry.Telemetry;

/** Takes down what devices measure before the platform runs on them. */
final class Recording implements DeviceListener {

    private final List<Device> ports;
    private final Telemetry telemetry;
    private final Estate estate;
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
        // what happened before anyone looked is no news
    }
}
