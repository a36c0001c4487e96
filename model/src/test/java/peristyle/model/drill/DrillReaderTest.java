package peristyle.model.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peristyle.model.drill.Step.Targets;
import peristyle.model.hardware.fault.FaultChoice;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.problem.ProblemException;

class DrillReaderTest {

    private static final String HEAD = "title \"t\"\nestate small seed 7\nrun 1h\n";

    private static final String EXPECTED = "\nat 1h expect zones = 3";

    private static Drill read(String text) {
        return new DrillReader("a.drill").read(text);
    }

    private static Step only(String line) {
        return read(HEAD + line + EXPECTED).steps().getFirst();
    }

    @Test
    void readsTheHead() {
        Drill drill = read("# a note\ntitle \"A # in a title\"\n\nestate medium\nrun 1h30m # long\n" + EXPECTED);

        assertThat(drill.title()).isEqualTo("A # in a title");
        assertThat(drill.ground()).isEqualTo(new Drill.Ground("medium", 1, new Spot(4, 8)));
        assertThat(drill.length()).isEqualTo(Duration.ofMinutes(90));
        assertThat(drill.steps()).hasSize(1);
    }

    @Test
    void readsAFaultWithAllItsOptions() {
        Step step = only(
                "at 2m fault link-loss as bad on \"a\" \"b\" amount 0.25 skip 1 step 2 chance 0.5 for 30s every 1m");

        assertThat(step)
                .isEqualTo(new Step.Strike(
                        new Spot(4, 1),
                        Duration.ofMinutes(2),
                        FaultKind.LINK_LOSS,
                        "bad",
                        new Targets.These(
                                List.of(new Step.Named(new Spot(4, 33), "a"), new Step.Named(new Spot(4, 37), "b"))),
                        1,
                        0.25,
                        new FaultChoice(1, 2, 0.5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(1)));
    }

    @Test
    void readsExpectations() {
        assertThat(only("at 20m expect vms where \"power=ON\" >= 12"))
                .isEqualTo(new Step.ExpectRows(
                        new Spot(4, 1),
                        Duration.ofMinutes(20),
                        "vms",
                        "power=ON",
                        new Spot(4, 26),
                        Comparison.AT_LEAST,
                        12));
        assertThat(only("from 1m to 2m expect event host-failed on \"h\" = 1"))
                .isEqualTo(new Step.ExpectEvents(
                        new Spot(4, 1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(1),
                        "host-failed",
                        new Step.Named(new Spot(4, 43), "h"),
                        Comparison.EQUAL,
                        1));
    }

    @Test
    @DisplayName("steps come in the order of time, those of one moment in the order of the file")
    void sortsSteps() {
        Drill drill = read(HEAD + "at 2m mend all\nat 1m dissociate \"x\"\nat 1m expect vms = 1");

        assertThat(drill.steps()).extracting(step -> step.spot().line()).containsExactly(5, 6, 4);
    }

    @ParameterizedTest(name = "{0} → {1} in column {2}")
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
        nonsense§drill.expected§1
        title "again"§drill.said-twice§1
        at§drill.line-ends§3
        at soon fault blade-dead on "x"§drill.expected§4
        at 1m explode§drill.expected§7
        at 1m fault blade-death on "x"§drill.unknown-fault§13
        at 1m fault blade-dead "x"§drill.expected§24
        at 1m fault blade-dead on "x§drill.unclosed-quote§27
        at 1m fault blade-dead on "x" slowly§drill.expected§31
        at 1m fault blade-dead on "x" chance often§drill.expected§38
        at 1m mend it§drill.unknown-fault-name§12
        at 1m mend all now§drill.too-much§16
        at 1m expect vms == 3§drill.expected§18
        at 1m expect vms = many§drill.expected§20
        by 1m expect event host-fell = 1§drill.unknown-event§20
        at 30s mend all§drill.between-ticks§1
        at 2h mend all§drill.after-the-end§1
        at 1m fault blade-dead on§drill.line-ends§26
        at 1m fault blade-dead on "x" part 9§drill.fault-refused§1
        at 1m fault link-loss on "x" amount 7§drill.fault-refused§1
        at 1m fault blade-dead on all chance 5§drill.fault-refused§1
        at 1m fault blade-dead on all every 30s§drill.fault-refused§1
        at 1m failures blade-dead life 5s repair 1m§drill.fault-refused§1
        from 2m to 2m expect event host-failed = 0§drill.empty-span§1
        from 3m to 2m expect event host-failed = 0§drill.empty-span§1
        from 90s to 2m expect event host-failed = 0§drill.between-ticks§1
        run 2h§drill.said-twice§1
        """)
    void refusesWithLineAndColumn(String line, String code, int column) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> read(HEAD + line));

        assertThat(refused.problem().code()).isEqualTo(code);
        assertThat(refused.problem().arguments()).startsWith("a.drill", 4, column);
    }

    @ParameterizedTest(name = "run {0} → {1}")
    @CsvSource({"30s,drill.between-ticks", "1h5s,drill.between-ticks", "0s,drill.length", "9999d,drill.length"})
    @DisplayName("a drill ends at a step of the devices, after some time and before they could not go on")
    void refusesALength(String time, String code) {
        String text = "title \"t\"\nestate small\nrun " + time + "\nat 0s expect zones = 3\n";

        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> read(text));

        assertThat(refused.problem().code()).isEqualTo(code);
        assertThat(refused.problem().arguments()).startsWith("a.drill", 3, 5);
    }

    @Test
    @DisplayName("a drill that expects nothing would pass whatever happens: it is refused")
    void refusesADrillThatProvesNothing() {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> read(HEAD + "at 1m fault blade-dead on all\n"));

        assertThat(refused.problem().code()).isEqualTo("drill.expects-nothing");
        assertThat(refused.problem().arguments()).containsExactly("a.drill", 5, 1);
    }

    @Test
    void refusesADrillWithoutAnEnd() {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> read("title \"t\"\nestate small\n"));

        assertThat(refused.problem().code()).isEqualTo("drill.line-missing");
        assertThat(refused.problem().arguments()).containsExactly("a.drill", 3, 1, "run");
    }

    @Test
    void refusesANameThatIsTaken() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> read(HEAD + "at 1m fault blade-dead as x on all\nat 2m fault blade-hang as x on all"));

        assertThat(refused.problem().code()).isEqualTo("drill.name-taken");
        assertThat(refused.problem().arguments()).containsExactly("a.drill", 5, 27, "x");
    }
}
