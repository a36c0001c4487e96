package peristyle.views.shell;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.inventory.ImportReport;
import peristyle.model.exchange.inventory.InventoryTotals;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.Snapshot;
import peristyle.model.operation.Subscription;
import peristyle.views.bridge.FxBridge;
import peristyle.views.bridge.Jobs;
import peristyle.views.clock.ClockViewModel;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.Dialogs;
import peristyle.views.console.Navigator;
import peristyle.views.console.Rehearsals;
import peristyle.views.console.Scope;
import peristyle.views.console.Screen;
import peristyle.views.console.Settings;
import peristyle.views.emulator.UnsavedRecording;
import peristyle.views.imported.ImportReportText;
import peristyle.views.overview.OverviewView;
import peristyle.views.text.Texts;

/** The frame around the screens: sidebar, top bar, status bar. */
final class ShellView {

    private static final KeyCombination SEARCH = new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);

    private final ConsoleContext context;
    private final ScreenDeck deck;
    private final ShellFrame frame;
    private final ScopeViewModel scope;
    private final StatusViewModel status;
    private final UnderWayViewModel underWay;
    private final DropHint hint;
    private @Nullable Subscription snapshots;
    private @Nullable Subscription counts;

    ShellView(
            ControlPlane plane,
            FxBridge bridge,
            Jobs allJobs,
            Texts texts,
            Dialogs dialogs,
            Settings settings,
            Appearance appearance,
            String operator,
            Rehearsals rehearsals,
            Runnable languageChanged) {
        frame = new ShellFrame(texts);
        deck = new ScreenDeck(frame.place);
        context = new ConsoleContext(
                plane,
                bridge,
                allJobs,
                texts,
                deck,
                dialogs,
                settings,
                ScopeMemory.of(settings),
                new ClockViewModel(plane.clockControl(), texts),
                operator,
                rehearsals);
        deck.serve(context);
        scope = new ScopeViewModel(texts, context.scope());
        status = new StatusViewModel(plane, texts, rehearsals.running().isPresent());
        underWay = new UnderWayViewModel(texts);
        hint = new DropHint(texts);
        wire(appearance, languageChanged);
    }

    private void wire(Appearance appearance, Runnable languageChanged) {
        Texts texts = context.texts();
        frame.setLeft(new Sidebar(deck, texts, context.settings()));
        ScopeChoice.wire(frame.places, frame.tenants, scope, texts);
        scope.onGone(now -> context.dialogs()
                .notice(ScopeWords.gone(texts, context.plane().snapshot().estate(), now)));
        new SearchBox(
                        frame.search,
                        new SearchViewModel(
                                context.jobs(), () -> context.plane().snapshot().estate()),
                        deck,
                        texts)
                .wire();
        new ClockHold(context.clock(), texts).wire(frame.time, frame.run, frame.speed, frame.step);
        LookMenu.wire(frame.look, appearance, context.settings(), texts, context.dialogs(), languageChanged);
        StatusBar bar = new StatusBar(status, texts);
        bar.wire(frame.jobs, context.jobs().running(), frame.store, frame.age);
        StatusBar.wireUnderWay(frame.underWay, underWay, deck::underWay);
        bar.wireProblems(frame.problems);
        frame.problems.setOnAction(click -> {
            // It counts the whole estate: the list that it leads to must hold what it counts.
            context.scope().set(Scope.ALL);
            deck.go(Screen.OVERVIEW);
        });
    }

    private void accept(Snapshot snapshot) {
        scope.accept(snapshot);
        context.clock().accept(snapshot);
        status.accept(snapshot);
    }

    private void count(Snapshot snapshot) {
        status.count(snapshot);
        underWay.count(snapshot);
    }

    /** What is seen. */
    Parent root() {
        return frame;
    }

    /** Goes on where nothing of this platform is lost by leaving it: see {@link UnsavedRecording}. */
    void leave(Runnable go) {
        UnsavedRecording.leave(context, go);
    }

    /** Lies over all else, and is seen as long as files are held over the window. */
    Node hint() {
        return hint;
    }

    /** Lets the screens take over what those of another frame hold. */
    void inherit(ShellView former) {
        deck.inherit(former.deck);
    }

    /** Leads to screens. */
    Navigator navigator() {
        return deck;
    }

    /** Shows how this rehearsal differs from the real estate. */
    void compare() {
        deck.compare();
    }

    /** The screen that is seen. */
    @Nullable
    Screen current() {
        return deck.current().get();
    }

    /** Shows the report of an import. */
    void report(InventoryTotals totals, int cpools, ImportReport report) {
        String text = ImportReportText.keep(totals, cpools, report, context.texts(), context.settings());
        context.dialogs().report(context.texts().get("imported.title"), text);
    }

    /** Makes the keys work that lead to the screens and into the search, and takes files that are dropped anywhere. */
    void keysOf(Scene scene) {
        scene.getAccelerators().clear();
        Screens.makers()
                .keySet()
                .forEach(screen -> scene.getAccelerators().put(Sidebar.shortcut(screen), () -> deck.go(screen)));
        scene.getAccelerators().put(SEARCH, frame.search::requestFocus);
        FileDrop.wire(scene, hint, deck::drop);
    }

    /** Makes the screen that will be seen first, if it asks nothing of the platform before it is shown. */
    void layOut(Screen wanted) {
        if (wanted == Screen.OVERVIEW) {
            deck.layOut(wanted);
        }
    }

    /** Lays the Overview out, with what was seen before. */
    void foresee(LastSeen seen) {
        FrameSeen said = seen.frame();
        scope.foresee(said.place(), said.tenant());
        context.clock().foresee(said.at(), said.speed());
        status.foresee(said);
        underWay.foresee(said);
        if (deck.foresee(Screen.OVERVIEW) instanceof OverviewView overview) {
            overview.foresee(seen.overview());
        }
    }

    /** No control of the frame is the first to take keys. */
    void takeFocus() {
        frame.place.requestFocus();
    }

    /** Shows this screen, or the first where there is no such. */
    void start(Screen wanted) {
        snapshots = context.bridge().follow(this::accept);
        counts = context.bridge().calm().follow(this::count);
        Screen first = Screens.makers().containsKey(wanted)
                ? wanted
                : Screens.makers().keySet().iterator().next();
        deck.go(first);
        takeFocus();
    }

    /** Releases everything that is held. */
    void stop() {
        deck.hide();
        if (snapshots != null) {
            snapshots.cancel();
        }
        if (counts != null) {
            counts.cancel();
        }
    }
}
