package peristyle.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DataFolderTest {

    private static final Path HOME = Path.of("/home/ada");

    @Test
    @DisplayName("Linux: XDG_DATA_HOME where it is absolute, else .local/share")
    void linux() {
        assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME))
                .isEqualTo(Path.of("/data/peristyle"));
        assertThat(DataFolder.of(Map.of(), "Linux", HOME)).isEqualTo(Path.of("/home/ada/.local/share/peristyle"));
        assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", ""), "Linux", HOME))
                .isEqualTo(Path.of("/home/ada/.local/share/peristyle"));
        assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "here"), "Linux", HOME))
                .isEqualTo(Path.of("/home/ada/.local/share/peristyle"));
    }

    @Test
    @DisplayName("Windows: APPDATA, else AppData/Roaming")
    void windows() {
        assertThat(DataFolder.of(Map.of("APPDATA", "/roaming"), "Windows 11", HOME))
                .isEqualTo(Path.of("/roaming/Peristyle"));
        assertThat(DataFolder.of(Map.of(), "Windows 11", HOME))
                .isEqualTo(Path.of("/home/ada/AppData/Roaming/Peristyle"));
    }

    @Test
    @DisplayName("macOS: Library/Application Support")
    void mac() {
        assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "/data"), "Mac OS X", HOME))
                .isEqualTo(Path.of("/home/ada/Library/Application Support/Peristyle"));
    }
}
