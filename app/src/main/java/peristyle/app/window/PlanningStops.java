package peristyle.app.window;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
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
                tab("16-planning-basis", "planning-tab-basis"),
                tab("17-planning-failures", "planning-tab-failures"),
                tab("18-planning-months", "planning-tab-months"),
                new TourStop("19-planning-what-if", PlanningStops::whatIf),
                new TourStop("20-planning-orders", PlanningStops::cell),
                new TourStop(
                        "21-planning-placement",
                        window -> select(window, "#plan-months-tabs", "plan-months-tab-placement")),
                tab("22-planning-days-until-full", "planning-tab-forecast"),
                tab("23-planning-proposals", "planning-tab-proposals"),
                tab("24-planning-settings", "planning-tab-settings"));
    }

    /** Growth of 2 % a month, compared with what was planned. */
    private static void whatIf(ConsoleWindow window) {
        select(window, "#plan-months-tabs", "plan-months-tab-changes");
        press(window, "#plan-change-add");
    }

    /** One host lost in the first month: where everything runs then. */
    private static void cell(ConsoleWindow window) {
        select(window, "#plan-months-tabs", "plan-months-tab-cell");
        TableView<?> months =
                (TableView<?>) Objects.requireNonNull(window.scene().lookup("#plan-months"));
        selectCell(months, months.getItems().size() > 1 ? 1 : 0);
    }

    private static <R> void selectCell(TableView<R> months, int row) {
        months.getSelectionModel().clearAndSelect(row, months.getColumns().get(2));
    }

    private static void press(ConsoleWindow window, String button) {
        ((Button) Objects.requireNonNull(window.scene().lookup(button), button)).fire();
    }

    private static TourStop tab(String name, String id) {
        return new TourStop(name, selecting(id));
    }

    private static Consumer<ConsoleWindow> selecting(String id) {
        return window -> select(window, "#planning-tabs", id);
    }

    private static void select(ConsoleWindow window, String pane, String id) {
        TabPane tabs = (TabPane) Objects.requireNonNull(window.scene().lookup(pane), pane);
        tabs.getTabs().stream().filter(tab -> id.equals(tab.getId())).forEach(tabs.getSelectionModel()::select);
    }
}
