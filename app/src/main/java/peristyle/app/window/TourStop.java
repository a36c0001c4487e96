package peristyle.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectKind;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Finding;
import peristyle.views.console.Navigator;
import peristyle.views.console.Screen;
import peristyle.views.shell.ConsoleWindow;

/**
 * One picture of the tour.
 *
 * @param name stable, part of the file's name
 * @param go leads there
 */
record TourStop(String name, Consumer<ConsoleWindow> go) {

    /** Every screen; those with a detail show the object that is in most trouble. */
    static List<TourStop> all(Snapshot snapshot) {
        List<TourStop> stops = new ArrayList<>();
        stops.add(screen("01-overview", Screen.OVERVIEW));
        stops.add(new TourStop("02-inventory", window -> {
            Navigator navigator = window.navigator();
            navigator.go(Screen.INVENTORY);
            snapshot.estate().zones().stream().findFirst().ifPresent(zone -> navigator.open(zone.id()));
        }));
        stops.add(object(snapshot, "03-cpools", Screen.CPOOLS, ObjectKind.POOL));
        stops.add(object(snapshot, "04-hosts", Screen.HOSTS, ObjectKind.HOST));
        stops.add(object(snapshot, "05-virtual-machines", Screen.VIRTUAL_MACHINES, ObjectKind.VM));
        stops.add(object(snapshot, "06-datastores", Screen.DATASTORES, ObjectKind.DATASTORE));
        stops.add(object(snapshot, "07-replicas", Screen.REPLICAS, ObjectKind.REPLICA));
        stops.add(object(snapshot, "08-replication-policies", Screen.REPLICAS, ObjectKind.REPLICATION_POLICY));
        stops.addAll(PlanningStops.all());
        stops.addAll(HardwareStops.well());
        stops.add(screen("09-activity", Screen.ACTIVITY));
        stops.add(screen("10-emulator", Screen.EMULATOR));
        stops.addAll(RehearsalStops.all(snapshot));
        return stops;
    }

    private static TourStop screen(String name, Screen screen) {
        return new TourStop(name, window -> window.navigator().go(screen));
    }

    private static TourStop object(Snapshot snapshot, String name, Screen screen, ObjectKind kind) {
        return new TourStop(name, window -> {
            Navigator navigator = window.navigator();
            navigator.go(screen);
            snapshot.findings().worstFirst().stream()
                    .map(Finding::subject)
                    .filter(subject -> subject.kind() == kind)
                    .findFirst()
                    .or(() -> snapshot.estate().<EstateObject>roster(kind).stream()
                            .map(EstateObject::id)
                            .findFirst())
                    .ifPresent(navigator::open);
        });
    }
}
