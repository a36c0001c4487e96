package peristyle.views.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/** Light, dark, or as the system has it. */
enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    /** Where the choice is remembered. */
    static final String SETTING = "theme";

    /** Puts it on, for all windows. */
    void apply() {
        Application.setUserAgentStylesheet((dark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    }

    private boolean dark() {
        return switch (this) {
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        };
    }

    /** The theme of this name, the system's where there is none. */
    static Theme named(@org.jspecify.annotations.Nullable String name) {
        for (Theme theme : values()) {
            if (theme.name().equals(name)) {
                return theme;
            }
        }
        return SYSTEM;
    }
}
