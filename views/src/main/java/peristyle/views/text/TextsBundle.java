package peristyle.views.text;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts as layouts want them. */
final class TextsBundle extends ResourceBundle {

    private final Texts texts;

    TextsBundle(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public boolean containsKey(String key) {
        return true;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keys());
    }

    @Override
    public Locale getLocale() {
        return texts.locale();
    }
}
