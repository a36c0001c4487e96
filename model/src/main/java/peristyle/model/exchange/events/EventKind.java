package peristyle.model.exchange.events;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import peristyle.model.hardware.DeviceEvent;

/** Names of kinds of events: in files, and in texts as {@code event.<kind>}. */
public final class EventKind {

    private static final String INITIAL = "initial-copy-started";
    private static final String WAITS = "vm-waits";

    private static final List<String> ALL = Stream.concat(
                    Stream.of(INITIAL, WAITS),
                    Arrays.stream(DeviceEvent.class.getPermittedSubclasses()).map(EventKind::hyphenated))
            .sorted()
            .toList();

    private EventKind() {}

    /** All kinds there are, in the order of the alphabet. */
    public static List<String> all() {
        return ALL;
    }

    /** {@code TransferStarted} is {@code transfer-started}. */
    private static String hyphenated(Class<?> event) {
        return event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The kind of this event: lower case, words joined by hyphens. */
    public static String of(DeviceEvent event) {
        return switch (event) {
            case DeviceEvent.TransferStarted it -> it.initial() ? INITIAL : "transfer-started";
            case DeviceEvent.TransferCompleted it -> "transfer-completed";
            case DeviceEvent.RpoExceeded it -> "rpo-exceeded";
            case DeviceEvent.RpoRestored it -> "rpo-restored";
            case DeviceEvent.ThrottlingStarted it -> "throttling-started";
            case DeviceEvent.ThrottlingEnded it -> "throttling-ended";
            case DeviceEvent.MemoryPressureStarted it -> "memory-pressure-started";
            case DeviceEvent.MemoryPressureEnded it -> "memory-pressure-ended";
            case DeviceEvent.FaultStruck it -> "fault-struck";
            case DeviceEvent.FaultEnded it -> "fault-ended";
            case DeviceEvent.HostFailed it -> "host-failed";
            case DeviceEvent.HostUnreachable it -> "host-unreachable";
            case DeviceEvent.HostIsolated it -> "host-isolated";
            case DeviceEvent.DatastoreFilled it -> "datastore-filled";
            case DeviceEvent.DatastoreFreed it -> "datastore-freed";
            case DeviceEvent.VmFrozen it -> "vm-frozen";
            case DeviceEvent.VmThawed it -> "vm-thawed";
            case DeviceEvent.VmStunned it -> "vm-stunned";
            case DeviceEvent.SnapshotClosed it -> "snapshot-closed";
            case DeviceEvent.VmMoved it -> "vm-moved";
            case DeviceEvent.VmNotMoved it -> "vm-not-moved";
            case DeviceEvent.VmStarted it -> "vm-started";
            case DeviceEvent.VmNotStarted it -> "vm-not-started";
            case DeviceEvent.LinkLost it -> "link-lost";
            case DeviceEvent.LinkRestored it -> "link-restored";
            case DeviceEvent.ArrayStateChanged it -> "array-state-changed";
            case DeviceEvent.MirrorStateChanged it -> "mirror-state-changed";
            case DeviceEvent.UcsFaultChanged it -> "ucs-fault-changed";
            case DeviceEvent.BladeWorked it -> "blade-worked";
            case DeviceEvent.HostReturned it -> "host-returned";
            case DeviceEvent.VmRestarted it -> "vm-restarted";
            case DeviceEvent.VmLeftOff it -> it.retried() ? WAITS : "vm-left-off";
        };
    }
}
