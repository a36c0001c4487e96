package peristyle.app.window;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import peristyle.model.estate.Host;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.operation.Snapshot;
import peristyle.views.console.Screen;
import peristyle.views.shell.ConsoleWindow;

/** Pictures of a rehearsal: just begun, and compared after a host has crashed. The window stays in it: nothing comes after. */
final class RehearsalStops {

    private RehearsalStops() {}

    static List<TourStop> all(Snapshot snapshot) {
        return List.of(
                new TourStop("90-rehearsal", window -> {
                    window.navigator().go(Screen.EMULATOR);
                    find(window, "#rehearsal-begin", Button.class).fire();
                }),
                new TourStop("91-rehearsal-compared", window -> crash(window, snapshot)));
    }

    private static void crash(ConsoleWindow window, Snapshot snapshot) {
        String host =
                snapshot.estate().hosts().stream().findFirst().map(Host::name).orElse("");
        @SuppressWarnings("unchecked")
        ComboBox<FaultKind> kind = find(window, "#fault-kind", ComboBox.class);
        kind.setValue(FaultKind.HOST_CRASH);
        find(window, "#fault-which", TextField.class).setText(host);
        find(window, "#fault-inject", Button.class).fire();
        find(window, "#emulator-steps", Node.class).lookupAll(".button").stream()
                .skip(1)
                .findFirst()
                .ifPresent(step -> ((Button) step).fire());
    }

    private static <T extends Node> T find(ConsoleWindow window, String id, Class<T> type) {
        return type.cast(Objects.requireNonNull(window.scene().lookup(id), id));
    }
}
