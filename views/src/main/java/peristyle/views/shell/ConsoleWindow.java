package peristyle.views.shell;

import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import peristyle.model.operation.ControlPlane;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.views.bridge.FxBridge;
import peristyle.views.bridge.Jobs;
import peristyle.views.console.Dialogs;
import peristyle.views.console.Settings;
import peristyle.views.text.Texts;

/** The console's window. */
public final class ConsoleWindow {

    private static final String SHEET = Objects.requireNonNull(
                    ConsoleWindow.class.getResource("/peristyle/css/console.css"))
            .toExternalForm();

    private final Jobs jobs;
    private final ShellView shell;

    private ConsoleWindow(Jobs jobs, ShellView shell) {
        this.jobs = jobs;
        this.shell = shell;
    }

    /**
     * Shows the console in this stage. JavaFX thread only.
     *
     * @param operator who asks for operations
     */
    public static ConsoleWindow show(Stage stage, ControlPlane plane, Settings settings, String operator) {
        Theme.named(settings.get("theme")).apply();
        FxBridge bridge = new FxBridge(plane);
        Texts texts = Texts.of(language(settings))
                .naming(id -> bridge.newest().estate().nameOf(id));
        Dialogs dialogs = new WindowDialogs(stage, texts);
        Jobs jobs = Jobs.background();
        jobs.onFailure(failure -> dialogs.error(texts.explain(problem(failure)), failure.toString()));
        ShellView shell = new ShellView(plane, bridge, jobs, texts, dialogs, settings, operator);
        Scene scene = new Scene(shell.root(), 1280, 800);
        scene.getStylesheets().add(SHEET);
        shell.keysOf(scene);
        stage.setTitle(texts.get("window.title"));
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        stage.setScene(scene);
        shell.start();
        stage.show();
        return new ConsoleWindow(jobs, shell);
    }

    private static Locale language(Settings settings) {
        @Nullable String chosen = settings.get("language");
        return chosen == null ? Locale.getDefault() : Locale.forLanguageTag(chosen);
    }

    private static Problem problem(Throwable failure) {
        return failure instanceof ProblemException known
                ? known.problem()
                : Problem.of("window.unexpected", failure.getClass().getSimpleName());
    }

    /** Releases everything that the window holds of the platform. */
    public void close() {
        shell.stop();
        jobs.close();
    }
}
