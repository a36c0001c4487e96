package peristyle.views.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import peristyle.views.console.Settings;

/** The theme that is worn: the operator's choice, and the system's as long as that is followed. JavaFX thread only. */
final class Appearance {

    private final Settings settings;
    private final ObservableValue<ColorScheme> system;
    private final Consumer<Boolean> putOn;
    private final Subscription following;

    /**
     * Wears the remembered theme at once.
     *
     * @param system how light or dark the system is
     * @param putOn makes everything dark, or light
     */
    Appearance(Settings settings, ObservableValue<ColorScheme> system, Consumer<Boolean> putOn) {
        this.settings = settings;
        this.system = system;
        this.putOn = putOn;
        following = system.subscribe(now -> wear());
    }

    /** Of all windows of this program. */
    static Appearance ofWindows(Settings settings) {
        return new Appearance(settings, Platform.getPreferences().colorSchemeProperty(), Appearance::themeOfAllWindows);
    }

    /** Puts the dark theme on, or the light one. */
    static void themeOfAllWindows(boolean dark) {
        Application.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    }

    /** The theme that was chosen. */
    Theme theme() {
        return Theme.named(settings.get(Theme.SETTING));
    }

    /** Wears this theme from now on, and remembers it. */
    void choose(Theme theme) {
        settings.put(Theme.SETTING, theme.name());
        wear();
    }

    private void wear() {
        putOn.accept(theme().dark(system.getValue()));
    }

    /** No longer follows the system. */
    void release() {
        following.unsubscribe();
    }
}
