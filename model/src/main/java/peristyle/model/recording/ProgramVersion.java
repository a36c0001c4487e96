package peristyle.model.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version that the build wrote into the program. */
public final class ProgramVersion {

    private static final String FILE = "peristyle/version.properties";

    private ProgramVersion() {}

    /** The version alone: {@code 0.1.0}. */
    public static String number() {
        Properties properties = new Properties();
        try (InputStream stream = ClassLoader.getSystemResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is not part of the program");
            }
            properties.load(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.getProperty("version");
    }
}
