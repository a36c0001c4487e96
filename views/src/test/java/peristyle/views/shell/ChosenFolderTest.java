package peristyle.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.views.console.Settings;

class ChosenFolderTest {

    @TempDir
    Path home;

    private final Settings settings = Settings.inMemory();

    @Test
    @DisplayName(
            "Choosers begin in the operator's documents, else at home, and afterwards where something was chosen last")
    void begins() throws IOException {
        ChosenFolder folder = new ChosenFolder(settings, home);
        assertThat(folder.start()).contains(home.toFile());

        Path documents = Files.createDirectory(home.resolve("Documents"));
        assertThat(folder.start()).contains(documents.toFile());

        Path chosen = Files.createDirectory(home.resolve("exports"));
        folder.remember(chosen);
        assertThat(new ChosenFolder(settings, home).start()).contains(chosen.toFile());
    }

    @Test
    @DisplayName("A folder that is gone is not begun in; where there is none at all the system decides")
    void gone() {
        ChosenFolder folder = new ChosenFolder(settings, home.resolve("nobody"));
        folder.remember(home.resolve("gone"));
        assertThat(folder.start()).isEmpty();
        folder.remember(null);
        assertThat(settings.get(ChosenFolder.SETTING))
                .isEqualTo(home.resolve("gone").toString());
    }
}
