package peristyle.views.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Files that are dropped anywhere on the window. */
final class FileDrop {

    private FileDrop() {}

    /** Gives what is dropped on this scene to the listener; the hint is seen as long as files are held over it. */
    static void wire(Scene scene, Node hint, Consumer<List<Path>> listener) {
        scene.setOnDragEntered(drag -> hint.setVisible(drag.getDragboard().hasFiles()));
        scene.setOnDragExited(drag -> hint.setVisible(false));
        scene.setOnDragOver(drag -> {
            if (drag.getDragboard().hasFiles()) {
                drag.acceptTransferModes(TransferMode.COPY);
                drag.consume();
            }
        });
        scene.setOnDragDropped(drag -> {
            hint.setVisible(false);
            dropped(drag, listener);
        });
    }

    private static void dropped(DragEvent drag, Consumer<List<Path>> listener) {
        List<File> files = drag.getDragboard().getFiles();
        boolean taken = files != null && !files.isEmpty();
        if (taken) {
            listener.accept(files.stream().map(File::toPath).toList());
        }
        drag.setDropCompleted(taken);
        drag.consume();
    }
}
