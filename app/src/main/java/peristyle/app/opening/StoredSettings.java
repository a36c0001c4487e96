package peristyle.app.opening;

import org.jspecify.annotations.Nullable;
import peristyle.views.console.Settings;

/** The console's settings, kept in the store. */
final class StoredSettings implements Settings {

    private final peristyle.model.store.Settings stored;

    StoredSettings(peristyle.model.store.Settings stored) {
        this.stored = stored;
    }

    @Override
    public @Nullable String get(String key) {
        return stored.get(key).orElse(null);
    }

    @Override
    public void put(String key, String value) {
        stored.put(key, value);
    }
}
