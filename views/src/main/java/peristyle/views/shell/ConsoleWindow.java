package peristyle.views.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import javafx.event.EventHandler;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.inventory.ImportReport;
import peristyle.model.exchange.inventory.InventoryTotals;
import peristyle.model.operation.ControlPlane;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.views.bridge.FxBridge;
import peristyle.views.bridge.Jobs;
import peristyle.views.console.Dialogs;
import peristyle.views.console.Navigator;
import peristyle.views.console.Screen;
import peristyle.views.console.Settings;
import peristyle.views.text.Language;
import peristyle.views.text.Texts;

/** The console's window. JavaFX thread only. */
public final class ConsoleWindow {

    static final String SHEET = Objects.requireNonNull(ConsoleWindow.class.getResource("/peristyle/css/console.css"))
            .toExternalForm();

    /** Nothing is asked of a platform that is still on its way. */
    private static final EventHandler<InputEvent> WAITING = InputEvent::consume;

    private final Stage stage;
    private final Settings settings;
    private final String operator;
    private final Jobs jobs = Jobs.background();
    private final WindowRehearsals rehearsals;
    private final Appearance appearance;
    private final Notices notices = new Notices();
    private final StackPane layers = new StackPane();
    private Texts texts = Texts.of(Locale.ENGLISH);
    private Settings seenSettings;
    private FxBridge bridge;
    private ShellView shell;
    private @Nullable ShellView real;
    private boolean left;

    private ConsoleWindow(Stage stage, ControlPlane plane, Settings settings, String operator) {
        this.stage = stage;
        this.settings = settings;
        this.seenSettings = settings;
        this.operator = operator;
        this.appearance = Appearance.ofWindows(settings);
        this.rehearsals = new WindowRehearsals(plane, jobs, () -> texts, this::turn);
        this.bridge = new FxBridge(plane);
        this.shell = build();
    }

    /**
     * Shows the console in this stage.
     *
     * @param settings remembers theme, language, window and tables
     * @param operator who asks for operations
     */
    public static ConsoleWindow show(Stage stage, ControlPlane plane, Settings settings, String operator) {
        ConsoleWindow window = prepare(stage, plane, settings, operator);
        window.show();
        return window;
    }

    /**
     * Lays the console out in this stage, which is not seen yet. The platform may still be on its way: it is asked nothing
     * before {@link #show()}.
     */
    public static ConsoleWindow prepare(Stage stage, ControlPlane plane, Settings settings, String operator) {
        return prepare(stage, plane, settings, operator, null);
    }

    /**
     * The same where it is known what the platform will say: the window can be shown at once by {@link #showSeen()}.
     *
     * @param seen what is seen until {@link #show()}, null for nothing
     */
    public static ConsoleWindow prepare(
            Stage stage, ControlPlane plane, Settings settings, String operator, @Nullable LastSeen seen) {
        ConsoleWindow window = new ConsoleWindow(stage, plane, settings, operator);
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        WindowPlace.restore(stage, settings);
        // A scene that knows its size and its style before anything lies in it works both out once.
        Scene scene = new Scene(window.layers, stage.getWidth(), stage.getHeight());
        scene.getStylesheets().add(SHEET);
        stage.setScene(scene);
        window.leaveOnRequest();
        window.shell.keysOf(scene);
        if (seen == null) {
            window.shell.layOut(remembered(settings));
            window.lay();
            window.layers.applyCss();
            window.layers.layout();
        } else {
            // Showing it styles everything in it: done before, too, it would be done twice.
            window.shell.foresee(seen);
            window.lay();
            window.shell.takeFocus();
        }
        return window;
    }

    /**
     * Lets be seen what was seen before. It can be read, but takes nothing: where somebody wants to leave, that waits for
     * {@link #show()}.
     */
    public void showSeen() {
        scene().addEventFilter(InputEvent.ANY, WAITING);
        stage.setOnCloseRequest(request -> {
            request.consume();
            left = true;
        });
        stage.show();
    }

    /** Fills it with what the platform is now, and lets it be seen. */
    public void show() {
        shell.start(remembered(settings));
        if (!stage.isShowing()) {
            stage.show();
            return;
        }
        scene().removeEventFilter(InputEvent.ANY, WAITING);
        leaveOnRequest();
        if (left) {
            leave();
        }
    }

    private void leaveOnRequest() {
        stage.setOnCloseRequest(request -> {
            request.consume();
            leave();
        });
    }

    /** Lays the console out in a scene of this size that no window shows, to be drawn. */
    public static ConsoleWindow draw(
            ControlPlane plane, Settings settings, String operator, double width, double height) {
        Stage unseen = new Stage();
        ConsoleWindow window = new ConsoleWindow(unseen, plane, settings, operator);
        Scene scene = new Scene(window.layers, width, height);
        scene.getStylesheets().add(SHEET);
        window.lay();
        unseen.setScene(scene);
        window.shell.start(Screen.OVERVIEW);
        return window;
    }

    /** Where it is seen. */
    public Stage stage() {
        return stage;
    }

    /** What is seen. */
    public Scene scene() {
        return stage.getScene();
    }

    /** Closes the window, unless something is running that the operator does not want to lose. */
    private void leave() {
        ShellView behind = real;
        shell.leave(behind == null ? stage::hide : () -> behind.leave(stage::hide));
    }

    private static Screen remembered(Settings settings) {
        @Nullable String name = settings.get(ScreenDeck.SETTING);
        for (Screen screen : Screen.values()) {
            if (screen.name().equals(name)) {
                return screen;
            }
        }
        return Screen.OVERVIEW;
    }

    private ShellView build() {
        ControlPlane plane = rehearsals.seen();
        texts = Texts.of(Language.chosen(settings.get(Language.SETTING)))
                .naming(id -> plane.snapshot().estate().nameOf(id));
        Dialogs dialogs = new WindowDialogs(
                stage, notices, texts, new ChosenFolder(settings, Path.of(System.getProperty("user.home", ""))));
        jobs.onFailure(failure -> dialogs.error(texts.explain(problem(failure)), failure.toString()));
        boolean rehearsal = rehearsals.running().isPresent();
        stage.setTitle(texts.get(rehearsal ? "rehearsal.window" : "window.title"));
        return new ShellView(
                plane, bridge, jobs, texts, dialogs, seenSettings, appearance, operator, rehearsals, this::rebuild);
    }

    private void lay() {
        Parent seen = rehearsals
                .running()
                .map(running -> new RehearsalFrame(
                                running, shell.root(), shell::compare, texts, () -> shell.leave(rehearsals::end))
                        .root())
                .orElse(shell.root());
        layers.getChildren().setAll(seen, notices, shell.hint());
    }

    /** To a rehearsal, or back from it: every screen is made anew, with nothing of the other estate in it. */
    private void turn() {
        Screen seen = shell.current();
        shell.stop();
        boolean rehearsal = rehearsals.running().isPresent();
        ShellView before = shell;
        seenSettings = rehearsal ? new PassingSettings(settings) : settings;
        bridge = new FxBridge(rehearsals.seen());
        shell = build();
        if (rehearsal) {
            real = before;
        } else if (real != null) {
            shell.inherit(real);
            real = null;
        }
        begin(seen);
    }

    private void begin(@Nullable Screen seen) {
        lay();
        shell.keysOf(stage.getScene());
        shell.start(seen == null ? Screen.OVERVIEW : seen);
    }

    /** In another language. */
    private void rebuild() {
        Screen seen = shell.current();
        ShellView former = shell;
        former.stop();
        shell = build();
        shell.inherit(former);
        begin(seen);
    }

    private static Problem problem(Throwable failure) {
        return failure instanceof ProblemException known
                ? known.problem()
                : Problem.of("window.unexpected", failure.getClass().getSimpleName());
    }

    /** Shows what became of the file that the estate was read from, and keeps it in the menu. */
    public void report(InventoryTotals totals, int cpools, ImportReport report) {
        shell.report(totals, cpools, report);
    }

    /** Leads to screens and objects. */
    public Navigator navigator() {
        return shell.navigator();
    }

    /** Whether work is under way whose answer may change what is seen. */
    public boolean isBusy() {
        return !jobs.idle();
    }

    /** Releases everything that the window holds of the platform, and remembers where it stood. */
    public void close() {
        WindowPlace.remember(stage, settings);
        shell.stop();
        rehearsals.close();
        appearance.release();
        jobs.close();
    }
}
