package peristyle.views.shell;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import peristyle.views.text.Texts;

/**
 * Lays the frame of the window out: top bar, a place for a screen, status bar. In code where the other layouts are FXML: each
 * start waits for this one, and reading FXML was a tenth of it (docs/decisions/0002).
 */
final class ShellFrame extends BorderPane {

    final MenuButton places = named(new MenuButton(), "places");
    final MenuButton tenants = named(new MenuButton(), "tenants");
    final CustomTextField search = named(new CustomTextField(), "search");
    final Label time = named(new Label(), "time");
    final Button run = named(new Button(), "run");
    final MenuButton speed = named(new MenuButton(), "speed");
    final MenuButton step = named(new MenuButton(), "step");
    final Button problems = named(new Button(), "problems");
    final MenuButton look = named(new MenuButton(), "look");
    final StackPane place = new StackPane();
    final Hyperlink underWay = whole(named(new Hyperlink(), "under-way"));
    final HBox jobs = named(new HBox(), "jobs");
    final Label store = whole(named(new Label(), "store"));
    final Label age = whole(named(new Label(), "age"));

    ShellFrame(Texts texts) {
        getStyleClass().add("shell");
        place.getStyleClass().add("screen-place");
        setTop(topBar(texts));
        setCenter(place);
        setBottom(statusBar());
    }

    private HBox topBar(Texts texts) {
        places.setPrefWidth(170);
        tenants.setPrefWidth(180);
        search.setPromptText(texts.get("window.search"));
        search.setAccessibleText(texts.get("window.search"));
        search.setMinWidth(140);
        search.setPrefWidth(240);
        search.setMaxWidth(380);
        HBox.setHgrow(search, Priority.SOMETIMES);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        time.getStyleClass().add("clock-time");
        run.getStyleClass().add("button-icon");
        speed.setPrefWidth(112);
        return bar(
                "top-bar",
                places,
                tenants,
                search,
                gap,
                whole(time),
                run,
                whole(speed),
                whole(step),
                whole(problems),
                whole(look));
    }

    private HBox statusBar() {
        jobs.getStyleClass().add("job-lines");
        HBox.setHgrow(jobs, Priority.ALWAYS);
        return bar("status-bar", underWay, jobs, store, age);
    }

    private static HBox bar(String style, Node... nodes) {
        HBox bar = new HBox(nodes);
        bar.getStyleClass().add(style);
        return bar;
    }

    private static <N extends Node> N named(N node, String id) {
        node.setId(id);
        return node;
    }

    /** Never narrower than its words. */
    private static <C extends Control> C whole(C control) {
        control.setMinWidth(USE_PREF_SIZE);
        return control;
    }
}
