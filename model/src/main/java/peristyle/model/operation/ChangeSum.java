package peristyle.model.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;

/** Adds changes up to one that does what all of them do, one after the other. */
final class ChangeSum {

    private final Map<ObjectId, EstateObject> put = new LinkedHashMap<>();
    private final Set<ObjectId> removed = new LinkedHashSet<>();

    void add(EstateChange change) {
        for (ObjectId id : change.removed()) {
            put.remove(id);
            removed.add(id);
        }
        for (EstateObject object : change.put()) {
            put.put(object.id(), object);
        }
    }

    /** What is both removed and put was replaced: it is removed first, as {@code Estate.with} does. */
    EstateChange sum() {
        return new EstateChange(new ArrayList<>(put.values()), new ArrayList<>(removed));
    }
}
