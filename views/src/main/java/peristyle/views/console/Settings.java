package peristyle.views.console;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the console remembers of its looks from one start to the next. Safe from any thread; returns at once. */
public interface Settings {

    /** What was remembered under this key, null where nothing was. */
    @Nullable
    String get(String key);

    /** Remembers this. */
    void put(String key, String value);

    /** Settings that are forgotten with the program. */
    static Settings inMemory() {
        Map<String, String> values = new HashMap<>();
        return new Settings() {
            @Override
            public @Nullable String get(String key) {
                return values.get(key);
            }

            @Override
            public void put(String key, String value) {
                values.put(key, value);
            }
        };
    }
}
