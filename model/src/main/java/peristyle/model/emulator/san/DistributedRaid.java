package peristyle.model.emulator.san;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import peristyle.model.hardware.storage.ArrayState;
import peristyle.model.hardware.storage.DriveState;
import peristyle.model.hardware.storage.DriveWork;

/**
 * Drives in Distributed RAID 6 (ST-8). Two may be missing at once. What a failed drive held is rebuilt from all others into
 * spare space that is spread over them, one drive after the other; then the array survives two failures again. A new drive in
 * the slot is filled from spare space afterwards. A third missing drive loses the array, for good.
 */
final class DistributedRaid {

    /** Second at which work began of which nobody knows. */
    static final long UNKNOWN = Long.MIN_VALUE;

    /** Missing drives that the array survives. */
    static final int SURVIVES = 2;
    /** Drives for which one area of spare space is kept: as IBM recommends. */
    private static final int DRIVES_A_SPARE = 36;
    /** What each remaining drive gives to a rebuild when it has nothing else to do, bytes a second: our assumption. */
    private static final double REBUILD_RATE = 30e6;
    /** Part of that rate that full load takes away. */
    private static final double LOAD_TAKES = .7;

    private final int drives;
    private final int spares;
    private final double driveBytes;
    private final BitSet absent = new BitSet();
    private final BitSet missing = new BitSet();
    private final BitSet inSpare = new BitSet();
    private int working = -1;
    private long begun = UNKNOWN;
    private double leftBytes;
    private double rate;
    private boolean lost;

    /** @param usableBytes what the array can hold */
    DistributedRaid(int drives, double usableBytes) {
        this.drives = Math.max(drives, SURVIVES + 2);
        spares = 1 + (this.drives - 1) / DRIVES_A_SPARE;
        driveBytes = usableBytes / Math.max(1, this.drives - SURVIVES - spares);
    }

    /**
     * Lives on.
     *
     * @param failed bit 0 is the drive in slot 1: drives that are broken now
     * @param from second from which on
     * @param seconds for how long
     * @param use part of what the array can do that it does, 0 to 1
     */
    void live(long failed, long from, long seconds, double use) {
        notice(failed);
        double left = seconds;
        while (left > 0 && !lost && choose(from + (long) (seconds - left))) {
            rate = REBUILD_RATE * (drives - absent.cardinality()) * (1 - LOAD_TAKES * Math.clamp(use, 0, 1));
            double needed = leftBytes / rate;
            if (needed > left) {
                leftBytes -= rate * left;
                return;
            }
            left -= needed;
            finish();
        }
    }

    private void notice(long failed) {
        for (int drive = 0; drive < drives; drive++) {
            boolean broken = drive < Long.SIZE && ((failed >>> drive) & 1) != 0;
            if (broken && !absent.get(drive)) {
                absent.set(drive);
                if (!inSpare.get(drive)) {
                    missing.set(drive);
                }
                if (working == drive) {
                    working = -1;
                }
            } else if (!broken) {
                absent.clear(drive);
            }
        }
        lost |= missing.cardinality() > SURVIVES;
    }

    /** Picks what to do next where nothing is being done; protection comes before tidiness. */
    private boolean choose(long second) {
        if (working >= 0) {
            return true;
        }
        for (int drive = missing.nextSetBit(0); drive >= 0; drive = missing.nextSetBit(drive + 1)) {
            if (!absent.get(drive) || inSpare.cardinality() < spares) {
                return begin(drive, second);
            }
        }
        for (int drive = inSpare.nextSetBit(0); drive >= 0; drive = inSpare.nextSetBit(drive + 1)) {
            if (!absent.get(drive)) {
                return begin(drive, second);
            }
        }
        return false;
    }

    private boolean begin(int drive, long second) {
        working = drive;
        begun = second;
        leftBytes = driveBytes;
        return true;
    }

    private void finish() {
        if (missing.get(working)) {
            missing.clear(working);
            inSpare.set(working, absent.get(working));
        } else {
            inSpare.clear(working);
        }
        working = -1;
        begun = UNKNOWN;
        leftBytes = 0;
    }

    /** What is being done did not begin before this second: a drive failed then. */
    void notBefore(long second) {
        begun = Math.max(begun, second);
    }

    /** Second at which began what is being done; {@link #UNKNOWN} where nothing is, or nobody knows. */
    long begun() {
        return working < 0 ? UNKNOWN : begun;
    }

    /** Goes on with what began at this second. */
    void begun(long second) {
        begun = second;
    }

    /** Whether there is nothing to do and nothing missing. */
    boolean healthy() {
        return absent.isEmpty() && missing.isEmpty() && inSpare.isEmpty();
    }

    ArrayState state() {
        if (lost) {
            return ArrayState.LOST;
        }
        if (!missing.isEmpty()) {
            return working >= 0 ? ArrayState.REBUILDING : ArrayState.DEGRADED;
        }
        return working >= 0 ? ArrayState.COPYING_BACK : ArrayState.ONLINE;
    }

    DriveState drive(int index) {
        if (absent.get(index)) {
            return missing.get(index) ? DriveState.FAILED : DriveState.REBUILT;
        }
        return missing.get(index) || inSpare.get(index) ? DriveState.FILLING : DriveState.ONLINE;
    }

    /** How many more drives may go at once. */
    int survives() {
        return lost ? 0 : SURVIVES - missing.cardinality();
    }

    int drives() {
        return drives;
    }

    int missing() {
        return missing.cardinality();
    }

    /** What is being done to a drive while the array is in this state; null where nothing is. */
    @Nullable
    DriveWork work(ArrayState now) {
        if (working < 0 || lost) {
            return null;
        }
        boolean goes = now == ArrayState.REBUILDING || now == ArrayState.COPYING_BACK;
        return new DriveWork(
                missing.get(working) ? DriveWork.Kind.REBUILD : DriveWork.Kind.COPY_BACK,
                working + 1,
                begun == UNKNOWN ? null : Instant.ofEpochSecond(begun),
                Math.clamp((long) (driveBytes - leftBytes), 0, (long) driveBytes),
                (long) driveBytes,
                goes && rate > 0 ? Duration.ofSeconds(secondsLeft()) : null);
    }

    /** Part done of what is being done; 1 where nothing is. */
    double progress() {
        return working < 0 ? 1 : 1 - leftBytes / driveBytes;
    }

    /** Time that it will still take, s. */
    long secondsLeft() {
        return working < 0 || rate <= 0 ? 0 : (long) Math.ceil(leftBytes / rate);
    }

    void inherit(DistributedRaid old) {
        absent.or(old.absent);
        missing.or(old.missing);
        inSpare.or(old.inSpare);
        working = old.working;
        begun = old.begun;
        leftBytes = old.leftBytes;
        rate = old.rate;
        lost = old.lost;
    }

    void save(DataOutput out) throws IOException {
        save(out, absent);
        save(out, missing);
        save(out, inSpare);
        out.writeInt(working);
        out.writeDouble(leftBytes);
        out.writeDouble(rate);
        out.writeBoolean(lost);
    }

    private static void save(DataOutput out, BitSet bits) throws IOException {
        long[] words = bits.toLongArray();
        out.writeInt(words.length);
        for (long word : words) {
            out.writeLong(word);
        }
    }

    void restore(DataInput in) throws IOException {
        restore(in, absent);
        restore(in, missing);
        restore(in, inSpare);
        working = in.readInt();
        leftBytes = in.readDouble();
        rate = in.readDouble();
        lost = in.readBoolean();
    }

    private static void restore(DataInput in, BitSet bits) throws IOException {
        bits.clear();
        int words = in.readInt();
        for (int word = 0; word < words; word++) {
            // A damaged state ends before it has that many: nothing is set aside for them.
            long bit = word * (long) Long.SIZE;
            for (long left = in.readLong(); left != 0; left &= left - 1) {
                bits.set(Math.toIntExact(bit + Long.numberOfTrailingZeros(left)));
            }
        }
    }
}
