package peristyle.app.log;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The file that the program logs into. */
public final class LogFile {

    private LogFile() {}

    /** Of this process. */
    public static Path path() {
        return of(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "")));
    }

    /** By the conventions of the operating system: state on Linux, local data on Windows, logs on macOS. */
    static Path of(Map<String, String> environment, String osName, Path home) {
        String system = osName.toLowerCase(Locale.ROOT);
        Path folder;
        if (system.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            folder = (local.isEmpty() ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Peristyle");
        } else if (system.startsWith("mac")) {
            folder = home.resolve("Library").resolve("Logs").resolve("Peristyle");
        } else {
            Path state = Path.of(environment.getOrDefault("XDG_STATE_HOME", ""));
            folder = (state.isAbsolute() ? state : home.resolve(".local").resolve("state")).resolve("peristyle");
        }
        return folder.resolve("peristyle.log");
    }
}
