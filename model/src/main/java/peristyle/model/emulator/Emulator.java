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
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.Catalog;
import peristyle.model.emulator.clock.DeviceClock;
import peristyle.model.emulator.replication.Copies;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Vm;
import peristyle.model.hardware.BladeDomain;
import peristyle.model.hardware.ClockControl;
import peristyle.model.hardware.ClockState;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.DeviceListener;
import peristyle.model.hardware.Devices;
import peristyle.model.hardware.Hypervisor;
import peristyle.model.hardware.NetworkFabric;
import peristyle.model.hardware.StorageSystem;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * Emulated devices of a whole estate. Time moves in ticks of 20 s; within a tick replication lives to the second. The same
 * seed, estate and changes at the same moments give the same events, whatever the speed, the pauses and the slices in which
 * time was let pass.
 */
public final class Emulator implements Devices {

    private static final int FORMAT = 2;

    private final Catalog catalog;
    private final LongSupplier nanoTime;
    private final DeviceClock clock;
    private final Pace pace = new Pace();
    private final Alarms alarms = new Alarms();
    private final TreeMap<String, Float> scales = new TreeMap<>();
    private final TreeMap<String, Long> statedAt = new TreeMap<>();
    private final Ports ports = new Ports(this);
    private final List<DeviceEvent> events = new ArrayList<>();
    private long seed;
    private long origin;
    private Troubles troubles;
    private Estate estate;
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
        this.plant = build();
        plant.at(origin);
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
        return new Plant(estate, catalog, seed, troubles, origin, statedAt, scales);
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
    public void pass(Duration operatorTime, Duration budget, DeviceListener listener) {
        clock.accrue(operatorTime);
        long began = nanoTime.getAsLong();
        long before = clock.tickSecond();
        boolean inTime = true;
        while (clock.due() && inTime) {
            tick(listener);
            inTime = nanoTime.getAsLong() - began < budget.toNanos();
        }
        clock.settle(pace.reached(operatorTime, clock.tickSecond() - before, clock.state()));
    }

    private void tick(DeviceListener listener) {
        long from = clock.tickSecond();
        long to = from + DeviceClock.TICK;
        plant.at(to);
        copies.live(from, to, plant.network, plant.datastores, events);
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

    /** The operator's change has become true. Called through each port; the first call does it for all. */
    void follow(Estate changed, EstateChange change) {
        if (changed == estate) {
            return;
        }
        for (EstateObject object : change.put()) {
            if (object instanceof Vm vm && !sameDisks(vm)) {
                statedAt.put(vm.id().value(), clock.tickSecond());
            }
        }
        estate = changed;
        if (change.put().stream().map(object -> object.id().kind()).anyMatch(Emulator::matters)
                || change.removed().stream().map(id -> id.kind()).anyMatch(Emulator::matters)) {
            Plant before = plant;
            plant = build();
            plant.at(clock.tickSecond());
            for (int link = 0; link < Math.min(before.links.places(), plant.links.places()); link++) {
                plant.network.carried(link, before.network.carried(link));
            }
            copies = copies.follow(changed, plant.links, seed, clock.instant().getEpochSecond());
        }
    }

    private boolean sameDisks(Vm vm) {
        return estate.vms()
                .find(vm.id())
                .filter(old -> old.disks().equals(vm.disks()))
                .isPresent();
    }

    private static boolean matters(ObjectKind kind) {
        return switch (kind) {
            case REGION,
                    ORGANISATION,
                    TENANT,
                    VLAN,
                    PSEUDOWIRE,
                    AFFINITY_RULE,
                    KMS_DOMAIN,
                    SERVICE_REQUEST,
                    INCIDENT_TICKET,
                    UCS_DOMAIN,
                    CHASSIS,
                    BLADE,
                    REPLICATION_POLICY -> false;
            case ZONE,
                    POOL,
                    HOST,
                    VM,
                    STORAGE_SYSTEM,
                    STORAGE_POOL,
                    LUN,
                    DATASTORE,
                    EDGE_ROUTER,
                    CORE_LINK,
                    REPLICA,
                    MIRROR,
                    BACKUP_POLICY -> true;
        };
    }

    @Override
    public byte[] save() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            ClockState time = clock.state();
            Instant target = time.target();
            out.writeInt(FORMAT);
            out.writeLong(seed);
            out.writeLong(origin);
            out.writeLong(clock.tickSecond());
            out.writeDouble(clock.credit());
            out.writeBoolean(time.paused());
            out.writeDouble(time.factor());
            out.writeLong(target == null ? Long.MIN_VALUE : target.getEpochSecond());
            troubles.save(out);
            alarms.save(out);
            Alarms.save(out, statedAt);
            out.writeInt(scales.size());
            for (var scale : scales.entrySet()) {
                out.writeUTF(scale.getKey());
                out.writeFloat(scale.getValue());
            }
            copies.save(out);
            out.writeInt(plant.network.links());
            for (int link = 0; link < plant.network.links(); link++) {
                out.writeDouble(plant.network.carried(link));
            }
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
            if (format != FORMAT) {
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
            plant = build();
            plant.at(second);
            copies = Copies.restored(estate, plant.links, seed, second, in);
            int links = in.readInt();
            for (int link = 0; link < links; link++) {
                double carried = in.readDouble();
                if (link < plant.network.links()) {
                    plant.network.carried(link, carried);
                }
            }
            clock.restore(second, credit, paused, factor, target(target));
        } catch (IOException torn) {
            throw new ProblemException(Problem.of("emulator.saved-state", 0, FORMAT), torn);
        }
    }

    private static @Nullable Instant target(long second) {
        return second == Long.MIN_VALUE ? null : Instant.ofEpochSecond(second);
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

    long second() {
        return clock.tickSecond();
    }
}
