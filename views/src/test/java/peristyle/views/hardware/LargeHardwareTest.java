package peristyle.views.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.Estate;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;
import peristyle.views.bridge.Jobs;
import peristyle.views.console.ConsoleContext;
import peristyle.views.hardware.picture.Picture;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.Looking;

/** Hundreds of chassis: the picture is made on another thread than that of the window. */
@ExtendWith(ApplicationExtension.class)
class LargeHardwareTest {

    private static final Estate LARGE = SampleEstate.generate(EstateSize.LARGE, 7, CatalogFile.shipped());

    private final FakeConsole console = FakeConsole.of(LARGE);
    private final Jobs jobs = Jobs.background();

    @Start
    void start(Stage stage) {
        stage.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, jobs::close);
    }

    private ConsoleContext context() {
        ConsoleContext same = console.context();
        return new ConsoleContext(
                same.plane(),
                same.bridge(),
                jobs,
                same.texts(),
                same.navigator(),
                same.dialogs(),
                same.settings(),
                same.scope(),
                same.clock(),
                same.operator());
    }

    @Test
    @DisplayName("a large estate is drawn off the JavaFX thread: asked for, it is not there yet; then every blade is")
    void offThread() throws TimeoutException {
        HardwareViewModel model = Looking.at(() -> {
            HardwareViewModel made = new HardwareViewModel(context());
            made.shown();
            made.width().set(900);
            made.accept(console.plane().snapshot());
            assertThat(made.seen().get()).isEqualTo(Seen.NOTHING);
            return made;
        });
        Looking.until(() -> !model.seen().get().empty());
        Picture picture = Looking.at(() -> model.seen().get().picture());
        assertThat(LARGE.chassis().size()).isGreaterThan(300);
        assertThat(picture.spots())
                .filteredOn(spot -> spot.pick().id() instanceof BladeId)
                .hasSize(LARGE.blades().size());
        assertThat(picture.spots())
                .allSatisfy(spot -> assertThat(spot.area().right()).isLessThanOrEqualTo(picture.width() + .5));
    }
}
