package peristyle.views.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that the console speaks. */
public enum Language {
    EN(Locale.UK, "English"),
    FR(Locale.FRANCE, "Français"),
    DE(Locale.GERMANY, "Deutsch"),
    ES(Locale.of("es", "ES"), "Español");

    /** Where the choice is remembered. */
    public static final String SETTING = "language";

    private final Locale home;
    private final String ownName;

    Language(Locale home, String ownName) {
        this.home = home;
        this.ownName = ownName;
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

    /**
     * The locale of a remembered choice, the machine's where nothing was chosen. A language is chosen, not a country: where the
     * machine speaks it, dates stay in the machine's form.
     */
    public static Locale chosen(@Nullable String remembered) {
        Locale machine = Locale.getDefault();
        if (remembered == null) {
            return machine;
        }
        Locale wished = Locale.forLanguageTag(remembered);
        return wished.getLanguage().equals(machine.getLanguage()) ? machine : wished;
    }

    /** How the language calls itself. */
    public String ownName() {
        return ownName;
    }

    /** Whether this many things are spoken of in the singular: one, and in French all below two (CLDR, cardinal rules). */
    boolean isOne(double count) {
        return count == 1 || (this == FR && count >= 0 && count < 2);
    }

    /** The locale of the language's home country. */
    public Locale home() {
        return home;
    }

    /** The wished locale where it is of this language and of some country, else that of the home country. */
    Locale locale(Locale wished) {
        return wished.getLanguage().equals(home.getLanguage())
                        && !wished.getCountry().isEmpty()
                ? wished
                : home;
    }

    /** As file names spell it. */
    String code() {
        return home.getLanguage();
    }
}
