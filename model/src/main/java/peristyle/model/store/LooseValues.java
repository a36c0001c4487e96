package peristyle.model.store;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ObjectKind;

/** Reads values of which only their own marks say the type. */
final class LooseValues {

    private static final String OURS = "peristyle.model.";
    private static final Map<ObjectKind, Form.Id> IDS = ids();

    private LooseValues() {}

    private static Map<ObjectKind, Form.Id> ids() {
        Map<ObjectKind, Form.Id> ids = new EnumMap<>(ObjectKind.class);
        for (Class<?> type : ObjectId.class.getPermittedSubclasses()) {
            Form.Id form = new Form.Id(Form.constructor(type));
            ids.put(((ObjectId) form.of("")).kind(), form);
        }
        return ids;
    }

    /** The list that {@link ValueWriter#loose} wrote. */
    static List<Object> list(byte[] stored) {
        ByteSource in = new ByteSource(stored);
        if (in.next() != Mark.LIST) {
            throw new MalformedBodyException("it is no list");
        }
        return elements(in);
    }

    private static List<Object> elements(ByteSource in) {
        int count = in.count();
        List<Object> list = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            Object value = value(in, in.next());
            if (value == null) {
                throw new MalformedBodyException("a list with nothing at " + index);
            }
            list.add(value);
        }
        return list;
    }

    /** Passes over one value, whatever it is. */
    static void skip(ByteSource in, Shapes shapes) {
        byte mark = in.next();
        if (mark == Mark.LIST) {
            for (int left = in.count(); left > 0; left--) {
                skip(in, shapes);
            }
        } else if (mark == Mark.RECORD) {
            for (int left = shapes.values(in.whole()); left > 0; left--) {
                skip(in, shapes);
            }
        } else {
            value(in, mark);
        }
    }

    private static @Nullable Object value(ByteSource in, byte mark) {
        return switch (mark) {
            case Mark.ABSENT -> null;
            case Mark.TEXT -> in.text();
            case Mark.INT -> (int) in.whole();
            case Mark.LONG -> in.whole();
            case Mark.REAL -> in.real();
            case Mark.FALSE -> false;
            case Mark.TRUE -> true;
            case Mark.INSTANT -> instant(in);
            case Mark.DURATION -> duration(in);
            case Mark.LIST -> elements(in);
            case Mark.ENUM -> constant(in.text(), in.text());
            case Mark.ID -> id(in.whole(), in.text());
            default -> throw new MalformedBodyException("mark " + mark + " is not known");
        };
    }

    static Instant instant(ByteSource in) {
        try {
            return Instant.ofEpochSecond(in.whole(), in.whole());
        } catch (DateTimeException | ArithmeticException e) {
            throw new MalformedBodyException("a moment out of range", e);
        }
    }

    static Duration duration(ByteSource in) {
        try {
            return Duration.ofSeconds(in.whole(), in.whole());
        } catch (ArithmeticException e) {
            throw new MalformedBodyException("a duration out of range", e);
        }
    }

    /** The constant, or its bare name where this version has it no more: it is only shown. */
    private static Object constant(String type, String name) {
        if (!type.startsWith(OURS)) {
            throw new MalformedBodyException(type + " is not ours");
        }
        try {
            Object[] constants = Class.forName(type, false, LooseValues.class.getClassLoader())
                    .getEnumConstants();
            for (Object constant : constants == null ? new Object[0] : constants) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return constant;
                }
            }
            return name;
        } catch (ClassNotFoundException _) {
            return name;
        }
    }

    static ObjectId id(long kind, String value) {
        ObjectKind[] kinds = ObjectKind.values();
        Form.Id form = kind < 0 || kind >= kinds.length ? null : IDS.get(kinds[(int) kind]);
        if (form == null) {
            throw new MalformedBodyException("kind " + kind + " is not known");
        }
        return (ObjectId) form.of(value);
    }
}
