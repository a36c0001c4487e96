package peristyle.model.hardware;

import java.time.Instant;

/** Hears what devices do, on the thread that lets time pass. */
public interface DeviceListener {

    /** Another 20 seconds of the devices' time are over: measurements can be read. */
    void sampled(Instant at);

    /** Something happened. */
    void happened(DeviceEvent event);
}
