package peristyle.app.window;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.ChassisId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.Vm;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.operation.ControlPlane;
import peristyle.views.console.Screen;
import peristyle.views.shell.ConsoleWindow;

/** Pictures of a bad hour: a chassis without power, and all that it carries with it. */
final class IncidentStops {

    private IncidentStops() {}

    /** Takes the power from the chassis on which most VMs run. */
    static void harm(ControlPlane plane) {
        Estate estate = plane.snapshot().estate();
        Optional<Chassis> busiest = estate.chassis().stream()
                .max(Comparator.comparingLong((Chassis chassis) -> running(chassis.id(), estate))
                        .thenComparing(chassis -> chassis.id().value(), Comparator.reverseOrder()));
        plane.faultInjection()
                .ifPresent(faults -> busiest.ifPresent(
                        chassis -> faults.inject(FaultOrder.of(FaultKind.CHASSIS_DEAD, chassis.id()))));
    }

    private static long running(ChassisId chassis, Estate estate) {
        return estate.hosts().stream()
                .filter(host -> on(host, estate).filter(chassis::equals).isPresent())
                .flatMap(host -> estate.relations().vmsOn(host.id()).stream())
                .filter(Vm::running)
                .count();
    }

    private static Optional<ChassisId> on(Host host, Estate estate) {
        return Optional.ofNullable(host.blade()).flatMap(estate.blades()::find).map(blade -> blade.chassis());
    }

    /** What the screens say of it. */
    static List<TourStop> harmed() {
        return List.of(
                new TourStop(
                        "24-overview-incident", window -> window.navigator().go(Screen.OVERVIEW)),
                new TourStop("25-overview-incident-open", IncidentStops::open),
                new TourStop("26-activity-incident", window -> {
                    window.navigator().go(Screen.ACTIVITY);
                    tabs(window).getSelectionModel().selectLast();
                }),
                new TourStop("27-activity-under-way", window -> {
                    window.navigator().go(Screen.ACTIVITY);
                    tabs(window).getSelectionModel().select(1);
                }));
    }

    /** Opens the first line, as the right arrow key does. */
    private static void open(ConsoleWindow window) {
        ListView<?> findings =
                (ListView<?>) Objects.requireNonNull(window.scene().lookup("#findings"), "what is wrong");
        findings.getSelectionModel().select(0);
        findings.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
    }

    private static TabPane tabs(ConsoleWindow window) {
        return (TabPane) Objects.requireNonNull(window.scene().lookup("#activity-tabs"), "the tabs of activity");
    }
}
