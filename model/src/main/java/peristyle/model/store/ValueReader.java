package peristyle.model.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;

/**
 * Turns stored bytes back into values. Texts and ids that come again and again become one instance: forty thousand VMs name
 * the same few pools. Used by one thread at a time.
 */
final class ValueReader {

    private static final int REMEMBERED = 1 << 12;

    private final Shapes shapes;
    private final @Nullable String[] texts = new String[REMEMBERED];
    private final @Nullable Object[] ids = new Object[REMEMBERED];

    ValueReader(Shapes shapes) {
        this.shapes = shapes;
    }

    /**
     * The object of this body.
     *
     * @throws MalformedBodyException where it is none
     */
    EstateObject body(byte[] body) {
        ByteSource in = new ByteSource(body);
        if (read(in, new Form.Nested()) instanceof EstateObject object && in.finished()) {
            return object;
        }
        throw new MalformedBodyException("it is no object of an estate");
    }

    private @Nullable Object read(ByteSource in, Form form) {
        byte mark = in.next();
        return switch (form) {
            case Form.Many many when mark == Mark.LIST -> list(in, many.element());
            case Form.Nested _ when mark == Mark.RECORD -> nested(in);
            case Form.Text _ when mark == Mark.TEXT -> remembered(in.text());
            case Form.Id id when mark == Mark.TEXT -> id(id, in.text());
            case Form.Choice choice when mark == Mark.TEXT -> constant(choice, in.text());
            case Form.Whole(boolean narrow) when mark == Mark.INT || mark == Mark.LONG -> whole(in.whole(), narrow);
            case Form.Real(boolean narrow)
            when mark == Mark.REAL -> {
                double number = in.real();
                yield narrow ? (Object) (float) number : (Object) number;
            }
            case Form.Flag _ when mark == Mark.TRUE || mark == Mark.FALSE -> mark == Mark.TRUE;
            case Form.Moment _ when mark == Mark.INSTANT -> LooseValues.instant(in);
            case Form.Stretch _ when mark == Mark.DURATION -> LooseValues.duration(in);
            default -> {
                if (mark == Mark.ABSENT) {
                    yield null;
                }
                throw new MalformedBodyException("mark " + mark + " where " + form + " should be");
            }
        };
    }

    private static Object whole(long number, boolean narrow) {
        if (narrow && (int) number != number) {
            throw new MalformedBodyException(number + " does not fit");
        }
        return narrow ? (Object) (int) number : (Object) number;
    }

    private List<Object> list(ByteSource in, Form element) {
        int count = in.count();
        if (count == 0) {
            return List.of();
        }
        List<Object> list = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            Object value = read(in, element);
            if (value == null) {
                throw new MalformedBodyException("a list with nothing at " + index);
            }
            list.add(value);
        }
        return list;
    }

    private Object nested(ByteSource in) {
        Shapes.Plan plan = shapes.plan(in.whole());
        RecordType type = plan.type();
        @Nullable Object[] values = new Object[type.components()];
        for (int component : plan.componentOf()) {
            if (component < 0) {
                LooseValues.skip(in, shapes);
            } else {
                values[component] = read(in, type.form(component));
            }
        }
        for (int component : plan.added()) {
            values[component] = type.form(component).absent();
        }
        return type.make(values);
    }

    private static Object constant(Form.Choice choice, String name) {
        Object constant = choice.constants().get(name);
        if (constant == null) {
            throw new MalformedBodyException(
                    "there is no " + name + " among " + choice.constants().keySet());
        }
        return constant;
    }

    private String remembered(String text) {
        int slot = slot(text.hashCode());
        String known = texts[slot];
        if (known != null && text.equals(known)) {
            return known;
        }
        texts[slot] = text;
        return text;
    }

    private Object id(Form.Id form, String value) {
        int slot = slot(value.hashCode() * 31
                + System.identityHashCode(form.constructor().getDeclaringClass()));
        Object known = ids[slot];
        if (known instanceof ObjectId id
                && id.getClass() == form.constructor().getDeclaringClass()
                && id.value().equals(value)) {
            return known;
        }
        Object id = form.of(value);
        ids[slot] = id;
        return id;
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 12 ^ hash >>> 20) & REMEMBERED - 1;
    }
}
