package peristyle.views.overview;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ObjectId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.blade.UcsFaultStage;
import peristyle.model.hardware.blade.WorkOutcome;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.Task;
import peristyle.views.activity.ActivityState;
import peristyle.views.console.Scope;
import peristyle.views.look.Tone;
import peristyle.views.text.EventText;
import peristyle.views.text.Texts;

/**
 * Something that happened lately, asked for or by itself.
 *
 * @param at when, by the devices' clock
 * @param tone what it means
 * @param sentence what happened
 * @param name what the object is called
 * @param subject the object to go to, null where it is gone
 */
public record Happening(
        Instant at,
        Tone tone,
        String sentence,
        String name,
        @Nullable ObjectId subject) {

    private static final int MOST = 40;
    private static final int EVENTS_LOOKED_AT = 2_000;
    private static final int TASKS_LOOKED_AT = 1_000;

    /** What the devices did by themselves: their events tell it, as long as they are remembered. */
    private static final String DEVICES = "device.";

    private static final String RESTARTED = "device.vm-restarted";

    /** The newest that happened in this scope, newest first. Transfers that only follow their schedule are left out. */
    public static List<Happening> newest(ControlPlane plane, Estate estate, Scope scope, Texts texts) {
        Instant since = plane.eventsSince();
        Stream<Happening> tasks = plane.tasks(TASKS_LOOKED_AT).stream()
                .filter(task -> told(task, since) && inside(task.subject(), estate, scope))
                .limit(MOST)
                .map(task -> of(task, estate, texts));
        Stream<Happening> events = plane.events(EVENTS_LOOKED_AT).stream()
                .filter(event -> !routine(event) && !byTask(event, since) && inside(event.subject(), estate, scope))
                .limit(MOST)
                .map(event -> of(event, estate, texts));
        return Stream.concat(tasks, events)
                .sorted(Comparator.comparing(Happening::at).reversed())
                .limit(MOST)
                .toList();
    }

    private static boolean told(Task task, Instant eventsSince) {
        return !task.code().startsWith(DEVICES)
                || (!task.at().isAfter(eventsSince) && !task.code().equals(RESTARTED));
    }

    /** What devices did by themselves so early that some events of then are forgotten is told by its task, not twice. */
    private static boolean byTask(DeviceEvent event, Instant eventsSince) {
        return event.changesEstate() && !event.at().isAfter(eventsSince);
    }

    private static boolean inside(ObjectId id, Estate estate, Scope scope) {
        return estate.find(id).map(object -> scope.holds(estate, object)).orElse(scope.all());
    }

    private static boolean routine(DeviceEvent event) {
        return switch (event) {
            case DeviceEvent.TransferStarted started -> !started.initial();
            case DeviceEvent.TransferCompleted completed -> true;
            // The same as the fault that struck, told once more.
            case DeviceEvent.UcsFaultChanged changed -> true;
            // Told by the incident that stopped the VM, not once a VM.
            case DeviceEvent.VmRestarted restarted -> true;
            case DeviceEvent.VmLeftOff left -> true;
            default -> false;
        };
    }

    private static Happening of(Task task, Estate estate, Texts texts) {
        ActivityState state = ActivityState.of(task);
        String asked = texts.get("operation." + task.code(), task.arguments());
        return new Happening(
                task.at(),
                state.tone(),
                texts.get("overview.task", texts.of(state), about(task.subjectName(), asked, texts), task.author()),
                task.subjectName(),
                estate.find(task.subject()).isPresent() ? task.subject() : null);
    }

    private static Happening of(DeviceEvent event, Estate estate, Texts texts) {
        String name = texts.name(event.subject());
        return new Happening(
                event.at(),
                tone(event),
                about(name, EventText.of(event, texts), texts),
                name,
                estate.find(event.subject()).isPresent() ? event.subject() : null);
    }

    private static String about(String name, String sentence, Texts texts) {
        return sentence.contains(name) ? sentence : texts.get("overview.about", name, sentence);
    }

    private static Tone tone(DeviceEvent event) {
        return switch (event) {
            case DeviceEvent.TransferStarted it -> Tone.NOTICE;
            case DeviceEvent.TransferCompleted it -> Tone.GOOD;
            case DeviceEvent.RpoExceeded it -> Tone.WARNING;
            case DeviceEvent.RpoRestored it -> Tone.GOOD;
            case DeviceEvent.ThrottlingStarted it -> Tone.WARNING;
            case DeviceEvent.ThrottlingEnded it -> Tone.GOOD;
            case DeviceEvent.MemoryPressureStarted it -> Tone.WARNING;
            case DeviceEvent.MemoryPressureEnded it -> Tone.GOOD;
            case DeviceEvent.FaultStruck it -> Tone.WARNING;
            case DeviceEvent.FaultEnded it -> Tone.GOOD;
            case DeviceEvent.HostFailed it -> Tone.DANGER;
            case DeviceEvent.HostUnreachable it -> Tone.DANGER;
            case DeviceEvent.HostIsolated it -> Tone.WARNING;
            case DeviceEvent.DatastoreFilled it -> Tone.DANGER;
            case DeviceEvent.DatastoreFreed it -> Tone.GOOD;
            case DeviceEvent.VmFrozen it -> Tone.DANGER;
            case DeviceEvent.VmThawed it -> Tone.GOOD;
            case DeviceEvent.VmStunned it -> Tone.DANGER;
            case DeviceEvent.SnapshotClosed it -> Tone.GOOD;
            case DeviceEvent.VmMoved it -> Tone.GOOD;
            case DeviceEvent.VmNotMoved it -> Tone.WARNING;
            case DeviceEvent.VmStarted it -> Tone.GOOD;
            case DeviceEvent.VmNotStarted it -> Tone.DANGER;
            case DeviceEvent.LinkLost it -> Tone.WARNING;
            case DeviceEvent.LinkRestored it -> Tone.GOOD;
            case DeviceEvent.ArrayStateChanged it -> it.now().whole() ? Tone.GOOD : Tone.WARNING;
            case DeviceEvent.MirrorStateChanged it -> it.now().follows() ? Tone.GOOD : Tone.WARNING;
            case DeviceEvent.UcsFaultChanged it -> it.now() == UcsFaultStage.RETAINED ? Tone.GOOD : Tone.WARNING;
            case DeviceEvent.BladeWorked it -> tone(it.outcome());
            case DeviceEvent.HostReturned it -> Tone.GOOD;
            case DeviceEvent.VmRestarted it -> Tone.GOOD;
            case DeviceEvent.VmLeftOff it -> Tone.DANGER;
        };
    }

    private static Tone tone(WorkOutcome outcome) {
        return switch (outcome) {
            case STARTED -> Tone.NOTICE;
            case RETRIED -> Tone.WARNING;
            case FAILED -> Tone.DANGER;
            case DONE -> Tone.GOOD;
        };
    }
}
