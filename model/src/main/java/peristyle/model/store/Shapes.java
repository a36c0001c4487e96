package peristyle.model.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The shapes that a store holds, by number, against the record types of this version. Immutable. */
final class Shapes {

    /**
     * How records of one shape are read.
     *
     * @param type what they become
     * @param componentOf for each written value the component that takes it, -1 where there is none any more
     * @param added components that were not written
     */
    record Plan(RecordType type, int[] componentOf, int[] added) {}

    private final Map<Class<?>, Integer> numberOf = new HashMap<>();
    private final Map<Class<?>, RecordType> typeOf = new HashMap<>();
    private final List<@Nullable Plan> plans = new ArrayList<>();
    private final List<Shape> all;
    private final List<Shape> missing = new ArrayList<>();

    /**
     * These shapes, numbered from 0 in this order, and after them the {@link #missing} ones.
     *
     * @param stored what the store holds
     * @param types what this version writes
     */
    Shapes(List<Shape> stored, List<RecordType> types) {
        Map<List<String>, Integer> known = new HashMap<>();
        all = new ArrayList<>(stored);
        stored.forEach(shape -> known.put(words(shape), known.size()));
        Map<String, RecordType> byName = new HashMap<>();
        for (RecordType type : types) {
            byName.put(type.shape().type(), type);
            typeOf.put(type.type(), type);
            Integer number = known.get(words(type.shape()));
            if (number == null) {
                number = all.size();
                all.add(type.shape());
                missing.add(type.shape());
            }
            numberOf.put(type.type(), number);
        }
        for (Shape shape : all) {
            RecordType type = byName.get(shape.type());
            plans.add(type == null ? null : plan(shape, type));
        }
    }

    /** A key that needs no code made at run time, as the equality of a record does: a store is opened at every start. */
    private static List<String> words(Shape shape) {
        List<String> words = new ArrayList<>(shape.components());
        words.add(shape.type());
        return words;
    }

    private static Plan plan(Shape shape, RecordType type) {
        List<String> now = type.shape().components();
        int[] componentOf = new int[shape.components().size()];
        for (int index = 0; index < componentOf.length; index++) {
            componentOf[index] = now.indexOf(shape.components().get(index));
        }
        int[] added = IntStream.range(0, now.size())
                .filter(component -> !shape.components().contains(now.get(component)))
                .toArray();
        return new Plan(type, componentOf, added);
    }

    /** Shapes of this version that the store does not hold yet; their numbers follow those of the stored ones. */
    List<Shape> missing() {
        return missing;
    }

    RecordType typeOf(Class<?> type) {
        RecordType known = typeOf.get(type);
        if (known == null) {
            throw new IllegalArgumentException("not part of an estate: " + type);
        }
        return known;
    }

    int numberOf(Class<?> type) {
        return numberOf.getOrDefault(type, -1);
    }

    Plan plan(long number) {
        Plan plan = number < 0 || number >= plans.size() ? null : plans.get((int) number);
        if (plan == null) {
            throw new MalformedBodyException("shape " + number + " is not known");
        }
        return plan;
    }

    /** How many values a record of this shape has, known or not. */
    int values(long number) {
        if (number < 0 || number >= all.size()) {
            throw new MalformedBodyException("shape " + number + " is not known");
        }
        return all.get((int) number).components().size();
    }
}
