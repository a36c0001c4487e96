package peristyle.model.hardware;

import java.time.Instant;
import peristyle.model.hardware.fault.FaultCommand;

/** Hears what devices do, on the thread that lets time pass. */
public interface DeviceListener {

    /** Another 20 seconds of the devices' time are over: measurements can be read. */
    void sampled(Instant at);

    /** What was asked of them from outside is done from this step on; told before anything that comes of it. */
    default void obeyed(Instant tick, FaultCommand command) {}

    /** Something happened. */
    void happened(DeviceEvent event);
}
