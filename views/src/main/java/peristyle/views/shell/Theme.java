package peristyle.views.shell;

import javafx.application.ColorScheme;
import org.jspecify.annotations.Nullable;

/** Light, dark, or as the system has it. */
enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    /** Where the choice is remembered. */
    static final String SETTING = "theme";

    /** Whether it is dark while the system is so. */
    boolean dark(ColorScheme system) {
        return switch (this) {
            case SYSTEM -> system == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        };
    }

    /** The theme of this name, the system's where there is none. */
    static Theme named(@Nullable String name) {
        for (Theme theme : values()) {
            if (theme.name().equals(name)) {
                return theme;
            }
        }
        return SYSTEM;
    }
}
