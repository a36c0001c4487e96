package peristyle.views.hardware.picture;

import peristyle.model.estate.ObjectId;

/**
 * What is pointed at.
 *
 * @param id the object
 * @param part which of its parts, empty for the whole
 */
public record Pick(ObjectId id, String part) {

    /** The whole object. */
    public static Pick of(ObjectId id) {
        return new Pick(id, "");
    }
}
