package peristyle.model.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.EstateObject;

/** Objects with whatever their types allow, always the same for the same seed. */
final class RandomObjects {

    private static final String LETTERS = "ab-Z09 éß漢\u0000'\";=\n";

    private final Random random;
    private int count;

    RandomObjects(long seed) {
        random = new Random(seed);
    }

    /** One of each type that an estate can hold. */
    List<EstateObject> oneOfEach() {
        List<EstateObject> objects = new ArrayList<>();
        for (RecordType type : RecordType.ofEstate()) {
            if (EstateObject.class.isAssignableFrom(type.type())) {
                objects.add((EstateObject) record(type.type()));
            }
        }
        return objects;
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        for (int index = 0; index < values.length; index++) {
            boolean nullable = components[index].getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[index] = nullable && random.nextBoolean() ? null : value(components[index].getGenericType());
        }
        Constructor<?> constructor = Form.constructor(type);
        return Form.make(constructor, values);
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType list) {
            List<Object> values = new ArrayList<>();
            for (int left = random.nextInt(4); left > 0; left--) {
                values.add(value(list.getActualTypeArguments()[0]));
            }
            return values;
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class) {
            return text();
        } else if (raw == int.class) {
            return random.nextInt() >> random.nextInt(31);
        } else if (raw == long.class) {
            return random.nextLong() >> random.nextInt(63);
        } else if (raw == double.class) {
            return random.nextInt(10) == 0 ? Double.NaN : random.nextGaussian() * 1e9;
        } else if (raw == boolean.class) {
            return random.nextBoolean();
        } else if (raw == Instant.class) {
            return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
        } else if (raw == Duration.class) {
            return Duration.ofSeconds(random.nextInt(), random.nextInt(1_000_000_000));
        } else if (raw.isEnum()) {
            Object[] constants = raw.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        }
        return record(raw);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(12); left > 0; left--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.append(count++).toString();
    }
}
