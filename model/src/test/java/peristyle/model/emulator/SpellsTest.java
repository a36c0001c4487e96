package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SpellsTest {

    private final Spells spells = new Spells();
    private long second;

    /** Lets ticks pass; tells the seconds of changes, ends negative. */
    private List<Long> ticks(int ticks, boolean over, boolean calm) {
        List<Long> changes = new ArrayList<>();
        for (int tick = 0; tick < ticks; tick++) {
            second += 20;
            switch (spells.watch("it", second, over, calm)) {
                case BEGUN -> changes.add(second);
                case ENDED -> changes.add(-second);
                case NONE -> {}
            }
        }
        return changes;
    }

    @Test
    @DisplayName("A spell begins with the third tick in a row beyond the limit, and is told once")
    void begins() {
        assertThat(ticks(2, true, false)).isEmpty();
        assertThat(ticks(1, false, false)).isEmpty();
        assertThat(ticks(2, true, false)).isEmpty();
        assertThat(ticks(10, true, false)).containsExactly(120L);
    }

    @Test
    @DisplayName("A spell ends after five minutes of calm in a row, not a tick before")
    void ends() {
        ticks(3, true, false);

        assertThat(ticks(14, false, true)).isEmpty();
        assertThat(ticks(1, false, false)).isEmpty();
        assertThat(ticks(14, false, true)).isEmpty();
        assertThat(ticks(1, false, true)).containsExactly(-second);
        assertThat(spells.lasted()).isEqualTo(second - 60);
        assertThat(ticks(3, true, false)).hasSize(1);
    }
}
