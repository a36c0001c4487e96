package peristyle.app.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleReader;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;

/**
 * The classes by which JavaFX speaks to a screen. A rehearsal that draws into memory does without them; loaded beside it,
 * they come into the start-up cache all the same.
 */
final class ScreenDrivers {

    private static final List<String> PACKAGES =
            List.of("com/sun/glass/ui/gtk/", "com/sun/prism/es2/", "com/sun/prism/ps/");

    private ScreenDrivers() {}

    /** Loads them without starting anything; does nothing where the rehearsal has a screen, or JavaFX is no module. */
    static void load() {
        if (!System.getProperty("glass.platform", "").equalsIgnoreCase("headless")) {
            return;
        }
        Module graphics = Platform.class.getModule();
        ModuleLayer layer = graphics.getLayer();
        if (layer == null) {
            return;
        }
        layer.configuration().findModule(graphics.getName()).ifPresent(found -> {
            try (ModuleReader reader = found.reference().open();
                    Stream<String> names = reader.list()) {
                names.filter(ScreenDrivers::wanted)
                        .map(name -> name.substring(0, name.length() - ".class".length())
                                .replace('/', '.'))
                        .forEach(name -> Class.forName(graphics, name));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static boolean wanted(String name) {
        return name.endsWith(".class") && PACKAGES.stream().anyMatch(name::startsWith);
    }
}
