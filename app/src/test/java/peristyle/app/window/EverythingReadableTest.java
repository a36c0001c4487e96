package peristyle.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.app.opening.OpenedConsole;
import peristyle.app.opening.Opening;
import peristyle.app.opening.OpeningRequest;
import peristyle.app.window.TourWalk.Rest;
import peristyle.model.hardware.ClockControl;

/** Every stop of the tour in every language, in a window of 1280 × 800: nothing that is written there is cut. */
class EverythingReadableTest {

    private static final Rest REST = new Rest(4, javafx.util.Duration.millis(15));

    @TempDir
    Path folder;

    @Test
    @DisplayName("nothing is cut short, cut off or written over at 1280 × 800, on any screen, in any language")
    void everythingCanBeRead() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        List<String> unreadable = new ArrayList<>();
        try (OpenedConsole console = Opening.open(new OpeningRequest("small", null, folder, null))) {
            console.plane().clockControl().ifPresent(EverythingReadableTest::anHour);
            console.awaitFindings();
            TourRequest request = new TourRequest(
                    console.plane(), folder, List.of("light"), List.of("en", "fr", "de", "es"), 1280, 800);
            TourWalk.walk(
                    request,
                    REST,
                    (window, scenery, stop) -> CutTexts.in(window.scene(), EverythingReadableTest::nameOfMany)
                            .forEach(cut -> unreadable.add(scenery.language() + " " + stop.name() + ": " + cut)));
        }
        assertThat(unreadable).as(String.join("\n", unreadable)).isEmpty();
    }

    private static void anHour(ClockControl clock) {
        clock.step(Duration.ofHours(1));
        while (!clock.state().paused()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /**
     * The one exception: a cell of words in a table, whose whole text is told in a tooltip. Tables cut words only where all their
     * columns fit then.
     */
    private static boolean nameOfMany(Labeled labeled) {
        return labeled instanceof TableCell<?, ?>
                && !labeled.getStyleClass().contains("figure-cell")
                && labeled.getTooltip() != null
                && labeled.getTooltip().getText().contains(labeled.getText());
    }
}
