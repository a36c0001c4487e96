package peristyle.model.estate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one kind. Immutable; each object keeps its place for as long as it exists, so that measurements can lie
 * in plain arrays by place. What is removed leaves a hole, what is added comes last. A change copies one chunk, and the
 * index of ids only where an object comes or goes.
 */
public final class Roster<T extends EstateObject> implements Iterable<T>, Rows<T> {

    private static final int CHUNK = 256;

    private final @Nullable Object[][] chunks;
    private final int places;
    private final Map<ObjectId, Integer> placeOf;

    private Roster(@Nullable Object[][] chunks, int places, Map<ObjectId, Integer> placeOf) {
        this.chunks = chunks;
        this.places = places;
        this.placeOf = placeOf;
    }

    /** These objects, in this order. Two objects of one id are a programming error. */
    public static <T extends EstateObject> Roster<T> of(Collection<? extends T> objects) {
        @Nullable Object[][] chunks = new Object[(objects.size() + CHUNK - 1) / CHUNK][CHUNK];
        Map<ObjectId, Integer> placeOf = HashMap.newHashMap(objects.size());
        int place = 0;
        for (T object : objects) {
            if (placeOf.put(object.id(), place) != null) {
                throw new IllegalArgumentException("two objects with the id " + object.id());
            }
            chunks[place / CHUNK][place % CHUNK] = object;
            place++;
        }
        return new Roster<>(chunks, place, placeOf);
    }

    /** These objects, each at the place of its index; null is a hole that stays one. */
    static <T extends EstateObject> Roster<T> ofPlaces(List<? extends @Nullable T> places) {
        @Nullable Object[][] chunks = new Object[(places.size() + CHUNK - 1) / CHUNK][CHUNK];
        Map<ObjectId, Integer> placeOf = HashMap.newHashMap(places.size());
        int place = 0;
        for (T object : places) {
            if (object != null && placeOf.put(object.id(), place) != null) {
                throw new IllegalArgumentException("two objects with the id " + object.id());
            }
            chunks[place / CHUNK][place % CHUNK] = object;
            place++;
        }
        return new Roster<>(chunks, place, placeOf);
    }

    /** How many objects there are. */
    @Override
    public int size() {
        return placeOf.size();
    }

    /** How many places there are, holes included: the length of an array by place. */
    @Override
    public int places() {
        return places;
    }

    /** The object at this place, null where there is a hole. */
    @Override
    @SuppressWarnings("unchecked")
    public @Nullable T at(int place) {
        return (T) chunks[place / CHUNK][place % CHUNK];
    }

    /** The place of this id, -1 where there is no such object. */
    public int placeOf(ObjectId id) {
        return placeOf.getOrDefault(id, -1);
    }

    /** The object of this id. */
    public Optional<T> find(ObjectId id) {
        int place = placeOf(id);
        return place < 0 ? Optional.empty() : Optional.ofNullable(at(place));
    }

    /**
     * The object of this id, where it must exist.
     *
     * @throws NoSuchElementException where it does not
     */
    public T get(ObjectId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no object " + id));
    }

    /** This roster with the object put in the place of its id, or last where the id is new. */
    Roster<T> with(T object) {
        int known = placeOf(object.id());
        int place = known >= 0 ? known : places;
        @Nullable Object[][] copy = Arrays.copyOf(chunks, Math.max(chunks.length, place / CHUNK + 1));
        copy[place / CHUNK] = place / CHUNK < chunks.length ? chunks[place / CHUNK].clone() : new Object[CHUNK];
        copy[place / CHUNK][place % CHUNK] = object;
        if (known >= 0) {
            return new Roster<>(copy, places, placeOf);
        }
        Map<ObjectId, Integer> index = new HashMap<>(placeOf);
        index.put(object.id(), place);
        return new Roster<>(copy, places + 1, index);
    }

    /** This roster with a hole where the object of this id was. */
    Roster<T> without(ObjectId id) {
        int place = placeOf(id);
        if (place < 0) {
            return this;
        }
        @Nullable Object[][] copy = chunks.clone();
        @Nullable Object[] chunk = chunks[place / CHUNK].clone();
        chunk[place % CHUNK] = null;
        copy[place / CHUNK] = chunk;
        Map<ObjectId, Integer> index = new HashMap<>(placeOf);
        index.remove(id);
        return new Roster<>(copy, places, index);
    }

    /** The objects in the order of their places. */
    public Stream<T> stream() {
        return IntStream.range(0, places).boxed().<T>mapMulti((place, sink) -> {
            T object = at(place);
            if (object != null) {
                sink.accept(object);
            }
        });
    }

    /** The objects in the order of their places, as a list of its own. */
    public List<T> toList() {
        List<T> list = new ArrayList<>(size());
        forEach(list::add);
        return list;
    }

    @Override
    public Iterator<T> iterator() {
        return stream().iterator();
    }
}
