package peristyle.model.exchange.rvtools;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files made by others that lie beside the project, or not. */
final class Samples {

    private Samples() {}

    /** The sample export of this name; skips the test where the folder is absent. */
    static Path rvtools(String name) {
        Path file = Path.of(System.getProperty("peristyle.samples", "../../shared/samples"))
                .resolve("rvtools")
                .resolve(name);
        assumeTrue(Files.isRegularFile(file), "no sample " + name);
        return file;
    }
}
