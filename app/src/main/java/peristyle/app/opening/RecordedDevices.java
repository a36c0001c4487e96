package peristyle.app.opening;

import peristyle.model.emulator.Emulator;
import peristyle.model.hardware.Devices;
import peristyle.model.recording.Recording;

/** Emulated devices that stand where recorded ones stood. */
public final class RecordedDevices {

    private RecordedDevices() {}

    /** Devices at the beginning of this recording. */
    public static Devices of(Recording recording) {
        Emulator devices = Emulator.of(
                recording.estate(),
                recording.catalog(),
                recording.standing().seed(),
                recording.standing().tick());
        devices.restore(recording.standing().bytes());
        return devices;
    }
}
