package peristyle.app.window;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import peristyle.model.estate.Blade;
import peristyle.model.estate.BladeId;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.ChassisId;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Roster;
import peristyle.model.estate.StoragePool;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.Snapshot;
import peristyle.views.console.Screen;
import peristyle.views.shell.ConsoleWindow;

/** Pictures of the hardware screen: all well, and after a bad night. */
final class HardwareStops {

    /** How long what is broken has been so when its pictures are drawn. */
    static final Duration BROKEN_FOR = Duration.ofMinutes(20);

    private static final String TABS = "#hardware-tabs";
    private static final int SUPPLY = 2;
    private static final int FAN = 5;
    private static final int DRIVE = 7;

    private HardwareStops() {}

    /** All well. */
    static List<TourStop> well() {
        return List.of(
                face("30-hardware-racks", "racks"),
                face("31-hardware-storage", "storage"),
                face("32-hardware-network", "network"));
    }

    private static TourStop face(String name, String face) {
        return new TourStop(name, window -> {
            window.navigator().go(Screen.HARDWARE);
            ((ToggleButton) found(window, "#hardware-face-" + face)).setSelected(true);
        });
    }

    /** Breaks what the later pictures show: parts of a chassis and a blade in it, a drive, and a link. */
    static void harm(ControlPlane plane) {
        Snapshot snapshot = plane.snapshot();
        plane.faultInjection().ifPresent(faults -> harm(faults, snapshot));
    }

    private static void harm(FaultInjection faults, Snapshot snapshot) {
        blade(snapshot).ifPresent(blade -> faults.inject(FaultOrder.of(FaultKind.BLADE_DEAD, blade)));
        chassis(snapshot).ifPresent(chassis -> {
            faults.inject(FaultOrder.of(FaultKind.POWER_SUPPLY, chassis).part(SUPPLY));
            faults.inject(FaultOrder.of(FaultKind.FAN, chassis).part(FAN));
        });
        first(snapshot.estate().storagePools())
                .map(StoragePool::id)
                .ifPresent(pool ->
                        faults.inject(FaultOrder.of(FaultKind.DRIVE, pool).part(DRIVE)));
        first(snapshot.estate().coreLinks())
                .map(CoreLink::id)
                .ifPresent(link -> faults.inject(FaultOrder.of(FaultKind.LINK_DOWN, link)));
    }

    /** The second: other pictures take the power from the busiest, which in the sample estates is the first. */
    private static Optional<ChassisId> chassis(Snapshot snapshot) {
        return snapshot.estate().chassis().stream().map(Chassis::id).limit(2).reduce((first, second) -> second);
    }

    private static Optional<BladeId> blade(Snapshot snapshot) {
        return chassis(snapshot)
                .flatMap(in -> snapshot.estate().blades().stream()
                        .filter(blade -> blade.chassis().equals(in))
                        .map(Blade::id)
                        .findFirst());
    }

    private static <T extends EstateObject> Optional<T> first(Roster<T> roster) {
        return roster.stream().findFirst();
    }

    /** The same places, with something broken. */
    static List<TourStop> harmed(Snapshot snapshot) {
        return List.of(
                at("33-hardware-racks-trouble", blade(snapshot)),
                new TourStop("34-hardware-chassis-trouble", window -> press(window, "#hardware-closer")),
                new TourStop("35-hardware-native", window -> tabs(window).selectLast()),
                at(
                        "36-hardware-storage-trouble",
                        first(snapshot.estate().storagePools()).map(StoragePool::id)),
                at(
                        "37-hardware-network-trouble",
                        first(snapshot.estate().coreLinks()).map(CoreLink::id)));
    }

    private static TourStop at(String name, Optional<? extends ObjectId> object) {
        Consumer<ConsoleWindow> go = window -> {
            window.navigator().go(Screen.HARDWARE);
            // before its first layout the screen has no tabs yet, and shows the first of them
            if (window.scene().lookup(TABS) != null) {
                tabs(window).selectFirst();
            }
            object.ifPresent(window.navigator()::open);
        };
        return new TourStop(name, go);
    }

    private static javafx.scene.control.SingleSelectionModel<javafx.scene.control.Tab> tabs(ConsoleWindow window) {
        return ((TabPane) found(window, TABS)).getSelectionModel();
    }

    private static void press(ConsoleWindow window, String button) {
        ((Button) found(window, button)).fire();
    }

    private static javafx.scene.Node found(ConsoleWindow window, String id) {
        return Objects.requireNonNull(window.scene().lookup(id), id);
    }
}
