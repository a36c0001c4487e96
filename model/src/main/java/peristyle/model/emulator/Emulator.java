package peristyle.model.emulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.BladeDomain;
import peristyle.model.hardware.ClockControl;
import peristyle.model.hardware.DeviceListener;
import peristyle.model.hardware.Devices;
import peristyle.model.hardware.Hypervisor;
import peristyle.model.hardware.NetworkFabric;
import peristyle.model.hardware.Standing;
import peristyle.model.hardware.StorageSystem;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.problem.ProblemException;

/**
 * Emulated devices of a whole estate. Time moves in ticks of 20 s; within a tick replication lives to the second. The same
 * seed, estate and changes at the same moments give the same events, whatever the speed, the pauses and the slices in which
 * time was let pass.
 */
public final class Emulator implements Devices {

    private final LongSupplier nanoTime;
    private final World world;
    private final Pace pace = new Pace();
    private final Ports ports;

    private Emulator(World world, LongSupplier nanoTime) {
        this.world = world;
        this.nanoTime = nanoTime;
        this.ports = new Ports(world);
    }

    /**
     * Devices of this estate, running since long at the moment they start. Without a measure of the machine's time:
     * {@link #pass} always catches up.
     *
     * @param start moment at which the devices' clock stands, by the whole second
     */
    public static Emulator of(Estate estate, Catalog catalog, long seed, Instant start) {
        return of(estate, catalog, seed, start, () -> 0);
    }

    /** The same, with what measures the budget of {@link #pass}: nanoseconds from any origin. */
    public static Emulator of(Estate estate, Catalog catalog, long seed, Instant start, LongSupplier nanoTime) {
        return new Emulator(new World(estate, catalog, seed, start, Troubles.of(estate, seed)), nanoTime);
    }

    /** Devices with these troubles instead of those of the seed. */
    static Emulator of(Estate estate, Catalog catalog, long seed, Instant start, Troubles troubles) {
        return new Emulator(new World(estate, catalog, seed, start, troubles), () -> 0);
    }

    /** What there is behind the ports. */
    World world() {
        return world;
    }

    @Override
    public BladeDomain blades() {
        return ports.blades();
    }

    @Override
    public StorageSystem storage() {
        return ports.storage();
    }

    @Override
    public NetworkFabric network() {
        return ports.network();
    }

    @Override
    public Hypervisor hypervisor() {
        return ports.hypervisor();
    }

    @Override
    public InstantSource clock() {
        return world.clock;
    }

    @Override
    public Optional<ClockControl> clockControl() {
        return Optional.of(world.clock);
    }

    @Override
    public Optional<FaultInjection> faultInjection() {
        return Optional.of(world.incidents.board());
    }

    @Override
    public void pass(Duration operatorTime, Duration budget, DeviceListener listener) {
        world.clock.accrue(operatorTime);
        long began = nanoTime.getAsLong();
        long before = world.clock.tickSecond();
        boolean inTime = true;
        while (world.clock.due() && inTime) {
            world.tick(listener);
            inTime = nanoTime.getAsLong() - began < budget.toNanos();
        }
        world.clock.arrive();
        world.clock.settle(pace.reached(operatorTime, world.clock.tickSecond() - before, world.clock.state()));
    }

    @Override
    public byte[] save() {
        return SavedWorld.write(world, true);
    }

    @Override
    public Optional<Standing> standing() {
        return Optional.of(new Standing(
                Instant.ofEpochSecond(world.clock.tickSecond()), world.seed, SavedWorld.write(world, false)));
    }

    @Override
    public Optional<Devices> twin(Estate same, byte[] saved) {
        Emulator twin = of(same, world.catalog, 0, Instant.EPOCH, nanoTime);
        twin.restore(saved);
        return Optional.of(twin);
    }

    /**
     * Goes on where {@link #save} stopped. Copies that the estate given to {@link #of} has got since
     * then begin anew.
     *
     * @throws ProblemException {@code emulator.saved-state} where the bytes are not those of this version
     */
    @Override
    public void restore(byte[] saved) {
        SavedWorld.restore(world, saved);
    }
}
