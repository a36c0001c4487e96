package peristyle.model.emulator;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import peristyle.model.catalog.Catalog;
import peristyle.model.emulator.blade.BladeTasks;
import peristyle.model.emulator.blade.UcsFaults;
import peristyle.model.emulator.clock.DeviceClock;
import peristyle.model.emulator.fault.Conditions;
import peristyle.model.emulator.fault.FaultBoard;
import peristyle.model.emulator.fault.HostConditions;
import peristyle.model.emulator.hypervisor.AskedSince;
import peristyle.model.emulator.hypervisor.HighAvailability;
import peristyle.model.emulator.hypervisor.HostWatch;
import peristyle.model.estate.Blade;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.HostId;
import peristyle.model.hardware.Consequence;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultCommand;
import peristyle.model.hardware.fault.FaultKind;

/** What breaks, and what the devices do about it by themselves. It has a past, which load has not. */
final class Incidents {

    private static final String CORRECTED = "corrected-errors";
    private static final String UCS = "ucs-faults";
    private static final String TASKS = "blade-tasks";
    private static final String STARTS = "starts";
    private static final String LOSSES = "losses";

    private final FaultBoard board;
    private final UcsFaults ucs = new UcsFaults();
    private final BladeTasks tasks = new BladeTasks();
    private final HighAvailability availability = new HighAvailability();
    private final Supplier<Estate> newest;
    private HostConditions hosts;
    private boolean quiet = true;

    Incidents(Estate estate, Supplier<Estate> newest, DeviceClock clock) {
        this.newest = newest;
        board = new FaultBoard(kinds(), newest, clock);
        hosts = new HostConditions(estate);
    }

    /** The kinds by which something behaves; whoever makes something behave by another adds his here. */
    private static Set<FaultKind> kinds() {
        Set<FaultKind> kinds = EnumSet.copyOf(HostConditions.HEEDED);
        kinds.addAll(Infrastructure.HEEDED);
        kinds.add(FaultKind.RUNAWAY_PROCESSOR);
        kinds.add(FaultKind.VM_CRASH);
        kinds.add(FaultKind.DIMM_CORRECTABLE);
        return kinds;
    }

    FaultBoard board() {
        return board;
    }

    Conditions conditions() {
        return board.conditions();
    }

    /** The lists of faults that UCS Managers keep. */
    UcsFaults ucs() {
        return ucs;
    }

    /** Second at which a host fell silent; the end of time where it is not. */
    long heardUntil(HostId host) {
        int place = newest.get().hosts().placeOf(host);
        return place < 0 ? Long.MAX_VALUE : Math.min(hosts.deadSince(place), hosts.hungSince(place));
    }

    /** What UCS Managers do to blades. */
    BladeTasks tasks() {
        return tasks;
    }

    HighAvailability availability() {
        return availability;
    }

    HostWatch watch() {
        return availability.watch();
    }

    /** What is broken, as hosts feel it. */
    HostConditions hosts() {
        return hosts;
    }

    /** The estate has become another: places may mean others. */
    void follow(Estate estate, long seed, long second) {
        board.follow(estate, seed, second);
        availability.follow(estate);
        quiet &= availability.calm();
        feel(estate);
    }

    private void follow(Estate estate) {
        hosts.follow(board.conditions(), blade -> {
            Blade at = estate.blades().at(blade);
            return at == null ? HostConditions.NEVER : tasks.since(at.id());
        });
    }

    private void feel(Estate estate) {
        hosts = new HostConditions(estate);
        follow(estate);
    }

    /**
     * Lives through a tick; what happens is added to the events.
     *
     * @return the estate as the devices have left it: the same where they changed nothing
     */
    Estate live(
            Estate estate,
            Catalog catalog,
            Plant plant,
            long seed,
            AskedSince since,
            long from,
            long to,
            List<DeviceEvent> events,
            Consumer<FaultCommand> obeyed) {
        boolean changed = board.live(seed, from, to, events, obeyed);
        ucs.live(estate, to, events);
        if (!changed && quiet) {
            return estate;
        }
        if (changed) {
            follow(estate);
        }
        long before = tasks.version();
        tasks.live(estate, board.conditions(), hosts, seed, from, to, events);
        if (tasks.version() != before) {
            follow(estate);
        }
        int first = events.size();
        availability.watch(estate, hosts, to, events);
        Estate after = changed(estate, events.subList(first, events.size()));
        int restarts = events.size();
        availability.restart(
                after,
                catalog,
                id -> plant.space.usedMib(after.datastores().placeOf(id)),
                zone -> !board.conditions()
                        .struck(FaultKind.KEY_MANAGER_UNREACHABLE, after.zones().placeOf(zone)),
                since,
                from,
                to,
                events);
        quiet = availability.calm() && board.quiet() && tasks.calm();
        return changed(after, events.subList(restarts, events.size()));
    }

    /** The estate with what these events change. */
    static Estate changed(Estate estate, List<DeviceEvent> events) {
        Estate now = estate;
        for (DeviceEvent event : events) {
            EstateChange change = Consequence.of(event, now);
            now = change.isEmpty() ? now : now.with(change);
        }
        return now;
    }

    /** @param waiting whether orders that wait for a tick are written, too */
    void save(DataOutput out, boolean waiting) throws IOException {
        board.save(out, waiting);
        availability.save(out);
    }

    void restore(DataInput in, long seed, Estate estate) throws IOException {
        board.restore(in, seed, estate);
        availability.restore(in);
        quiet = false;
        feel(estate);
    }

    /** Writes what later versions remember beside. */
    void save(Sections sections) throws IOException {
        sections.with(CORRECTED, board::saveCorrected)
                .with(UCS, ucs::save)
                .with(TASKS, tasks::save)
                .with(STARTS, availability::saveStarts)
                .with(LOSSES, availability::saveLosses);
    }

    /** Goes on where {@link #save(Sections)} stopped, as far as it was saved. */
    void restore(Sections sections, Estate estate) throws IOException {
        board.restoreCorrected(sections.part(CORRECTED));
        DataInput lists = sections.part(UCS);
        if (lists == null) {
            ucs.adopt(board.standing());
        } else {
            ucs.restore(lists);
        }
        tasks.restore(sections.part(TASKS));
        availability.restore(sections.part(STARTS), sections.part(LOSSES), estate);
        quiet = false;
        follow(estate);
    }

    /** Nothing is broken, nothing waits: a state that was saved before there was any of it. */
    void reset(Estate estate) {
        board.reset(estate);
        quiet = true;
        feel(estate);
    }
}
