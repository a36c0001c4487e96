package peristyle.model.emulator.replication;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The moments of the newest recovery points, at most so many: the oldest gives way (OR-1). */
final class RecoveryPoints {

    /** More than any policy keeps. */
    static final int MOST = 1024;

    private final long[] seconds;
    private int kept;
    private int next;

    RecoveryPoints(int retention) {
        seconds = new long[retention];
    }

    void add(long second) {
        seconds[next] = second;
        next = (next + 1) % seconds.length;
        kept = Math.min(seconds.length, kept + 1);
    }

    void addAll(RecoveryPoints others) {
        for (int age = 0; age < others.kept; age++) {
            add(others.at(age));
        }
    }

    /** None is left. */
    void clear() {
        kept = 0;
        next = 0;
    }

    int kept() {
        return kept;
    }

    /** The newest, only where there is one. */
    long newest() {
        return at(kept - 1);
    }

    /** The oldest, only where there is one. */
    long oldest() {
        return at(0);
    }

    private long at(int age) {
        return seconds[Math.floorMod(next - kept + age, seconds.length)];
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(kept);
        for (int age = 0; age < kept; age++) {
            out.writeLong(at(age));
        }
    }

    void restore(DataInput in) throws IOException {
        clear();
        for (int left = in.readInt(); left > 0; left--) {
            add(in.readLong());
        }
    }
}
