package peristyle.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("a build is told by the jars it runs from; one that runs from elsewhere cannot be told")
    void told() throws IOException {
        Path jar = Files.writeString(folder.resolve("peristyle.jar"), "one");
        String path = folder.resolve("h2.jar") + File.pathSeparator + jar;
        Optional<String> mark = Build.mark(path);
        assertThat(mark).isPresent().isEqualTo(Build.mark(jar.toString()));
        Files.writeString(jar, "another");
        assertThat(Build.mark(path)).isPresent().isNotEqualTo(mark);
        assertThat(Build.mark(folder.resolve("classes").toString())).isEmpty();
    }
}
