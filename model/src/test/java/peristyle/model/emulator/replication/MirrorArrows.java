package peristyle.model.emulator.replication;

import peristyle.model.hardware.storage.MirrorState;

/** The arrows of the mirrors' machine, for tests of other packages. */
public final class MirrorArrows {

    private MirrorArrows() {}

    /** Whether one arrow of either machine leads from one state to the other. */
    public static boolean lead(MirrorState from, MirrorState to) {
        return MirrorMachine.of(true).leads(from, to) || MirrorMachine.of(false).leads(from, to);
    }
}
