package peristyle.model.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;

/** What type a stored value takes when it is read. */
sealed interface Form {

    /** What stands for a value that was written before its component existed. */
    @Nullable
    Object absent();

    /** Text as it is. */
    record Text() implements Form {
        @Override
        public Object absent() {
            return "";
        }
    }

    /** A whole number; {@code narrow} where it is an int. */
    record Whole(boolean narrow) implements Form {
        @Override
        public Object absent() {
            return narrow ? (Object) 0 : (Object) 0L;
        }
    }

    /** A number with a fraction; {@code narrow} where it is a float. */
    record Real(boolean narrow) implements Form {
        @Override
        public Object absent() {
            return narrow ? (Object) 0f : (Object) 0d;
        }
    }

    /** Yes or no. */
    record Flag() implements Form {
        @Override
        public Object absent() {
            return false;
        }
    }

    /** A moment: none is known where it was not written. */
    record Moment() implements Form {
        @Override
        public @Nullable Object absent() {
            return null;
        }
    }

    /** A stretch of time. */
    record Stretch() implements Form {
        @Override
        public Object absent() {
            return Duration.ZERO;
        }
    }

    /** A constant of an enum, by name; its first one where it was not written. */
    record Choice(Map<String, Object> constants, Object first) implements Form {
        @Override
        public Object absent() {
            return first;
        }
    }

    /** An id of one type, by its text. */
    record Id(Constructor<?> constructor) implements Form {
        @Override
        public @Nullable Object absent() {
            return null;
        }

        Object of(String value) {
            return Form.make(constructor, value);
        }
    }

    /** Any number of values of one form. */
    record Many(Form element) implements Form {
        @Override
        public Object absent() {
            return List.of();
        }
    }

    /** A record; which one stands before its values. */
    record Nested() implements Form {
        @Override
        public @Nullable Object absent() {
            return null;
        }
    }

    /** The form of a record component. A type without one is a programming error. */
    static Form of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new Many(of(list.getActualTypeArguments()[0]));
        }
        if (!(type instanceof Class<?> raw)) {
            throw new IllegalArgumentException("no stored form of " + type);
        }
        if (raw == String.class) {
            return new Text();
        } else if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
            return new Whole(raw == int.class || raw == Integer.class);
        } else if (raw == double.class || raw == Double.class || raw == float.class || raw == Float.class) {
            return new Real(raw == float.class || raw == Float.class);
        } else if (raw == boolean.class || raw == Boolean.class) {
            return new Flag();
        } else if (raw == Instant.class) {
            return new Moment();
        } else if (raw == Duration.class) {
            return new Stretch();
        } else if (raw.isEnum()) {
            return choice(raw.getEnumConstants());
        } else if (raw.isRecord() && ObjectId.class.isAssignableFrom(raw)) {
            return new Id(constructor(raw));
        } else if (raw.isRecord() || raw.isSealed()) {
            return new Nested();
        }
        throw new IllegalArgumentException("no stored form of " + type);
    }

    private static Choice choice(Object[] constants) {
        Map<String, Object> byName = new HashMap<>();
        for (Object constant : constants) {
            byName.put(((Enum<?>) constant).name(), constant);
        }
        return new Choice(byName, constants[0]);
    }

    /** The constructor that takes all components. */
    static Constructor<?> constructor(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int index = 0; index < types.length; index++) {
            types[index] = components[index].getType();
        }
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("record without its constructor: " + type, e);
        }
    }

    /** A record of these values; one that its constructor refuses was not written by us. */
    static Object make(Constructor<?> constructor, @Nullable Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
            throw new MalformedBodyException(
                    "no " + constructor.getDeclaringClass().getSimpleName() + " can be made of it", e);
        }
    }
}
