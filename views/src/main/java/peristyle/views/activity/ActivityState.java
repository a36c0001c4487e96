package peristyle.views.activity;

import peristyle.model.operation.Task;
import peristyle.views.look.Tone;
import peristyle.views.look.Toned;

/** How a task ended, or what an event means. */
public enum ActivityState implements Toned {
    DONE(Tone.GOOD),
    REFUSED(Tone.WARNING),
    FAILED(Tone.DANGER),
    /** A device does not do what it should. */
    TROUBLE(Tone.WARNING),
    /** It does again. */
    RECOVERED(Tone.GOOD),
    /** Everyday life. */
    NOTE(Tone.QUIET);

    private static final String BY_DEVICES = "device.";

    private final Tone tone;

    ActivityState(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }

    /** How a task ended; for what devices did by themselves, what it means: that it was taken down is no success. */
    public static ActivityState of(Task task) {
        return switch (task.state()) {
            case DONE -> task.code().startsWith(BY_DEVICES) ? meaning(task.code()) : DONE;
            case REFUSED -> REFUSED;
            case FAILED -> FAILED;
        };
    }

    private static ActivityState meaning(String code) {
        return switch (code) {
            case "device.host-failed",
                    "device.host-unreachable",
                    "device.host-isolated",
                    "device.vm-not-moved",
                    "device.vm-not-started" -> TROUBLE;
            case "device.host-returned", "device.vm-restarted" -> RECOVERED;
            default -> NOTE;
        };
    }
}
