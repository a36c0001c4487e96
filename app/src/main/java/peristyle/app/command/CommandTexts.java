package peristyle.app.command;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import peristyle.views.text.Texts;

/** The console's texts in the form in which picocli asks for the descriptions of commands and options. */
final class CommandTexts extends ResourceBundle {

    private static final String PREFIX = "cli.";

    private final Texts texts;

    CommandTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.has(PREFIX + key) ? texts.get(PREFIX + key) : null;
    }

    @Override
    public boolean containsKey(String key) {
        return texts.has(PREFIX + key);
    }

    @Override
    public Enumeration<String> getKeys() {
        List<String> keys = Collections.list(texts.bundle().getKeys()).stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .toList();
        return Collections.enumeration(keys);
    }
}
