package peristyle.model.operation;

import java.time.Instant;
import java.util.List;
import peristyle.model.estate.EstateChange;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultCommand;

/**
 * Hears, in order, everything that goes into the devices from outside and everything that happens on them: what is needed to
 * do it all again. Called on the platform's thread, which waits.
 */
public interface Witness {

    /** It begins here; told before everything else. */
    void attending(Scene scene);

    /** A step of the devices is over. */
    void ticked(Instant tick);

    /**
     * Devices follow a change that these tasks made. What devices did by themselves comes as a change, too, once it is kept.
     *
     * @param at the devices' time, which may lie between two steps
     */
    void changed(Instant at, EstateChange change, List<Task> tasks);

    /** Devices obey a command from this step on. */
    void obeyed(Instant tick, FaultCommand command);

    /** Something happened. */
    void happened(DeviceEvent event);
}
