package peristyle.model.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a user's store lies unless told otherwise. */
public final class DataFolder {

    private DataFolder() {}

    /**
     * The folder that the conventions of the operating system name: {@code $XDG_DATA_HOME/peristyle} or {@code
     * ~/.local/share/peristyle} (XDG Base Directory Specification 0.8: a relative value is ignored), {@code
     * %APPDATA%\Peristyle}, {@code ~/Library/Application Support/Peristyle}.
     *
     * @param environment the variables of the process
     * @param osName what the system property {@code os.name} says
     * @param home the user's home folder
     */
    public static Path of(Map<String, String> environment, String osName, Path home) {
        String system = osName.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String roaming = environment.getOrDefault("APPDATA", "");
            Path base = roaming.isEmpty() ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming);
            return base.resolve("Peristyle");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Peristyle");
        }
        Path named = Path.of(environment.getOrDefault("XDG_DATA_HOME", ""));
        Path base = named.isAbsolute() ? named : home.resolve(".local").resolve("share");
        return base.resolve("peristyle");
    }
}
