package peristyle.model.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;

/** Turns values into stored bytes. Used by one thread at a time. */
final class ValueWriter {

    private final Shapes shapes;
    private final Bytes out = new Bytes();

    ValueWriter(Shapes shapes) {
        this.shapes = shapes;
    }

    /** The body of an object of the estate. */
    byte[] body(EstateObject object) {
        out.clear();
        typed(object);
        return out.toArray();
    }

    /**
     * Values of which nothing else says the type: strings, numbers, flags, moments, durations, enum constants, ids, and
     * lists of these. Another type is a programming error.
     */
    byte[] loose(List<?> values) {
        out.clear();
        loose((Object) values);
        return out.toArray();
    }

    private void typed(@Nullable Object value) {
        switch (value) {
            case Enum<?> constant -> text(constant.name());
            case ObjectId id -> text(id.value());
            case List<?> list -> {
                out.put(Mark.LIST);
                out.putWhole(list.size());
                list.forEach(this::typed);
            }
            case Record nested -> {
                RecordType type = shapes.typeOf(nested.getClass());
                out.put(Mark.RECORD);
                out.putWhole(shapes.numberOf(nested.getClass()));
                for (int component = 0; component < type.components(); component++) {
                    typed(type.value(nested, component));
                }
            }
            case null, default -> plain(value);
        }
    }

    private void loose(@Nullable Object value) {
        switch (value) {
            case Enum<?> constant -> {
                out.put(Mark.ENUM);
                out.putText(constant.getDeclaringClass().getName());
                out.putText(constant.name());
            }
            case ObjectId id -> {
                out.put(Mark.ID);
                out.putWhole(id.kind().ordinal());
                out.putText(id.value());
            }
            case List<?> list -> {
                out.put(Mark.LIST);
                out.putWhole(list.size());
                list.forEach(this::loose);
            }
            case null, default -> plain(value);
        }
    }

    private void plain(@Nullable Object value) {
        switch (value) {
            case null -> out.put(Mark.ABSENT);
            case String text -> text(text);
            case Integer number -> whole(Mark.INT, number);
            case Long number -> whole(Mark.LONG, number);
            case Double number -> real(number);
            case Float number -> real(number);
            case Boolean flag -> out.put(flag ? Mark.TRUE : Mark.FALSE);
            case Instant moment -> time(Mark.INSTANT, moment.getEpochSecond(), moment.getNano());
            case Duration stretch -> time(Mark.DURATION, stretch.getSeconds(), stretch.getNano());
            default -> throw new IllegalArgumentException("no stored form of " + value.getClass());
        }
    }

    private void text(String text) {
        out.put(Mark.TEXT);
        out.putText(text);
    }

    private void whole(byte mark, long number) {
        out.put(mark);
        out.putWhole(number);
    }

    private void real(double number) {
        out.put(Mark.REAL);
        out.putReal(number);
    }

    private void time(byte mark, long seconds, int nanos) {
        out.put(mark);
        out.putWhole(seconds);
        out.putWhole(nanos);
    }
}
