package peristyle.views.form;

import java.util.Optional;
import java.util.OptionalInt;

/** Takes a size in whole GiB. */
public final class GibField extends WholeField {

    private static final long MIB_OF_GIB = 1024;

    /**
     * A field.
     *
     * @param nowMib what it begins with, MiB
     * @param stepGib what one step of the arrows is
     * @param changed called after each change
     */
    public GibField(long nowMib, int stepGib, Runnable changed) {
        super((int) Math.min(Integer.MAX_VALUE, Math.ceilDiv(nowMib, MIB_OF_GIB)), stepGib, changed);
    }

    /** What stands in it, MiB; empty where that is no whole number. */
    public Optional<Long> mib() {
        OptionalInt gib = whole();
        return gib.isPresent() ? Optional.of(gib.getAsInt() * MIB_OF_GIB) : Optional.empty();
    }
}
