package peristyle.app.window;

import java.time.Duration;
import java.util.List;
import peristyle.model.estate.Blade;
import peristyle.model.estate.Chassis;
import peristyle.model.hardware.fault.FaultInjection;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.Snapshot;
import peristyle.views.console.Screen;

/** Pictures of the hardware screen: all well, and after a bad night. */
final class HardwareStops {

    /** How long what is broken has been so when its pictures are drawn. */
    static final Duration BROKEN_FOR = Duration.ofMinutes(20);

    private HardwareStops() {}

    /** All well. */
    static List<TourStop> well() {
        return List.of(
                new TourStop("17-hardware-racks", window -> window.navigator().go(Screen.HARDWARE)));
    }

    /** Breaks what the later pictures show: the first blade and power supply of the estate. */
    static void harm(ControlPlane plane) {
        Snapshot snapshot = plane.snapshot();
        plane.faultInjection().ifPresent(faults -> harm(faults, snapshot));
    }

    private static void harm(FaultInjection faults, Snapshot snapshot) {
        snapshot.estate().blades().stream()
                .findFirst()
                .map(Blade::id)
                .ifPresent(blade -> faults.inject(FaultOrder.of(FaultKind.BLADE_DEAD, blade)));
        snapshot.estate().chassis().stream()
                .findFirst()
                .map(Chassis::id)
                .ifPresent(chassis -> faults.inject(
                        FaultOrder.of(FaultKind.POWER_SUPPLY, chassis).part(2)));
    }

    /** The same places, with something broken. */
    static List<TourStop> harmed(Snapshot snapshot) {
        return List.of(
                new TourStop("20-hardware-racks-trouble", window -> {
                    window.navigator().go(Screen.HARDWARE);
                    snapshot.estate().blades().stream()
                            .findFirst()
                            .ifPresent(blade -> window.navigator().open(blade.id()));
                }),
                new TourStop("21-hardware-chassis-trouble", window -> {
                    press(window, "#hardware-closer");
                }));
    }

    private static void press(peristyle.views.shell.ConsoleWindow window, String button) {
        ((javafx.scene.control.Button)
                        java.util.Objects.requireNonNull(window.scene().lookup(button), button))
                .fire();
    }
}
