package peristyle.views.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import peristyle.model.operation.ControlPlane;
import peristyle.views.bridge.FxBridge;
import peristyle.views.bridge.Jobs;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.Dialogs;
import peristyle.views.console.Navigator;
import peristyle.views.console.Scope;
import peristyle.views.console.Settings;
import peristyle.views.layout.Layout;
import peristyle.views.text.Texts;

/** The frame around the screens: sidebar, top bar, status bar. */
public final class ShellView {

    private final Parent root;
    private final ScreenDeck deck;
    private final ConsoleContext context;

    @FXML
    private BorderPane frame;

    @FXML
    private HBox top;

    @FXML
    private StackPane place;

    @FXML
    private HBox status;

    /** A frame for this platform. */
    @SuppressWarnings("NullAway.Init") // fields come from the layout
    public ShellView(
            ControlPlane plane,
            FxBridge bridge,
            Jobs jobs,
            Texts texts,
            Dialogs dialogs,
            Settings settings,
            String operator) {
        root = Layout.SHELL.load(this, texts);
        deck = new ScreenDeck(place);
        ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ALL);
        context = new ConsoleContext(plane, bridge, jobs, texts, deck, dialogs, settings, scope, operator);
        deck.serve(context);
        frame.setLeft(new Sidebar(deck, texts, settings));
    }

    /** What is seen. */
    public Parent root() {
        return root;
    }

    /** What screens are given. */
    public ConsoleContext context() {
        return context;
    }

    /** Leads to screens. */
    public Navigator navigator() {
        return deck;
    }

    /** Makes the keys work that lead to the screens. */
    void keysOf(Scene scene) {
        Screens.makers()
                .keySet()
                .forEach(screen -> scene.getAccelerators().put(Sidebar.shortcut(screen), () -> deck.go(screen)));
    }

    /** Shows the first screen. */
    public void start() {
        Screens.makers().keySet().stream().findFirst().ifPresent(deck::go);
    }

    /** Releases everything that is held. */
    public void stop() {
        deck.hide();
    }
}
