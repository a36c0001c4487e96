package peristyle.model.emulator;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import peristyle.model.emulator.clock.DeviceClock;

/**
 * Which objects are in trouble of one kind. What hovers about its limit is not told again and again: a spell begins when the
 * limit was passed in {@value #TICKS_TO_BEGIN} ticks in a row, and ends when all was calm for {@value #SECONDS_OF_CALM} s.
 */
final class Spells {

    static final int TICKS_TO_BEGIN = 3;
    static final int SECONDS_OF_CALM = 300;

    private static final long NEVER = Long.MIN_VALUE;

    /** What has changed for an object. */
    enum Change {
        NONE,
        BEGUN,
        ENDED
    }

    private static final class Spell {
        private int over;
        private long begun = NEVER;
        private long calmSince = NEVER;
    }

    private final Map<String, Spell> spells = new TreeMap<>();
    private long lasted;

    /**
     * One tick of one object.
     *
     * @param over whether it is beyond its limit
     * @param calm whether it is well below; neither is what lies between
     */
    Change watch(String id, long second, boolean over, boolean calm) {
        Spell spell = over || !spells.isEmpty() ? spells.get(id) : null;
        if (spell == null) {
            if (!over) {
                return Change.NONE;
            }
            spell = new Spell();
            spells.put(id, spell);
        }
        return spell.begun == NEVER ? waxing(id, spell, second, over) : waning(id, spell, second, calm);
    }

    private Change waxing(String id, Spell spell, long second, boolean over) {
        spell.over = over ? spell.over + 1 : 0;
        if (spell.over == 0) {
            spells.remove(id);
        } else if (spell.over >= TICKS_TO_BEGIN) {
            spell.begun = second;
            return Change.BEGUN;
        }
        return Change.NONE;
    }

    private Change waning(String id, Spell spell, long second, boolean calm) {
        if (!calm) {
            spell.calmSince = NEVER;
        } else if (spell.calmSince == NEVER) {
            // It was calm for the whole tick.
            spell.calmSince = second - DeviceClock.TICK;
        }
        if (spell.calmSince != NEVER && second - spell.calmSince >= SECONDS_OF_CALM) {
            lasted = second - spell.begun;
            spells.remove(id);
            return Change.ENDED;
        }
        return Change.NONE;
    }

    /** How long the spell lasted that {@link #watch} has just ended, s. */
    long lasted() {
        return lasted;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(spells.size());
        for (Map.Entry<String, Spell> each : spells.entrySet()) {
            out.writeUTF(each.getKey());
            out.writeInt(each.getValue().over);
            out.writeLong(each.getValue().begun);
            out.writeLong(each.getValue().calmSince);
        }
    }

    void restore(DataInput in) throws IOException {
        spells.clear();
        for (int left = in.readInt(); left > 0; left--) {
            Spell spell = new Spell();
            spells.put(in.readUTF(), spell);
            spell.over = in.readInt();
            spell.begun = in.readLong();
            spell.calmSince = in.readLong();
        }
    }
}
