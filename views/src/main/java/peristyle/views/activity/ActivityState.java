package peristyle.views.activity;

import peristyle.model.operation.TaskState;
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

    private final Tone tone;

    ActivityState(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }

    static ActivityState of(TaskState state) {
        return switch (state) {
            case DONE -> DONE;
            case REFUSED -> REFUSED;
            case FAILED -> FAILED;
        };
    }
}
