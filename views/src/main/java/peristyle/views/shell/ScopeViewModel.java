package peristyle.views.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Region;
import peristyle.model.estate.Tenant;
import peristyle.model.estate.Zone;
import peristyle.model.operation.Snapshot;
import peristyle.views.console.Scope;
import peristyle.views.text.Texts;

/** Which places and tenants can be chosen, and which are. */
final class ScopeViewModel {

    /** What can be chosen: a name, and the scope that a choice makes of the present one. */
    record Choice(String name, Scope scope) {

        @Override
        public String toString() {
            return name;
        }
    }

    private final Texts texts;
    private final ObjectProperty<Scope> scope;
    private List<Choice> places = List.of();
    private List<Choice> tenants = List.of();
    private Runnable changed = () -> {};
    private Consumer<Scope> gone = now -> {};
    private @Nullable Estate listed;

    ScopeViewModel(Texts texts, ObjectProperty<Scope> scope) {
        this.texts = texts;
        this.scope = scope;
    }

    void accept(Snapshot snapshot) {
        Estate estate = snapshot.estate();
        if (listed == null || listed.zones() != estate.zones() || listed.tenants() != estate.tenants()) {
            places = placesOf(estate);
            tenants = tenantsOf(estate);
            changed.run();
        }
        boolean running = listed != null;
        listed = estate;
        Scope before = scope.get();
        Scope now = before;
        if (now.zone() != null) {
            Zone zone = estate.zones().find(now.zone()).orElse(null);
            // Whoever looks at a zone goes on doing so where it is put into another region.
            now = zone == null ? now.at(now.region(), null) : now.at(zone.region(), zone.id());
        }
        if (now.region() != null && estate.regions().find(now.region()).isEmpty()) {
            now = now.at(null, null);
        }
        if (now.tenant() != null && estate.tenants().find(now.tenant()).isEmpty()) {
            now = now.of(null);
        }
        scope.set(now);
        if (running && wider(now, before)) {
            gone.accept(now);
        }
    }

    private static boolean wider(Scope now, Scope before) {
        return (now.zone() == null && before.zone() != null)
                || (now.region() == null && before.region() != null)
                || (now.tenant() == null && before.tenant() != null);
    }

    /** What to do when what was looked at is gone while this runs, and more is looked at instead. */
    void onGone(Consumer<Scope> listener) {
        gone = listener;
    }

    /** Says what was looked at, until a snapshot tells what there is. */
    void foresee(String place, String tenant) {
        places = List.of(
                new Choice(place, Scope.ALL.at(scope.get().region(), scope.get().zone())));
        tenants = List.of(new Choice(tenant, Scope.ALL.of(scope.get().tenant())));
        changed.run();
    }

    /** What to do when another place or tenant is looked at, or they are called otherwise. */
    void onChange(Runnable listener) {
        changed = listener;
        scope.addListener((any, before, after) -> listener.run());
    }

    private List<Choice> placesOf(Estate estate) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice(texts.get("window.scope.places"), Scope.ALL)));
        for (Region region : estate.regions()) {
            choices.add(new Choice(region.name(), Scope.ALL.at(region.id(), null)));
            estate.zones().stream()
                    .filter(zone -> zone.region().equals(region.id()))
                    .sorted(Comparator.comparing(Zone::name))
                    .forEach(zone -> choices.add(
                            new Choice(region.name() + " · " + zone.name(), Scope.ALL.at(region.id(), zone.id()))));
        }
        return choices;
    }

    private List<Choice> tenantsOf(Estate estate) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice(texts.get("window.scope.tenants"), Scope.ALL)));
        estate.tenants().stream()
                .sorted(Comparator.comparing(Tenant::name))
                .forEach(tenant -> choices.add(new Choice(tenant.name(), Scope.ALL.of(tenant.id()))));
        return choices;
    }

    List<Choice> places() {
        return places;
    }

    List<Choice> tenants() {
        return tenants;
    }

    /** What is looked at. */
    ReadOnlyObjectProperty<Scope> scope() {
        return scope;
    }

    /** The place that is looked at; null before anything is listed. */
    @Nullable
    Choice place() {
        return find(places, Scope.ALL.at(scope.get().region(), scope.get().zone()));
    }

    /** The tenant that is looked at; null before anything is listed. */
    @Nullable
    Choice tenant() {
        return find(tenants, Scope.ALL.of(scope.get().tenant()));
    }

    private static @Nullable Choice find(List<Choice> choices, Scope wanted) {
        return choices.stream()
                .filter(choice -> choice.scope().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    void choosePlace(Choice choice) {
        scope.set(scope.get().at(choice.scope().region(), choice.scope().zone()));
    }

    void chooseTenant(Choice choice) {
        scope.set(scope.get().of(choice.scope().tenant()));
    }
}
