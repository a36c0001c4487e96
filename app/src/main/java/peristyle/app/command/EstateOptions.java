package peristyle.app.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import peristyle.app.opening.OpeningRequest;
import picocli.CommandLine.Option;

/** Which estate, kept where: what the window is opened with. */
final class EstateOptions {

    @Option(names = "--estate", paramLabel = "small|medium|large|huge|FILE", descriptionKey = "estate")
    private @Nullable String estate;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
    private @Nullable Long seed;

    @Option(names = "--store", paramLabel = "DIR", descriptionKey = "store")
    private @Nullable Path store;

    @Option(names = "--catalog", paramLabel = "FILE", descriptionKey = "catalog")
    private @Nullable Path catalog;

    OpeningRequest request() {
        return new OpeningRequest(estate, seed, store, catalog);
    }
}
