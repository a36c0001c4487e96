package peristyle.model.hardware;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.fault.FaultInjection;

/**
 * All devices of an estate, as one installation.
 *
 * <p>Used by one thread. Time passes in {@link #pass}; the devices call {@link DeviceListener#sampled} whenever 20
 * seconds of their time have gone by, so that no sample is missed however fast their clock runs.
 */
public interface Devices {

    BladeDomain blades();

    StorageSystem storage();

    NetworkFabric network();

    Hypervisor hypervisor();

    /** The time that all measurements and events carry. */
    InstantSource clock();

    /** The hold on time that devices give where they are not bound to the world's. */
    Optional<ClockControl> clockControl();

    /** The hold on what breaks, where these devices are emulated. */
    default Optional<FaultInjection> faultInjection() {
        return Optional.empty();
    }

    /** Lets the operator's time pass by this much, and returns once the devices have caught up or the budget is spent. */
    void pass(Duration operatorTime, Duration budget, DeviceListener listener);

    /** What the devices need to go on later where they stop now: opaque bytes for {@link #restore}. */
    byte[] save();

    /** Where they stand, where they are emulated and can be made to stand there again. */
    default Optional<Standing> standing() {
        return Optional.empty();
    }

    /**
     * Other devices that stand where these stood and go their own way, where they are emulated. Safe from any thread.
     *
     * @param estate theirs at that moment
     * @param saved what {@link #save} gave at that moment
     */
    default Optional<Devices> twin(Estate estate, byte[] saved) {
        return Optional.empty();
    }

    /** Goes on where {@link #save} stopped. */
    void restore(byte[] saved);
}
