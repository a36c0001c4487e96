package peristyle.model.emulator;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import peristyle.model.catalog.Catalog;
import peristyle.model.emulator.blade.BladePicture;
import peristyle.model.emulator.clock.DeviceClock;
import peristyle.model.emulator.hypervisor.AskedSince;
import peristyle.model.emulator.network.NetworkPicture;
import peristyle.model.emulator.replication.Copies;
import peristyle.model.emulator.san.SanPicture;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Vm;
import peristyle.model.hardware.BladeDomain;
import peristyle.model.hardware.ClockControl;
import peristyle.model.hardware.ClockState;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.DeviceListener;
import peristyle.model.hardware.Devices;
import peristyle.model.hardware.Hypervisor;
import peristyle.model.hardware.NetworkFabric;
import peristyle.model.hardware.Standing;
import peristyle.model.hardware.StorageSystem;
import peristyle.model.hardware.blade.ComputeStatus;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.hardware.network.NetworkStatus;
import peristyle.model.hardware.storage.StorageStatus;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.model.telemetry.hypervisor.HypervisorStatus;

/**
 * Emulated devices of a whole estate. Time moves in ticks of 20 s; within a tick replication lives to the second. The same
 * seed, estate and changes at the same moments give the same events, whatever the speed, the pauses and the slices in which
 * time was let pass.
 */
public final class Emulator implements Devices {

    private static final int FORMAT = 5;
    private static final String MACS = "mac-tables";
    private static final String STOPS = "mirror-stops";
    private static final String RATES = "copy-rates";
    private static final String ASKED = "asked-since";
    private static final int BEFORE_SECTIONS = 4;
    private static final int BEFORE_INFRASTRUCTURE = 3;
    private static final int BEFORE_FAULTS = 2;

    private final Catalog catalog;
    private final LongSupplier nanoTime;
    private final DeviceClock clock;
    private final Pace pace = new Pace();
    private final BladePicture blades = new BladePicture();
    private final Alarms alarms = new Alarms();
    private final TreeMap<String, Float> scales = new TreeMap<>();
    private final TreeMap<String, Long> statedAt = new TreeMap<>();
    private final Ports ports = new Ports(this);
    private final VmLife life = new VmLife();
    private final AskedSince asked = new AskedSince();
    private final Incidents incidents;
    private final List<DeviceEvent> events = new ArrayList<>();
    private long seed;
    private long origin;
    private Troubles troubles;
    /** Read by whoever injects a fault, on whatever thread. */
    private volatile Estate estate;

    private Infrastructure infrastructure;
    private Plant plant;
    private Copies copies;

    private Emulator(
            Estate estate, Catalog catalog, long seed, Instant start, Troubles troubles, LongSupplier nanoTime) {
        this.catalog = catalog;
        this.nanoTime = nanoTime;
        this.seed = seed;
        this.estate = estate;
        this.troubles = troubles;
        this.origin = start.getEpochSecond();
        this.clock = new DeviceClock(origin);
        this.incidents = new Incidents(estate, () -> this.estate);
        this.infrastructure = new Infrastructure(estate, null);
        this.plant = build();
        plant.at(origin, incidents.conditions());
        this.copies = Copies.settled(estate, plant.links, seed, origin, plant.datastores);
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
        return new Emulator(estate, catalog, seed, start, Troubles.of(estate, seed), nanoTime);
    }

    /** Devices with these troubles instead of those of the seed. */
    static Emulator of(Estate estate, Catalog catalog, long seed, Instant start, Troubles troubles) {
        return new Emulator(estate, catalog, seed, start, troubles, () -> 0);
    }

    private Plant build() {
        Plant built =
                new Plant(estate, infrastructure, catalog, seed, troubles, incidents.watch(), origin, statedAt, scales);
        built.follow(incidents.conditions(), incidents.hosts());
        life.follow(estate);
        life.tell(estate, built, incidents.hosts());
        return built;
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
        return clock;
    }

    @Override
    public Optional<ClockControl> clockControl() {
        return Optional.of(clock);
    }

    @Override
    public Optional<FaultInjection> faultInjection() {
        return Optional.of(incidents.board());
    }

    @Override
    public void pass(Duration operatorTime, Duration budget, DeviceListener listener) {
        clock.accrue(operatorTime);
        long began = nanoTime.getAsLong();
        long before = clock.tickSecond();
        boolean inTime = true;
        while (clock.due() && inTime) {
            tick(listener);
            inTime = nanoTime.getAsLong() - began < budget.toNanos();
        }
        clock.arrive();
        clock.settle(pace.reached(operatorTime, clock.tickSecond() - before, clock.state()));
    }

    private void tick(DeviceListener listener) {
        long from = clock.tickSecond();
        long to = from + DeviceClock.TICK;
        suffer(from, to, listener);
        infrastructure.live(incidents.conditions(), from, to, plant.datastores, events);
        life.live(estate, plant, incidents.hosts(), copies, to, events);
        plant.at(to, incidents.conditions());
        copies.live(from, to, plant.network, infrastructure.san, plant.datastores, events);
        alarms.watch(estate, to, plant.datastores, plant.hosts, events);
        clock.ticked();
        if (!events.isEmpty()) {
            List<DeviceEvent> inOrder = new ArrayList<>(events);
            events.clear();
            inOrder.sort(Comparator.comparing(DeviceEvent::at));
            inOrder.forEach(listener::happened);
        }
        listener.sampled(Instant.ofEpochSecond(to));
    }

    /** Faults, and what follows from them without anybody asking. */
    private void suffer(long from, long to, DeviceListener listener) {
        long heard = incidents.watch().version();
        long broken = incidents.conditions().version();
        Instant tick = Instant.ofEpochSecond(from);
        Estate after = incidents.live(
                estate, catalog, plant, seed, asked, from, to, events, command -> listener.obeyed(tick, command));
        after = life.move(after, catalog, plant, incidents.watch(), asked, from, to, events);
        asked.takenUp();
        infrastructure.macs.live(after, events, incidents::heardUntil, to);
        if (after != estate || incidents.watch().version() != heard) {
            estate = after;
            rebuild(from);
        } else if (incidents.conditions().version() != broken) {
            plant.follow(incidents.conditions(), incidents.hosts());
            life.tell(estate, plant, incidents.hosts());
        }
    }

    /** A new plant knows the load of the tick before as the old one did: what did not change is not to look as if it stood still. */
    private void rebuild(long second) {
        Plant before = plant;
        infrastructure = new Infrastructure(estate, infrastructure);
        plant = build();
        plant.network.inherit(before.network);
        plant.at(clock.tickSecond(), incidents.conditions());
        copies = copies.follow(estate, plant.links, seed, second);
    }

    /** The operator's change has become true. Called through each port; the first call does it for all. */
    void follow(Estate changed, EstateChange change) {
        if (changed == estate) {
            return;
        }
        for (EstateObject object : change.put()) {
            if (object instanceof Vm vm && !News.sameDisks(estate, vm)) {
                statedAt.put(vm.id().value(), clock.tickSecond());
                life.restated(vm.id());
            }
            if (object instanceof Vm vm && News.asksToMove(estate, vm)) {
                asked.note(vm.id(), clock.instant().getEpochSecond());
            }
        }
        // What the devices did themselves comes back as a change: they know it already.
        boolean news = News.any(estate, change);
        boolean places = change.put().stream()
                        .anyMatch(object -> estate.find(object.id()).isEmpty())
                || !change.removed().isEmpty();
        infrastructure.macs.follow(estate, change, clock.tickSecond());
        estate = changed;
        if (news || places) {
            incidents.follow(estate, seed, clock.tickSecond());
        }
        if (news) {
            rebuild(clock.instant().getEpochSecond());
        }
    }

    @Override
    public byte[] save() {
        return save(true);
    }

    @Override
    public Optional<Standing> standing() {
        return Optional.of(new Standing(Instant.ofEpochSecond(clock.tickSecond()), seed, save(false)));
    }

    @Override
    public Optional<Devices> twin(Estate same, byte[] saved) {
        Emulator twin = of(same, catalog, 0, Instant.EPOCH, nanoTime);
        twin.restore(saved);
        return Optional.of(twin);
    }

    /** @param whole whether the pace of time and orders that wait for a tick are written, too */
    private byte[] save(boolean whole) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            ClockState time = clock.state();
            Instant target = time.target();
            out.writeInt(FORMAT);
            out.writeLong(seed);
            out.writeLong(origin);
            out.writeLong(clock.tickSecond());
            out.writeDouble(whole ? clock.credit() : 0);
            out.writeBoolean(!whole || time.paused());
            out.writeDouble(whole ? time.factor() : 1);
            out.writeLong(target == null || !whole ? Long.MIN_VALUE : target.getEpochSecond());
            troubles.save(out);
            alarms.save(out);
            Alarms.save(out, statedAt);
            out.writeInt(scales.size());
            for (var scale : scales.entrySet()) {
                out.writeUTF(scale.getKey());
                out.writeFloat(scale.getValue());
            }
            incidents.save(out, whole);
            infrastructure.save(out);
            copies.save(out);
            plant.network.save(out);
            Sections sections = new Sections();
            incidents.save(sections);
            life.save(sections, estate);
            sections.with(MACS, infrastructure.macs::save)
                    .with(STOPS, copies::saveStops)
                    .with(RATES, copies::saveRates)
                    .with(ASKED, asked::save);
            sections.save(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Goes on where {@link #save} stopped. Copies that the estate given to {@link #of} has got since
     * then begin anew.
     *
     * @throws ProblemException {@code emulator.saved-state} where the bytes are not those of this version
     */
    @Override
    public void restore(byte[] saved) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(saved))) {
            int format = in.readInt();
            if (format > FORMAT || format < BEFORE_FAULTS) {
                throw new ProblemException(Problem.of("emulator.saved-state", format, FORMAT));
            }
            seed = in.readLong();
            origin = in.readLong();
            long second = in.readLong();
            double credit = in.readDouble();
            boolean paused = in.readBoolean();
            double factor = in.readDouble();
            long target = in.readLong();
            troubles = Troubles.restore(in);
            alarms.restore(in);
            Alarms.restore(in, statedAt);
            scales.clear();
            for (int left = in.readInt(); left > 0; left--) {
                scales.put(in.readUTF(), in.readFloat());
            }
            if (format == BEFORE_FAULTS) {
                incidents.reset(estate);
            } else {
                incidents.restore(in, seed, estate);
            }
            infrastructure = new Infrastructure(estate, null);
            if (format > BEFORE_INFRASTRUCTURE) {
                infrastructure.restore(in, incidents.conditions());
            }
            plant = build();
            plant.at(second, incidents.conditions());
            copies = Copies.restored(estate, plant.links, seed, second, in, format > BEFORE_INFRASTRUCTURE);
            plant.network.restore(in);
            Sections sections = format > BEFORE_SECTIONS ? Sections.restore(in) : new Sections();
            incidents.restore(sections, estate);
            life.restore(sections, estate);
            life.tell(estate, plant, incidents.hosts());
            plant.at(second, incidents.conditions());
            infrastructure.macs.restore(sections.part(MACS));
            copies.restoreStops(sections.part(STOPS));
            copies.restoreRates(sections.part(RATES));
            asked.restore(sections.part(ASKED));
            copies.look(plant.network.state(), infrastructure.san);
            clock.restore(
                    second, credit, paused, factor, target == Long.MIN_VALUE ? null : Instant.ofEpochSecond(target));
        } catch (IOException torn) {
            throw new ProblemException(Problem.of("emulator.saved-state", 0, FORMAT), torn);
        }
    }

    Estate estate() {
        return estate;
    }

    Plant plant() {
        return plant;
    }

    Copies copies() {
        return copies;
    }

    NetworkStatus networkStatus() {
        return new NetworkPicture(
                        estate,
                        infrastructure.links,
                        infrastructure.network,
                        plant.network,
                        incidents.conditions(),
                        infrastructure.macs)
                .at(clock.tickSecond());
    }

    StorageStatus storageStatus() {
        return new SanPicture(estate, infrastructure.san, plant.datastores, incidents.conditions())
                .at(clock.tickSecond(), copies.mirrors(clock.tickSecond()));
    }

    ComputeStatus computeStatus() {
        return blades.at(estate, catalog, plant.hosts, incidents.ucs(), incidents.tasks(), incidents.board(), second());
    }

    HypervisorStatus hypervisorStatus() {
        return life.status(
                estate, plant, incidents.availability(), incidents.hosts(), infrastructure.san, clock.tickSecond());
    }

    Incidents incidents() {
        return incidents;
    }

    long second() {
        return clock.tickSecond();
    }
}
