package peristyle.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.views.console.Settings;

class ComingSettingsTest {

    @Test
    @DisplayName(
            "what is put before the store has been read is in the store afterwards, and nothing else of it is touched")
    void handedOn() {
        ComingSettings coming = new ComingSettings(Map.of("theme", "DARK", "screen", "OVERVIEW"));
        coming.put("screen", "HOSTS");
        assertThat(coming.get("screen")).isEqualTo("HOSTS");
        assertThat(coming.get("theme")).isEqualTo("DARK");
        assertThat(coming.get("language")).isNull();
        Settings stored = Settings.inMemory();
        stored.put("theme", "LIGHT");
        coming.arrive(stored);
        assertThat(stored.get("screen")).isEqualTo("HOSTS");
        assertThat(coming.get("theme")).isEqualTo("LIGHT");
        coming.put("language", "fr");
        assertThat(stored.get("language")).isEqualTo("fr");
    }
}
