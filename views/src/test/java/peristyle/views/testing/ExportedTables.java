package peristyle.views.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.SplitMenuButton;

/** What the exports of tables write. */
public final class ExportedTables {

    private ExportedTables() {}

    /** What each table that is seen here writes, by the id of its button. JavaFX thread only. */
    public static Map<String, String> of(Parent seen, FakeConsole console, Path folder) {
        seen.applyCss();
        seen.layout();
        Map<String, String> tables = new TreeMap<>();
        for (Node each : seen.lookupAll(".split-menu-button")) {
            String id = each.getId();
            if (each instanceof SplitMenuButton button && id != null && id.endsWith("-export")) {
                tables.put(id, by(button, console, folder.resolve(id + ".csv")));
            }
        }
        return tables;
    }

    /** What this button writes. JavaFX thread only. */
    public static String by(ButtonBase button, FakeConsole console, Path file) {
        console.dialogs().give(file);
        button.fire();
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
