package peristyle.model.planning.packing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A packing under construction: bins with their room and members, and items that stand in none. */
final class Bins {

    static final int NONE = -1;

    final Items items;

    /** Number of bins. */
    int count;

    /** What is left in each bin, as lanes. */
    long[] room;

    /** For each bin its items, {@link #sizes} of them. */
    int[][] members;

    int[] sizes;

    /** For each item its bin or {@link #NONE}. */
    final int[] binOf;

    private final int[] slotOf;

    Bins(Items items) {
        this.items = items;
        room = new long[16 * items.words];
        members = new int[16][];
        sizes = new int[16];
        binOf = new int[items.count];
        slotOf = new int[items.count];
        Arrays.fill(binOf, NONE);
    }

    private Bins(Bins other) {
        items = other.items;
        count = other.count;
        room = other.room.clone();
        members = new int[other.members.length][];
        for (int bin = 0; bin < count; bin++) {
            members[bin] = other.members[bin].clone();
        }
        sizes = other.sizes.clone();
        binOf = other.binOf.clone();
        slotOf = other.slotOf.clone();
    }

    Bins copy() {
        return new Bins(this);
    }

    /** Opens an empty bin and returns its place. */
    int open() {
        if (count == sizes.length) {
            room = Arrays.copyOf(room, 2 * room.length);
            members = Arrays.copyOf(members, 2 * count);
            sizes = Arrays.copyOf(sizes, 2 * count);
        }
        members[count] = new int[8];
        sizes[count] = 0;
        System.arraycopy(items.empty, 0, room, count * items.words, items.words);
        return count++;
    }

    /** Removes an empty bin; the last one takes its place. */
    void close(int bin) {
        count--;
        if (bin != count) {
            members[bin] = members[count];
            sizes[bin] = sizes[count];
            System.arraycopy(room, count * items.words, room, bin * items.words, items.words);
            for (int slot = 0; slot < sizes[bin]; slot++) {
                binOf[members[bin][slot]] = bin;
            }
        }
    }

    boolean fits(int item, int bin) {
        int words = items.words;
        for (int word = 0; word < words; word++) {
            long spare = items.spare[word];
            if (((room[bin * words + word] + spare - items.lanes[item * words + word]) & spare) != spare) {
                return false;
            }
        }
        return true;
    }

    /** Whether the item fits when this member leaves the bin. */
    boolean fitsWithout(int item, int bin, int member) {
        int words = items.words;
        for (int word = 0; word < words; word++) {
            long spare = items.spare[word];
            long free = room[bin * words + word] + items.lanes[member * words + word];
            if (((free + spare - items.lanes[item * words + word]) & spare) != spare) {
                return false;
            }
        }
        return true;
    }

    /** Whether the item fits when these two members leave the bin. */
    boolean fitsWithout(int item, int bin, int member, int other) {
        int words = items.words;
        for (int word = 0; word < words; word++) {
            long spare = items.spare[word];
            long free =
                    room[bin * words + word] + items.lanes[member * words + word] + items.lanes[other * words + word];
            if (((free + spare - items.lanes[item * words + word]) & spare) != spare) {
                return false;
            }
        }
        return true;
    }

    void put(int item, int bin) {
        int slot = sizes[bin]++;
        if (slot == members[bin].length) {
            members[bin] = Arrays.copyOf(members[bin], 2 * slot);
        }
        members[bin][slot] = item;
        binOf[item] = bin;
        slotOf[item] = slot;
        for (int word = 0; word < items.words; word++) {
            room[bin * items.words + word] -= items.lanes[item * items.words + word];
        }
    }

    void take(int item) {
        int bin = binOf[item];
        int last = members[bin][--sizes[bin]];
        members[bin][slotOf[item]] = last;
        slotOf[last] = slotOf[item];
        binOf[item] = NONE;
        for (int word = 0; word < items.words; word++) {
            room[bin * items.words + word] += items.lanes[item * items.words + word];
        }
    }

    /** The bins by item number, each ascending. */
    Packing toPacking() {
        List<List<Integer>> bins = new ArrayList<>(count);
        for (int bin = 0; bin < count; bin++) {
            bins.add(Arrays.stream(members[bin], 0, sizes[bin])
                    .map(item -> items.numbers[item])
                    .sorted()
                    .boxed()
                    .toList());
        }
        return new Packing(bins);
    }
}
