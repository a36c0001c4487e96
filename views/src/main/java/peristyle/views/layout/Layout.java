package peristyle.views.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import peristyle.views.text.Texts;

/** Every layout, by the file that holds it. */
public enum Layout {
    ACTIVITY("activity/Activity"),
    HARDWARE("hardware/Hardware"),
    EMULATOR("emulator/Emulator"),
    FAULTS("emulator/Faults"),
    BROKEN("emulator/Broken"),
    FAILURES("emulator/Failures"),
    RECORDING("emulator/Recording"),
    REHEARSAL("emulator/Rehearsal"),
    REHEARSAL_FRAME("shell/RehearsalFrame"),
    OBJECTS("detail/ObjectScreen"),
    REPLICAS("replicas/Replicas"),
    INVENTORY("inventory/Inventory"),
    PLANNING("planning/Planning");

    private final String file;

    Layout(String file) {
        this.file = file;
    }

    /** Builds the layout, its {@code fx:id} fields and handlers those of this view. */
    public Parent load(Object view, Texts texts) {
        URL url = Objects.requireNonNull(Layout.class.getResource(path()), path());
        FXMLLoader loader = new FXMLLoader(url, texts.bundle());
        loader.setController(view);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("layout " + path(), e);
        }
    }

    String path() {
        return "/peristyle/fxml/" + file + ".fxml";
    }
}
