package peristyle.model.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;

/**
 * What a user chose, by name. Answers from memory and writes behind: safe to use from any thread, that of the window
 * included. What was put reaches the disk within a second; a failure is logged, and the choice holds until the end.
 */
public final class Settings {

    private final Writer writer;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    Settings(Writer writer, Map<String, String> stored) {
        this.writer = writer;
        texts.putAll(stored);
    }

    /** What was chosen, or the default where nothing was or where what was chosen means nothing (any more). */
    public <T> T get(Setting<T> setting) {
        return get(setting.name()).flatMap(setting.reader()).orElse(setting.byDefault());
    }

    /** Remembers this choice. */
    public <T> void put(Setting<T> setting, T value) {
        put(setting.name(), setting.writer().apply(value));
    }

    /** The text kept under this name. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    /** Everything that was chosen, by name. */
    public Map<String, String> all() {
        return Map.copyOf(texts);
    }

    /** Keeps a text, at most 100,000 characters, under this name of at most 200. */
    public void put(String name, String text) {
        if (text.equals(texts.put(name, text))) {
            return;
        }
        Object _ = writer.submit(
                        connection -> Sql.run(
                                connection, "merge into setting (name, text) key (name) values (?, ?)", name, text),
                        false)
                .whenComplete((_, failure) -> {
                    if (failure != null) {
                        LoggerFactory.getLogger(Settings.class).warn("the setting {} was not kept", name, failure);
                    }
                });
    }
}
