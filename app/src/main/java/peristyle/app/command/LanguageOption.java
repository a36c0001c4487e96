package peristyle.app.command;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import peristyle.views.text.Texts;
import picocli.CommandLine.Option;

/** In which language to speak. */
final class LanguageOption {

    @Option(names = "--lang", paramLabel = "en|fr|de|es", descriptionKey = "lang")
    private @Nullable Locale language;

    Texts texts() {
        return Texts.of(locale());
    }

    /** The language asked for, else the machine's. */
    Locale locale() {
        return language == null ? Locale.getDefault() : language;
    }

    /** Whether a language was asked for. */
    boolean given() {
        return language != null;
    }
}
