package peristyle.app.opening;

import org.jspecify.annotations.Nullable;
import peristyle.model.store.Store;
import peristyle.views.console.Settings;

/** The console's settings, kept in the store. */
final class StoredSettings implements Settings {

    private final Store store;

    StoredSettings(Store store) {
        this.store = store;
    }

    @Override
    public @Nullable String get(String key) {
        return store.setting(key);
    }

    @Override
    public void put(String key, String value) {
        store.setting(key, value);
    }
}
