package peristyle.views.planning.months;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.plan.WhatIfFiles;
import peristyle.model.exchange.sheet.WholeFile;
import peristyle.model.planning.scenario.Change;
import peristyle.model.planning.scenario.FailureColumn;
import peristyle.model.planning.scenario.Matrix;
import peristyle.model.planning.scenario.MatrixRun;
import peristyle.model.planning.scenario.MonthPlacement;
import peristyle.model.planning.scenario.MonthPlacements;
import peristyle.model.planning.scenario.Scenario;
import peristyle.model.planning.scenario.ScenarioComparison;
import peristyle.model.planning.scenario.ScenarioFile;
import peristyle.model.planning.whatif.Fleet;
import peristyle.views.bridge.Job;
import peristyle.views.console.ConsoleContext;

/**
 * Scenarios of one fleet, and what they come to. One is looked at; another may be compared with it. Matrices are computed off
 * the JavaFX thread when they are first asked for, and kept as long as the fleet is the same.
 */
final class MonthsViewModel {

    private final ConsoleContext context;
    private final ObservableList<Scenario> scenarios = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Scenario> one = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Scenario> other = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Matrix> matrix = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ScenarioComparison> comparison = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<MonthPlacement>> placements = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<Scenario, Matrix> computed = new HashMap<>();
    private final Map<Scenario, Job> computing = new HashMap<>();
    /** What files call scenarios that this screen has named in the reader's language. */
    private final Map<String, String> filed = new HashMap<>();

    private @Nullable Fleet fleet;
    private @Nullable Scenario base;
    private @Nullable Job placing;
    private boolean looked;

    MonthsViewModel(ConsoleContext context) {
        this.context = context;
        one.subscribe(this::refresh);
        other.subscribe(this::refresh);
    }

    /**
     * From now on it is about this fleet; what is under way for another is given up. Scenarios that were added stay.
     *
     * @param unchanged what holds for it anyway
     * @param name what files call that
     */
    void about(Fleet newest, Scenario unchanged, String name) {
        filed.put(unchanged.name(), name);
        computing.values().forEach(Job::cancel);
        computing.clear();
        computed.clear();
        fleet = newest;
        Scenario before = base;
        base = unchanged;
        boolean atBase = before == null || Objects.equals(one.get(), before);
        boolean againstBase = before != null && Objects.equals(other.get(), before);
        if (before != null) {
            scenarios.remove(before);
        }
        scenarios.remove(unchanged);
        scenarios.removeIf(each -> !about(each, newest));
        if (!scenarios.contains(one.get())) {
            atBase = true;
        }
        if (!scenarios.contains(other.get())) {
            other.set(null);
        }
        scenarios.addFirst(unchanged);
        matrix.set(null);
        comparison.set(null);
        if (againstBase) {
            other.set(unchanged);
        }
        if (atBase) {
            one.set(unchanged);
        }
        refresh();
    }

    /** Whether every pool that a scenario names is there. */
    private static boolean about(Scenario scenario, Fleet fleet) {
        return scenario.changes().stream()
                .map(Change::pool)
                .allMatch(name -> name.isEmpty()
                        || fleet.pools().stream()
                                .anyMatch(pool -> pool.name().equalsIgnoreCase(name)
                                        || pool.id().equals(name)));
    }

    /** It is looked at: what is chosen is computed, if it was not yet. */
    void look() {
        looked = true;
        refresh();
    }

    private void refresh() {
        placements.set(List.of());
        Matrix first = known(one.get());
        matrix.set(first);
        Matrix second = known(other.get());
        comparison.set(first == null || second == null ? null : ScenarioComparison.of(second, first));
    }

    private @Nullable Matrix known(@Nullable Scenario scenario) {
        Fleet of = fleet;
        if (scenario == null || of == null) {
            return null;
        }
        Matrix known = computed.get(scenario);
        if (known == null && looked && !computing.containsKey(scenario)) {
            compute(of, scenario);
            known = computed.get(scenario);
        }
        return known;
    }

    private void compute(Fleet of, Scenario scenario) {
        Job job = context.jobs()
                .start(
                        context.texts().get("planning-months.job", scenario.name()),
                        progress -> MatrixRun.of(of, scenario, progress::cancelled, progress::at),
                        done -> {
                            computing.remove(scenario);
                            computed.put(scenario, done);
                            refresh();
                        },
                        () -> computing.remove(scenario));
        if (!computed.containsKey(scenario)) {
            computing.put(scenario, job);
        }
    }

    /** Packs the pools of this cell; they are told by {@link #placements}. */
    void place(@Nullable PickedCell cell) {
        if (placing != null) {
            placing.cancel();
            placing = null;
        }
        placements.set(List.of());
        Fleet of = fleet;
        Scenario scenario = one.get();
        if (cell != null && of != null && scenario != null) {
            placing = context.jobs()
                    .quietly(
                            progress -> MonthPlacements.of(of, scenario, cell.month(), cell.column()), placements::set);
        }
    }

    /** Adds a change to the scenario that is looked at; that of the plan itself stays as it is, and a copy is changed. */
    void add(Change change) {
        Scenario now = one.get();
        if (now != null) {
            List<Change> changes = new ArrayList<>(now.changes());
            changes.add(change);
            replace(now, now.with(changes));
        }
    }

    /** Takes a change away from the scenario that is looked at. */
    void remove(Change change) {
        Scenario now = one.get();
        if (now != null) {
            List<Change> changes = new ArrayList<>(now.changes());
            changes.remove(change);
            replace(now, now.with(changes));
        }
    }

    private void replace(Scenario before, Scenario after) {
        if (before.equals(base)) {
            String name = context.texts().get("planning-months.what-if", scenarios.size());
            Scenario copy = new Scenario(
                    name, after.description(), after.start(), after.months(), after.leadDays(), after.changes());
            filed.put(name, "what-if-" + scenarios.size());
            scenarios.add(copy);
            one.set(copy);
            other.set(before);
        } else {
            int place = scenarios.indexOf(before);
            scenarios.set(place, after);
            one.set(after);
        }
    }

    /** Reads a scenario and looks at it, beside that of the plan. A name of a pool that is not there is refused. */
    void open(Path file) {
        Fleet of = fleet;
        if (of == null) {
            return;
        }
        context.jobs().quietly(progress -> checked(of, ScenarioFile.read(file)), read -> {
            scenarios.removeIf(each -> each.name().equals(read.name()) && !each.equals(base));
            if (base == null || !base.name().equals(read.name())) {
                filed.remove(read.name()); // whoever wrote the file has named it
            }
            scenarios.add(read);
            other.set(base);
            one.set(read);
        });
    }

    /** Pools that are not there are refused before anything is shown. */
    private static Scenario checked(Fleet of, Scenario read) {
        MonthPlacements.of(of, read, read.start(), FailureColumn.NONE);
        return read;
    }

    /** Writes the scenario that is looked at. */
    void save(Path file) {
        Scenario now = one.get();
        if (now != null) {
            context.jobs()
                    .quietly(
                            progress -> {
                                String text = ScenarioFile.write(now);
                                WholeFile.write(
                                        file, out -> out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
                                return file;
                            },
                            written -> context.dialogs()
                                    .notice(context.texts().get("planning-months.saved", now.name(), file.toString())));
        }
    }

    /** Writes what has to be ordered so that this failure is survived in every month, for those who place the orders. */
    void saveOrders(FailureColumn survived, Path file) {
        Matrix now = matrix.get();
        if (now != null) {
            String name = now.scenario().name();
            Scenario called = now.scenario().named(filed.getOrDefault(name, name));
            context.jobs()
                    .quietly(
                            progress -> {
                                WhatIfFiles.orders(new Matrix(called, now.rows()), survived, file);
                                return now.orders(survived).size();
                            },
                            written -> context.dialogs()
                                    .notice(context.texts()
                                            .get("planning-months.orders.saved", written, file.toString())));
        }
    }

    /** Names of the pools of the fleet. */
    List<String> pools() {
        Fleet of = fleet;
        return of == null
                ? List.of()
                : of.pools().stream().map(Fleet.FleetPool::name).toList();
    }

    /** Takes over the scenarios that another has added. */
    void inherit(MonthsViewModel former) {
        for (Scenario each : former.scenarios) {
            if (!each.equals(former.base) && !scenarios.contains(each)) {
                scenarios.add(each);
            }
        }
    }

    /** The scenarios, that of the plan or the estate itself first. */
    ObservableList<Scenario> scenarios() {
        return scenarios;
    }

    /** The one that is looked at. */
    ObjectProperty<@Nullable Scenario> one() {
        return one;
    }

    /** The one that it is compared with, null for none. */
    ObjectProperty<@Nullable Scenario> other() {
        return other;
    }

    /** What the scenario that is looked at comes to, null as long as that is not known. */
    ReadOnlyObjectProperty<@Nullable Matrix> matrix() {
        return matrix.getReadOnlyProperty();
    }

    /** The other against the one that is looked at, null where nothing is compared. */
    ReadOnlyObjectProperty<@Nullable ScenarioComparison> comparison() {
        return comparison.getReadOnlyProperty();
    }

    /** Where everything runs in the cell that was picked last. */
    ReadOnlyObjectProperty<List<MonthPlacement>> placements() {
        return placements.getReadOnlyProperty();
    }
}
