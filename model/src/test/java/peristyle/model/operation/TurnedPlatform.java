package peristyle.model.operation;

import java.time.Duration;
import java.util.List;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.Devices;

/** A platform whose turns a test takes one by one, on its own thread and clock. */
public final class TurnedPlatform {

    private final FakeJournal journal = new FakeJournal();
    private final PlatformLoop loop;
    private long nanos;

    /** A platform of these devices, whose changes are kept in memory and of which nothing is found. */
    public TurnedPlatform(Estate estate, Catalog catalog, Devices devices) {
        loop = new PlatformLoop(
                new PlatformParts(estate, catalog, devices, new FakeTelemetry(), journal, new NoArchive(), () -> nanos),
                situation -> List.of(),
                Runnable::run,
                Runnable::run);
    }

    /** Takes a turn after so much of the operator's time. */
    public void turn(Duration operatorTime) {
        nanos += operatorTime.toNanos();
        loop.turn();
    }

    /** Asks for an operation; the next turn answers. */
    public void submit(Operation operation) {
        var _ = loop.submit(operation, "ada");
    }

    /** Lets the journal fail, or work again. */
    public void journalWorks(boolean yes) {
        journal.mood = yes ? FakeJournal.Mood.WORKS : FakeJournal.Mood.FAILS;
    }

    /** The newest snapshot. */
    public Snapshot snapshot() {
        return loop.snapshot();
    }

    /** What happened lately, newest first. */
    public List<DeviceEvent> events() {
        return loop.events(2000);
    }

    /** The tasks so far, newest first. */
    public List<Task> tasks() {
        return loop.tasks(1000);
    }

    /** Scenes of this platform; the next turn answers. */
    public Reproduction reproduction() {
        return loop.reproduction((scene, past, archive, remembered) -> {
            throw new UnsupportedOperationException("nobody rehearses here");
        });
    }
}
