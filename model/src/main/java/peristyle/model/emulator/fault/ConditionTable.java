package peristyle.model.emulator.fault;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ObjectId;
import peristyle.model.hardware.fault.FaultKind;

/** Conditions in columns by kind; a kind that strikes nothing has none. */
final class ConditionTable implements Conditions {

    private static final class Column {
        private final long[] parts;
        private final float[] amount;
        private final long[] since;
        private final long[] latest;

        Column(int places) {
            parts = new long[places];
            amount = new float[places];
            since = new long[places];
            latest = new long[places];
            Arrays.fill(since, Long.MAX_VALUE);
            Arrays.fill(latest, Long.MAX_VALUE);
        }
    }

    private final Map<FaultKind, Column> filled = new EnumMap<>(FaultKind.class);
    private final @Nullable Column[] columns = new Column[FaultKind.values().length];
    private long version;

    /** Nothing is broken any more; to be filled anew. */
    void clear() {
        version++;
        filled.clear();
        Arrays.fill(columns, null);
    }

    /** This part of the object is struck, if the estate holds it. */
    void strike(Estate estate, FaultKind kind, ObjectId target, int part, double amount, long since) {
        int place = estate.roster(kind.strikes()).placeOf(target);
        if (place < 0) {
            return;
        }
        Column column = filled.computeIfAbsent(
                kind, it -> new Column(estate.roster(it.strikes()).places()));
        columns[kind.ordinal()] = column;
        column.parts[place] |= 1L << (part - 1);
        column.amount[place] = Math.max(column.amount[place], (float) amount);
        boolean first = column.since[place] == Long.MAX_VALUE;
        column.since[place] = Math.min(column.since[place], since);
        column.latest[place] = first ? since : Math.max(column.latest[place], since);
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public boolean any(FaultKind kind) {
        return columns[kind.ordinal()] != null;
    }

    @Override
    public long parts(FaultKind kind, int place) {
        Column column = columns[kind.ordinal()];
        return column == null || place < 0 || place >= column.parts.length ? 0 : column.parts[place];
    }

    @Override
    public float amount(FaultKind kind, int place) {
        Column column = columns[kind.ordinal()];
        return column == null || place < 0 || place >= column.amount.length ? 0 : column.amount[place];
    }

    @Override
    public long since(FaultKind kind, int place) {
        Column column = columns[kind.ordinal()];
        return column == null || place < 0 || place >= column.since.length ? Long.MAX_VALUE : column.since[place];
    }

    @Override
    public long latest(FaultKind kind, int place) {
        Column column = columns[kind.ordinal()];
        return column == null || place < 0 || place >= column.latest.length ? Long.MAX_VALUE : column.latest[place];
    }
}
