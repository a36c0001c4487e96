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
    @DisplayName("a refusal says in words what, where, why and what to do: no code, no null")
    void words() throws IOException {
        assertThat(drill("at 1m fault blade-dead on \"blade-1\" part 9\n").err())
                .contains("a.drill, line 4, column 1", "Parts are numbered from 1 to 1", "Name one of them");
        assertThat(drill("at 1m move \"vm-1\" to \"nowhere\"\nat 2m expect zones = 3")
                        .err())
                .contains("line 4, column 22", "nowhere");
        assertThat(drill("at 1m mend all\n").err()).contains("line 5", "expects nothing", "Add what must come true");
        assertThat(drill("at 1m expect vms where \"nome=x\" = 1\n").err())
                .contains("There is no column nome", "Use one of");
        assertThat(drill("at 1m\n").err()).contains("line 4, column 6", "the line ends");
        assertThat(Ran.of("drill", "no-such", "--lang", "en").err()).contains("no drill “no-such”", "--list");
        assertThat(Ran.of("drill", folder.toString(), "--lang", "en").err()).contains("It is a folder");
        assertThat(Ran.of("drill", "a\0b", "--lang", "en").exitCode()).isEqualTo(1);
    }

    @Test
    @DisplayName("an estate that cannot be opened is named with the line of the drill")
    void estate() throws IOException {
        Path file = Files.writeString(
                folder.resolve("b.drill"), "title \"t\"\nestate smal\nrun 2m\nat 1m expect zones = 3");

        Ran refused = Ran.of("drill", file.toString(), "--lang", "en");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains("b.drill, line 2, column 8", "\"smal\" is neither", "Name one of the samples");
    }

    @Test
    @DisplayName("the rules' own reasons are said where they refuse what a drill does")
    void rules() throws IOException {
        Ran refused =
                drill("at 1m move \"vm-1\" to \"host-1\"\nat 1m move \"vm-1\" to \"host-2\"\nat 2m expect zones = 3");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("the rules refuse").doesNotContain("problem.", "null");
        assertThat(refused.err().lines().count()).isGreaterThan(2);
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
