package peristyle.views.hardware;

import peristyle.model.estate.ObjectId;

/** The pictures of the hardware. */
enum Face {
    RACKS;

    /** The picture that shows an object of this kind. */
    static Face of(ObjectId id) {
        return RACKS;
    }
}
