package peristyle.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.app.opening.OpenedConsole;
import peristyle.app.opening.Opening;
import peristyle.app.opening.OpeningRequest;
import peristyle.app.window.TourWalk.Rest;
import peristyle.app.window.TourWalk.Scenery;
import peristyle.model.hardware.ClockControl;
import peristyle.views.shell.ConsoleWindow;

/** Every stop of the tour in every language, in a window of 1280 × 800. */
class EverythingReadableTest {

    private static final Rest REST = new Rest(4, javafx.util.Duration.millis(15));

    private static final List<String> CUT = new ArrayList<>();
    private static final List<String> NAMELESS = new ArrayList<>();
    private static final List<String> UNEXPLAINED = new ArrayList<>();

    @TempDir
    static Path folder;

    /** One walk for all: opening takes longer than looking. */
    @BeforeAll
    static void walk() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try (OpenedConsole console = Opening.open(new OpeningRequest("small", null, folder, null))) {
            console.plane().clockControl().ifPresent(EverythingReadableTest::anHour);
            console.awaitFindings();
            TourRequest request = new TourRequest(
                    console.plane(), folder, List.of("light"), List.of("en", "fr", "de", "es"), 1280, 800);
            TourWalk.walk(request, REST, EverythingReadableTest::look);
        }
    }

    private static void anHour(ClockControl clock) {
        clock.step(Duration.ofHours(1));
        while (!clock.state().paused()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static void look(ConsoleWindow window, Scenery scenery, TourStop stop) {
        Scene scene = window.scene();
        String where = scenery.language() + " " + stop.name() + ": ";
        CutTexts.in(scene, EverythingReadableTest::toldElsewhere).forEach(found -> CUT.add(where + found));
        Unspoken.nameless(scene).forEach(found -> NAMELESS.add(where + found));
        Unspoken.unexplained(scene).forEach(found -> UNEXPLAINED.add(where + found));
    }

    /**
     * The one exception: a cell of words in a table, whose whole text is told in a tooltip. Tables cut words only where all their
     * columns fit then.
     */
    private static boolean toldElsewhere(Labeled labeled) {
        return labeled instanceof TableCell<?, ?>
                && !labeled.getStyleClass().contains("figure-cell")
                && labeled.getTooltip() != null
                && labeled.getTooltip().getText().contains(labeled.getText());
    }

    @Test
    @DisplayName("nothing is cut short, cut off or written over at 1280 × 800, on any screen, in any language")
    void nothingIsCut() {
        assertThat(CUT).as(String.join("\n", CUT)).isEmpty();
    }

    @Test
    @DisplayName("everything that takes the focus has a name to be read out, on any screen, in any language")
    void everythingHasAName() {
        assertThat(NAMELESS).as(String.join("\n", NAMELESS)).isEmpty();
    }

    @Test
    @DisplayName("a button that shows a picture alone says what it does when it is pointed at")
    void picturesAreExplained() {
        assertThat(UNEXPLAINED).as(String.join("\n", UNEXPLAINED)).isEmpty();
    }
}
