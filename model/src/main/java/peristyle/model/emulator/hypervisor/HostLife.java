package peristyle.model.emulator.hypervisor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import peristyle.model.estate.HostState;

/** One host in trouble, from the first silence until it is back. A host without trouble has none. */
final class HostLife {

    /** What it goes through. */
    enum Stage {
        /** Not heard; nobody has drawn a conclusion. */
        SILENT,
        /** Taken as dead. */
        FAILED,
        /** Cannot be reached; what it runs is unknown. */
        UNREACHABLE,
        /** What was broken is mended; it starts. */
        STARTING
    }

    /** Why it is silent. The graver comes later. */
    enum Cause {
        /** The management agent alone. */
        AGENT,
        /** It has no network; its VMs run and have theirs. */
        ISOLATED,
        /** Neither it nor its VMs have a network. */
        CUT_OFF,
        /** It has no storage: its VMs stand still. */
        STORAGELESS,
        /** It does nothing, or reaches nothing at all. */
        HUNG,
        /** It has no power, or has stopped: its VMs are gone whatever comes. */
        DEAD
    }

    final HostState before;
    final long since;
    Stage stage = Stage.SILENT;
    /** Whether it led its pool when it fell silent. */
    boolean led;

    Cause cause;
    /** When the next step is due, s. */
    long due;

    HostLife(HostState before, Cause cause, long since, long due) {
        this.before = before;
        this.cause = cause;
        this.since = since;
        this.due = due;
    }

    void save(DataOutput out) throws IOException {
        out.writeUTF(before.name());
        out.writeUTF(cause.name());
        out.writeUTF(stage.name());
        out.writeLong(since);
        // The sign tells whether it led: moments lie after 1970.
        out.writeLong(led ? -due : due);
    }

    static HostLife restore(DataInput in) throws IOException {
        try {
            HostState before = HostState.valueOf(in.readUTF());
            Cause cause = Cause.valueOf(in.readUTF());
            Stage stage = Stage.valueOf(in.readUTF());
            long since = in.readLong();
            long due = in.readLong();
            HostLife life = new HostLife(before, cause, since, Math.abs(due));
            life.led = due < 0;
            life.stage = stage;
            return life;
        } catch (IllegalArgumentException unknown) {
            throw new IOException("no such stage of a host", unknown);
        }
    }
}
