package peristyle.app.opening;

import peristyle.model.operation.ControlPlane;
import peristyle.model.store.Store;
import peristyle.views.console.Settings;

/** A running platform on its store. */
public final class OpenedConsole implements AutoCloseable {

    private final Store store;
    private final ControlPlane plane;
    private final Settings settings;

    OpenedConsole(Store store, ControlPlane plane) {
        this.store = store;
        this.plane = plane;
        this.settings = new StoredSettings(store);
    }

    /** The platform. */
    public ControlPlane plane() {
        return plane;
    }

    /** What the console remembers. */
    public Settings settings() {
        return settings;
    }

    /** Who works here: the user of the machine. */
    public String operator() {
        return System.getProperty("user.name", "operator");
    }

    /** Stops the platform, then closes the store. */
    @Override
    public void close() {
        try {
            plane.close();
        } finally {
            store.close();
        }
    }
}
