package peristyle.views.text;

import java.util.List;
import peristyle.model.exchange.events.EventKind;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultKind;

/** What happened on the devices, as sentences. */
public final class EventText {

    private EventText() {}

    /** The sentence of this event: text {@code event.<kind>}. */
    public static String of(DeviceEvent event, Texts texts) {
        return texts.get("event." + EventKind.of(event), arguments(event, texts));
    }

    private static List<Object> arguments(DeviceEvent event, Texts texts) {
        return switch (event) {
            case DeviceEvent.TransferStarted it -> List.of(it.subject());
            case DeviceEvent.TransferCompleted it ->
                List.of(it.subject(), it.transfer().bytes(), it.transfer().duration());
            case DeviceEvent.RpoExceeded it -> List.of(it.subject(), it.age());
            case DeviceEvent.RpoRestored it -> List.of(it.subject(), it.exceededFor());
            case DeviceEvent.ThrottlingStarted it -> List.of(it.subject(), it.demandIops(), it.limitIops());
            case DeviceEvent.ThrottlingEnded it -> List.of(it.subject(), it.throttledFor());
            case DeviceEvent.MemoryPressureStarted it -> List.of(it.subject(), it.share());
            case DeviceEvent.MemoryPressureEnded it -> List.of(it.subject(), it.pressedFor());
            case DeviceEvent.FaultStruck it -> List.of(it.subject(), fault(it.kind(), it.part(), texts));
            case DeviceEvent.FaultEnded it -> List.of(it.subject(), fault(it.kind(), it.part(), texts), it.lasted());
            case DeviceEvent.HostFailed it -> List.of(it.subject(), it.stopped().size());
            case DeviceEvent.HostUnreachable it -> List.of(it.subject());
            case DeviceEvent.HostIsolated it -> List.of(it.subject());
            case DeviceEvent.DatastoreFilled it -> List.of(it.subject());
            case DeviceEvent.DatastoreFreed it -> List.of(it.subject(), it.full());
            case DeviceEvent.VmFrozen it -> List.of(it.subject(), it.datastore());
            case DeviceEvent.VmThawed it -> List.of(it.subject(), it.frozen());
            case DeviceEvent.VmStunned it -> List.of(it.subject(), it.mib());
            case DeviceEvent.SnapshotClosed it -> List.of(it.subject(), it.stunned());
            case DeviceEvent.VmMoved it -> List.of(it.subject(), it.to(), it.took(), it.mib());
            case DeviceEvent.VmNotMoved it -> List.of(it.subject(), it.to());
            case DeviceEvent.VmStarted it -> List.of(it.subject(), it.host(), it.took());
            case DeviceEvent.VmNotStarted it -> List.of(it.subject(), it.host(), it.obstacle());
            case DeviceEvent.LinkLost it -> List.of(it.subject());
            case DeviceEvent.LinkRestored it -> List.of(it.subject(), it.down());
            case DeviceEvent.ArrayStateChanged it -> List.of(it.subject(), it.before(), it.now());
            case DeviceEvent.MirrorStateChanged it -> List.of(it.subject(), it.before(), it.now());
            case DeviceEvent.UcsFaultChanged it ->
                List.of(
                        it.subject(),
                        it.code().code(),
                        it.now(),
                        fault(it.code().kind(), it.part(), texts),
                        it.code().severity());
            case DeviceEvent.BladeWorked it ->
                List.of(
                        it.subject(),
                        it.stage().work(),
                        it.outcome(),
                        it.stage().nativeName(),
                        it.tries());
            case DeviceEvent.HostReturned it -> List.of(it.subject(), it.away(), it.state());
            case DeviceEvent.VmRestarted it -> List.of(it.subject(), it.host(), it.down());
            case DeviceEvent.VmLeftOff it -> List.of(it.subject(), it.obstacle());
        };
    }

    /** A fault in words, with the part that it strikes where there are several. */
    private static String fault(FaultKind kind, int part, Texts texts) {
        return switch (kind.part()) {
            case WHOLE -> texts.of(kind);
            case FABRIC -> texts.of(kind) + " (" + (part == 1 ? "A" : "B") + ")";
            default -> texts.of(kind) + " (" + part + ")";
        };
    }
}
