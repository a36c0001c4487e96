package peristyle.views.shell;

import org.jspecify.annotations.Nullable;
import peristyle.views.console.Settings;
import peristyle.views.text.Language;

/** Settings of a rehearsal: what is remembered there is forgotten with it, but for the language. */
final class PassingSettings implements Settings {

    private final Settings kept;
    private final Settings passing = Settings.inMemory();

    PassingSettings(Settings kept) {
        this.kept = kept;
    }

    @Override
    public @Nullable String get(String key) {
        String now = passing.get(key);
        return now == null ? kept.get(key) : now;
    }

    @Override
    public void put(String key, String value) {
        if (key.equals(Language.SETTING)) {
            kept.put(key, value);
        } else {
            passing.put(key, value);
        }
    }
}
