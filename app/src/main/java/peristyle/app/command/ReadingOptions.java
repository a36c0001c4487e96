package peristyle.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import peristyle.app.opening.OpenedConsole;
import peristyle.app.opening.Opening;
import peristyle.app.opening.OpeningRequest;
import peristyle.app.opening.Reading;
import peristyle.views.text.Texts;
import picocli.CommandLine.Option;

/** Which estate a command reads, and where it is kept. */
final class ReadingOptions {

    @Option(names = "--estate", paramLabel = "small|medium|large|huge|FILE", descriptionKey = "reading.estate")
    private @Nullable String estate;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
    private @Nullable Long seed;

    @Option(names = "--store", paramLabel = "DIR", descriptionKey = "reading.store")
    private @Nullable Path store;

    @Option(names = "--catalog", paramLabel = "FILE", descriptionKey = "catalog")
    private @Nullable Path catalog;

    /** Opens it; says on the error stream what was read just now, and that it is a sample where nobody asked for one. */
    OpenedConsole open(Texts texts, PrintWriter err) {
        OpeningRequest request = new OpeningRequest(estate, seed, store, catalog);
        boolean sample = Reading.isSampleForLack(request);
        OpenedConsole console = Reading.open(request);
        if (sample) {
            err.println(
                    texts.get("cli.sample-for-lack", Opening.folderOf(request).toString()));
        }
        EarlierNote.say(console.earlier(), texts, err);
        ImportNote.say(console, texts, err);
        return console;
    }
}
