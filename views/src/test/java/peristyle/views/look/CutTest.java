package peristyle.views.look;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.OverrunStyle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutTest {

    @ParameterizedTest
    @ValueSource(strings = {"default-t0001-3-h06", "default-t0001-3-h01, default-t0001-3-h18", "ds007-t0001-par7s"})
    @DisplayName("names are cut in their middle: their ends tell them apart")
    void names(String name) {
        assertThat(Cut.of(name)).isEqualTo(OverrunStyle.CENTER_ELLIPSIS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Not enough history: 0 of 7 days", "Proved as long as no other VM moves", ""})
    @DisplayName("sentences are cut at their end")
    void sentences(String words) {
        assertThat(Cut.of(words)).isEqualTo(OverrunStyle.ELLIPSIS);
    }
}
