package peristyle.app.window;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;
import peristyle.views.bridge.FxBridge;
import peristyle.views.shell.RefusalWindow;
import peristyle.views.text.Explanation;
import peristyle.views.text.Texts;

/** A start that was refused, said in a window: whoever started from an icon sees no error stream. */
public final class StartRefusal {

    private StartRefusal() {}

    /** Shows why and waits until that was read; returns at once where nobody would see a window. */
    public static void show(Explanation explanation, Texts texts) {
        if (!FxStart.isSeen() || Rehearsal.asked().isPresent()) {
            return;
        }
        CompletableFuture<Void> read = new CompletableFuture<>();
        CompletableFuture.runAsync(
                        () -> {
                            Stage stage = new Stage();
                            stage.setOnHidden(hidden -> read.complete(null));
                            RefusalWindow.show(stage, explanation, texts);
                        },
                        FxBridge.fxThread())
                .thenCompose(shown -> read)
                .join();
        Platform.exit();
    }
}
