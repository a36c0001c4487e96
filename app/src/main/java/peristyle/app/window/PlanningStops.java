package peristyle.app.window;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import peristyle.views.console.Screen;
import peristyle.views.shell.ConsoleWindow;

/** Pictures of the planning screen: before a plan, and a plan of the running estate tab by tab. */
final class PlanningStops {

    private PlanningStops() {}

    static List<TourStop> all() {
        return List.of(
                new TourStop("11-planning", window -> window.navigator().go(Screen.PLANNING)),
                new TourStop("12-planning-cpools", window -> press(window, "#planning-running")),
                tab("13-planning-vms", "planning-tab-vms"),
                tab("14-planning-datastores", "planning-tab-datastores"),
                tab("15-planning-bill", "planning-tab-bill"),
                tab("16-planning-basis", "planning-tab-basis"));
    }

    private static void press(ConsoleWindow window, String button) {
        ((Button) Objects.requireNonNull(window.scene().lookup(button), button)).fire();
    }

    private static TourStop tab(String name, String id) {
        return new TourStop(name, selecting(id));
    }

    private static Consumer<ConsoleWindow> selecting(String id) {
        return window -> {
            TabPane tabs = (TabPane) Objects.requireNonNull(window.scene().lookup("#planning-tabs"));
            tabs.getTabs().stream().filter(tab -> id.equals(tab.getId())).forEach(tabs.getSelectionModel()::select);
        };
    }
}
