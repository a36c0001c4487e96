package peristyle.app.opening;

import peristyle.views.console.Settings;

/** Is told what is known of a console while it is opened, in this order, on the thread that opens it. */
public interface Arrival {

    /**
     * The store is as it was closed, and this was seen then. Nothing has been read of the store yet, and nothing is until this
     * returns. Not called where that is not known, or something else was asked for than what the store holds.
     */
    default void parted(byte[] seen) {}

    /** What the console remembers: the store is the one that was asked for, its estate is about to be read. */
    default void remembered(Settings settings) {}
}
