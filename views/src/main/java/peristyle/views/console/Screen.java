package peristyle.views.console;

import peristyle.model.estate.ObjectKind;

/** The screens, in the order of the sidebar; {@code Ctrl} and the position lead to each. */
public enum Screen {
    OVERVIEW,
    INVENTORY,
    CPOOLS,
    HOSTS,
    VIRTUAL_MACHINES,
    DATASTORES,
    HARDWARE,
    REPLICAS,
    PLANNING,
    ACTIVITY,
    EMULATOR;

    /** The screen on which an object of this kind is at home. */
    public static Screen of(ObjectKind kind) {
        return switch (kind) {
            case POOL -> CPOOLS;
            case HOST -> HOSTS;
            case VM -> VIRTUAL_MACHINES;
            case DATASTORE -> DATASTORES;
            case UCS_DOMAIN, CHASSIS, BLADE, STORAGE_SYSTEM, STORAGE_POOL, EDGE_ROUTER, CORE_LINK -> HARDWARE;
            case REPLICA, REPLICATION_POLICY -> REPLICAS;
            default -> INVENTORY;
        };
    }
}
