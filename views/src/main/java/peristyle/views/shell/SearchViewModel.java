package peristyle.views.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectKind;
import peristyle.model.hardware.blade.RackNames;
import peristyle.views.bridge.Jobs;

/** Finds objects of every kind by their names; what a later question has overtaken is dropped. */
final class SearchViewModel {

    /** What {@link #all()} is as long as nothing is sought. */
    static final int NOTHING_SOUGHT = -1;

    private static final int MOST = 12;

    private final Jobs jobs;
    private final Supplier<Estate> estate;
    private final StringProperty sought = new SimpleStringProperty("");
    private final ObservableList<EstateObject> hits = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper all = new ReadOnlyIntegerWrapper(NOTHING_SOUGHT);
    private long question;

    SearchViewModel(Jobs jobs, Supplier<Estate> estate) {
        this.jobs = jobs;
        this.estate = estate;
        sought.subscribe((before, after) -> search());
    }

    private void search() {
        long asked = ++question;
        String words = sought.get().strip().toLowerCase(Locale.ROOT);
        if (words.isEmpty()) {
            hits.clear();
            all.set(NOTHING_SOUGHT);
            return;
        }
        Estate where = estate.get();
        jobs.quietly(progress -> find(where, words), found -> {
            if (asked == question) {
                hits.setAll(found.subList(0, Math.min(MOST, found.size())));
                all.set(found.size());
            }
        });
    }

    /** Names that are it come before names that begin with it, and those before names that hold it. */
    private static List<EstateObject> find(Estate estate, String words) {
        List<EstateObject> found = new ArrayList<>();
        RackNames names = new RackNames(estate);
        for (ObjectKind kind : ObjectKind.values()) {
            for (EstateObject object : estate.roster(kind)) {
                if (names.holds(object, words)) {
                    found.add(object);
                }
            }
        }
        Comparator<EstateObject> nearness = Comparator.comparingInt(object -> distance(object, words));
        return found.stream()
                .sorted(nearness.thenComparingInt(object -> object.name().length())
                        .thenComparing(EstateObject::name))
                .toList();
    }

    private static int distance(EstateObject object, String words) {
        String name = object.name().toLowerCase(Locale.ROOT);
        return name.equals(words) ? 0 : name.startsWith(words) ? 1 : 2;
    }

    StringProperty sought() {
        return sought;
    }

    /** The nearest of what was found. */
    ObservableList<EstateObject> hits() {
        return hits;
    }

    /** How much was found; {@link #NOTHING_SOUGHT} as long as nothing is sought. */
    ReadOnlyIntegerProperty all() {
        return all.getReadOnlyProperty();
    }
}
