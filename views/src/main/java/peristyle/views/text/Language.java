package peristyle.views.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that the console speaks. */
public enum Language {
    EN(Locale.UK),
    FR(Locale.FRANCE),
    DE(Locale.GERMANY),
    ES(Locale.of("es", "ES"));

    /** Where the choice is remembered. */
    public static final String SETTING = "language";

    private final Locale home;

    Language(Locale home) {
        this.home = home;
    }

    /** The language of this locale, {@link #EN} where the console does not speak it. */
    public static Language nearest(Locale locale) {
        for (Language language : values()) {
            if (language.home.getLanguage().equals(locale.getLanguage())) {
                return language;
            }
        }
        return EN;
    }

    /** The locale of a remembered choice, the machine's where nothing was chosen. */
    public static Locale chosen(@Nullable String remembered) {
        return remembered == null ? Locale.getDefault() : Locale.forLanguageTag(remembered);
    }

    /** How the language calls itself. */
    public String ownName() {
        String name = home.getDisplayLanguage(home);
        return name.substring(0, 1).toUpperCase(home) + name.substring(1);
    }

    /** Whether this many things are spoken of in the singular: one, and in French none as well (CLDR, cardinal rules). */
    boolean isOne(long count) {
        return count == 1 || (this == FR && count == 0);
    }

    /** The locale of the language's home country. */
    public Locale home() {
        return home;
    }

    /** The wished locale where it is of this language, else that of the home country. */
    Locale locale(Locale wished) {
        return wished.getLanguage().equals(home.getLanguage()) ? wished : home;
    }

    /** As file names spell it. */
    String code() {
        return home.getLanguage();
    }
}
