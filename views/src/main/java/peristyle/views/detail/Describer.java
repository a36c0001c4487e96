package peristyle.views.detail;

import peristyle.model.estate.EstateObject;
import peristyle.model.operation.Snapshot;

/** Says what is known of objects of one type. */
@FunctionalInterface
public interface Describer<T extends EstateObject> {

    /** What this snapshot knows of an object of its estate. */
    Detail describe(Snapshot snapshot, T object);

    /** Calls back when there is more to say of an object though no snapshot has come. */
    default void onMore(Runnable listener) {}
}
