package peristyle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrillCommandTest {

    private static final String HEAD = "title \"t\"\nestate small seed 7\nrun 2m\n";

    @TempDir
    Path folder;

    private Ran drill(String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("a.drill"), HEAD + lines);
        return Ran.of("drill", file.toString(), "--lang", "en");
    }

    @Test
    @DisplayName("a drill of which all comes true ends with 0, another with 1 and what was found")
    void endsAsItCame() throws IOException {
        assertThat(drill("at 1m expect zones = 3").exitCode()).isZero();

        Ran failed = drill("at 1m expect zones = 4");

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err()).contains("line 4", "found 3");
    }

    @Test
    @DisplayName("a line that cannot be read is named, and no drill at all is wrong use")
    void refuses() throws IOException {
        Ran wrong = drill("at 1m explode");

        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.err()).contains("a.drill, line 4, column 7");
        assertThat(Ran.of("drill").exitCode()).isEqualTo(2);
        assertThat(Ran.of("drill", "no-such-drill").exitCode()).isEqualTo(1);
    }

    @Test
    @DisplayName("the drills that ship are listed, and run by their names, with the same SHA-256 each time")
    void shipped() {
        assertThat(Ran.of("drill", "--list").out()).contains("blade-dies\t");

        Ran once = Ran.of("drill", "blade-dies", "--json");

        assertThat(once.exitCode()).as(once.err()).isZero();
        assertThat(once.out()).contains("\"passed\":true", "\"sha256\":\"");
        assertThat(Ran.of("drill", "blade-dies", "--json").out()).isEqualTo(once.out());
    }
}
