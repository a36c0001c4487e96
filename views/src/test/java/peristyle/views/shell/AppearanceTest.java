package peristyle.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.views.console.Settings;

class AppearanceTest {

    private final ObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    private final Settings settings = Settings.inMemory();
    private final List<Boolean> dark = new ArrayList<>();

    private Appearance appearance() {
        return new Appearance(settings, system, dark::add);
    }

    @Test
    @DisplayName("who chose nothing follows the system, while it changes")
    void followsLive() {
        appearance();
        system.set(ColorScheme.DARK);
        system.set(ColorScheme.LIGHT);
        assertThat(dark).containsExactly(false, true, false);
    }

    @Test
    @DisplayName("a chosen theme is worn whatever the system does, remembered, and given up for the system's again")
    void chosen() {
        Appearance appearance = appearance();
        appearance.choose(Theme.DARK);
        system.set(ColorScheme.DARK);
        system.set(ColorScheme.LIGHT);
        assertThat(dark).startsWith(false, true).doesNotContainSequence(true, false);
        assertThat(settings.get(Theme.SETTING)).isEqualTo("DARK");
        appearance.choose(Theme.SYSTEM);
        assertThat(dark).endsWith(false);
    }

    @Test
    @DisplayName("a closed window follows no longer")
    void released() {
        Appearance appearance = appearance();
        appearance.release();
        system.set(ColorScheme.DARK);
        assertThat(dark).containsExactly(false);
    }
}
