package peristyle.model.operation;

import java.util.List;
import peristyle.model.estate.ObjectId;
import peristyle.model.hardware.Consequence;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.rule.Situation;

/**
 * What devices have changed about the estate by themselves: no rule is asked, for it is so. It is kept and audited like
 * what people ask for (PL-4), in the name of the platform.
 */
record Fact(DeviceEvent event) implements Operation {

    /** Who is named for it. */
    static final String AUTHOR = "platform";

    @Override
    public String code() {
        return switch (event) {
            case DeviceEvent.HostFailed it -> "device.host-failed";
            case DeviceEvent.HostUnreachable it -> "device.host-unreachable";
            case DeviceEvent.HostIsolated it -> "device.host-isolated";
            case DeviceEvent.HostReturned it -> "device.host-returned";
            case DeviceEvent.VmRestarted it -> "device.vm-restarted";
            case DeviceEvent.VmMoved it -> "device.vm-moved";
            case DeviceEvent.VmNotMoved it -> "device.vm-not-moved";
            case DeviceEvent.VmStarted it -> "device.vm-started";
            case DeviceEvent.VmNotStarted it -> "device.vm-not-started";
            default -> throw new IllegalStateException("it changes nothing: " + event);
        };
    }

    @Override
    public ObjectId subject() {
        return event.subject();
    }

    @Override
    public List<Object> arguments() {
        return switch (event) {
            case DeviceEvent.HostFailed it -> List.of(it.subject(), it.stopped().size());
            case DeviceEvent.HostReturned it -> List.of(it.subject(), it.away());
            case DeviceEvent.VmRestarted it -> List.of(it.subject(), it.host(), it.down());
            case DeviceEvent.VmMoved it -> List.of(it.subject(), it.to(), it.took());
            case DeviceEvent.VmNotMoved it -> List.of(it.subject(), it.to());
            case DeviceEvent.VmStarted it -> List.of(it.subject(), it.host(), it.took());
            case DeviceEvent.VmNotStarted it -> List.of(it.subject(), it.host(), it.obstacle());
            default -> List.of(event.subject());
        };
    }

    @Override
    public Verdict judge(Situation situation) {
        return new Verdict.Accepted(Consequence.of(event, situation.estate()), List.of());
    }
}
