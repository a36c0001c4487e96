package peristyle.views.hardware;

import peristyle.model.estate.ObjectId;

/** The pictures of the hardware. */
enum Face {
    RACKS,
    STORAGE,
    NETWORK;

    /** The picture that shows an object of this kind. */
    static Face of(ObjectId id) {
        return switch (id.kind()) {
            case STORAGE_SYSTEM, STORAGE_POOL -> STORAGE;
            case EDGE_ROUTER, CORE_LINK, PSEUDOWIRE, ZONE -> NETWORK;
            default -> RACKS;
        };
    }
}
