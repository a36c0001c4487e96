package peristyle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.planning.scenario.Scenario;
import peristyle.views.text.Texts;

/** What takes long says how far it is, and can be given up. */
class WhatIfProgressTest {

    private static final Scenario SCENARIO = Scenario.unchanged("boom", YearMonth.of(2026, 3));

    private final StringWriter said = new StringWriter();
    private long now;
    private boolean stopped;
    private final WhatIfProgress progress =
            new WhatIfProgress(Texts.of(Locale.ENGLISH), new PrintWriter(said), () -> now, () -> stopped);

    @Test
    @DisplayName("what is done at once says nothing; then a line every two seconds, with months")
    void lines() {
        progress.at(SCENARIO, 0.1);
        assertThat(said.toString()).isEmpty();
        now = 2_000_000_000L;
        progress.at(SCENARIO, 0.5);
        progress.at(SCENARIO, 0.6);
        assertThat(said.toString().lines())
                .containsExactly("peristyle: scenario boom: 18 of 36 months computed, 50\u202f%");
        now = 4_000_000_000L;
        stopped = true;
        progress.at(SCENARIO, 0.7);
        assertThat(said.toString().lines()).hasSize(1);
    }

    @Test
    @DisplayName("whoever ends the process waits until what was being done has come to its end")
    void interruption() throws InterruptedException {
        Thread ending;
        try (Interruption interruption = Interruption.begin()) {
            assertThat(interruption.asked()).isFalse();
            ending = Thread.ofPlatform().start(interruption::await);
            while (!interruption.asked()) {
                Thread.onSpinWait();
            }
            assertThat(ending.isAlive()).isTrue();
        }
        ending.join();
    }
}
