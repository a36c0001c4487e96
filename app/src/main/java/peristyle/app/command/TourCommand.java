package peristyle.app.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import peristyle.app.opening.OpenedConsole;
import peristyle.app.opening.Opening;
import peristyle.app.opening.OpeningRequest;
import peristyle.app.opening.ScratchFolder;
import peristyle.app.window.Tour;
import peristyle.app.window.TourRequest;
import peristyle.model.exchange.sheet.WholeFolder;
import peristyle.model.hardware.ClockControl;
import peristyle.views.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws every screen of the sample estate to PNG files with stable names. */
@Command(name = "tour", mixinStandardHelpOptions = true)
final class TourCommand implements Callable<Integer> {

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "dir")
    private @Nullable Path folder;

    @Option(names = "--theme", paramLabel = "light|dark", descriptionKey = "peristyle.tour.theme")
    private @Nullable Theme theme;

    @Option(names = "--size", paramLabel = "WxH", defaultValue = "1280x800", descriptionKey = "peristyle.tour.size")
    private String size = "1280x800";

    @Option(names = "--lang", paramLabel = "en|fr|de|es", descriptionKey = "peristyle.tour.lang")
    private @Nullable Lang language;

    @Option(names = "--estate", paramLabel = "small|medium|large|huge|FILE", descriptionKey = "estate")
    private @Nullable String estate;

    @Spec
    private CommandSpec spec;

    /** Themes that can be drawn. */
    enum Theme {
        light,
        dark
    }

    /** Languages that can be drawn. */
    enum Lang {
        en,
        fr,
        de,
        es
    }

    /** An hour, so that there is activity to be seen; then time stands still, and all pictures show one moment. */
    private static void letSomethingHappen(ClockControl clock) {
        clock.step(Duration.ofHours(1));
        while (!clock.state().paused()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Override
    public Integer call() {
        PictureSize pixels = PictureSize.parse(size);
        Path into = folder == null ? Path.of("") : folder;
        List<String> themes = theme == null ? List.of("light", "dark") : List.of(theme.name());
        List<String> languages = language == null ? List.of("en", "fr", "de", "es") : List.of(language.name());
        WholeFolder.requireFolder(into);
        try (ScratchFolder scratch = ScratchFolder.create();
                OpenedConsole console = Opening.open(new OpeningRequest(estate, null, scratch.path(), null))) {
            console.plane().clockControl().ifPresent(TourCommand::letSomethingHappen);
            console.awaitFindings();
            int pictures = Tour.draw(
                    new TourRequest(console.plane(), into, themes, languages, pixels.width(), pixels.height()));
            Texts texts = Texts.of(java.util.Locale.getDefault());
            spec.commandLine().getOut().println(texts.get("cli.tour.done", pictures, into.toString()));
            return 0;
        }
    }
}
