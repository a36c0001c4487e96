package peristyle.model.emulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import peristyle.model.catalog.Catalog;
import peristyle.model.emulator.clock.DeviceClock;
import peristyle.model.emulator.hypervisor.AskedSince;
import peristyle.model.emulator.replication.Copies;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Vm;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.DeviceListener;

/**
 * What there is behind the ports, and how it lives from tick to tick: nothing of it knows how fast time passes, how it is saved,
 * or how it is shown.
 */
final class World {

    final Catalog catalog;
    final DeviceClock clock;
    final Alarms alarms = new Alarms();
    final TreeMap<String, Float> scales = new TreeMap<>();
    final TreeMap<String, Long> statedAt = new TreeMap<>();
    final VmLife life = new VmLife();
    final AskedSince asked = new AskedSince();
    final Incidents incidents;
    long seed;
    long origin;
    Troubles troubles;
    /** Read by whoever injects a fault, on whatever thread. */
    volatile Estate estate;

    Infrastructure infrastructure;
    Plant plant;
    Copies copies;
    private final List<DeviceEvent> events = new ArrayList<>();

    /** The world of an estate, running since long at the moment it begins. */
    World(Estate estate, Catalog catalog, long seed, Instant start, Troubles troubles) {
        this.catalog = catalog;
        this.seed = seed;
        this.estate = estate;
        this.troubles = troubles;
        this.origin = start.getEpochSecond();
        this.clock = new DeviceClock(origin);
        this.incidents = new Incidents(estate, () -> this.estate, clock);
        this.infrastructure = new Infrastructure(estate, null);
        this.plant = build();
        plant.at(origin, incidents.conditions());
        this.copies = Copies.settled(estate, plant.links, seed, origin, plant.datastores);
    }

    /** The load of the estate as it is. */
    Plant build() {
        Plant built =
                new Plant(estate, infrastructure, catalog, seed, troubles, incidents.watch(), origin, statedAt, scales);
        built.follow(incidents.conditions(), incidents.hosts());
        life.follow(estate);
        life.tell(estate, built, incidents.hosts());
        return built;
    }

    /** Lives through one tick, and tells what happened in it, in order. */
    void tick(DeviceListener listener) {
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
}
