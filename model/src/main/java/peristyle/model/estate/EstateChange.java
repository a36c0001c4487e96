package peristyle.model.estate;

import java.util.List;

/**
 * What makes one estate out of another.
 *
 * @param put objects that are new or take the place of those with their ids
 * @param removed objects that are gone
 */
public record EstateChange(List<EstateObject> put, List<ObjectId> removed) {

    public EstateChange {
        put = List.copyOf(put);
        removed = List.copyOf(removed);
    }

    /** Whether it changes nothing. */
    public boolean isEmpty() {
        return put.isEmpty() && removed.isEmpty();
    }

    /** These objects put, nothing removed. */
    public static EstateChange put(EstateObject... objects) {
        return new EstateChange(List.of(objects), List.of());
    }

    /** Nothing put, these objects removed. */
    public static EstateChange remove(ObjectId... ids) {
        return new EstateChange(List.of(), List.of(ids));
    }
}
