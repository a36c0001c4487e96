package peristyle.app.window;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.views.console.Settings;

/** What the console remembers as it is known before the store is read; what is put meanwhile is handed on to the store. */
final class ComingSettings implements Settings {

    private final Map<String, String> known;
    private final Map<String, String> put = new HashMap<>();
    private @Nullable Settings arrived;

    ComingSettings(Map<String, String> known) {
        this.known = Map.copyOf(known);
    }

    /** From now on these remember. */
    synchronized void arrive(Settings stored) {
        put.forEach(stored::put);
        arrived = stored;
    }

    @Override
    public synchronized @Nullable String get(String key) {
        if (arrived != null) {
            return arrived.get(key);
        }
        String now = put.get(key);
        return now == null ? known.get(key) : now;
    }

    @Override
    public synchronized void put(String key, String value) {
        if (arrived != null) {
            arrived.put(key, value);
        } else {
            put.put(key, value);
        }
    }
}
