package peristyle.views.planning.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.AffinityType;
import peristyle.model.exchange.demand.PlanSettingsFile;
import peristyle.model.exchange.demand.PriceListFile;
import peristyle.model.planning.demand.DemandRule;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.PlanGroup;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.settings.VmFilter;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.views.planning.entry.Entry;

/** Settings as they are edited: terms of one group at a time, rules between VMs, and what holds for all. */
final class SettingsViewModel {

    final WholeDraft whole = new WholeDraft();
    final TermsDraft terms = new TermsDraft();

    /** Rules that were added, in the order in which they were. */
    final ObservableList<DemandRule> added = FXCollections.observableArrayList();

    /** Names of rules of the source that are not to be obeyed. */
    final ObservableList<String> off = FXCollections.observableArrayList();

    private final ObservableList<PlanGroup> groups = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Problem> wrong = new ReadOnlyObjectWrapper<>();
    private PlanSettings base;
    private int edited;

    SettingsViewModel(PlanSettings settings) {
        base = settings;
        show(settings);
    }

    /** Edits these from now on; what was edited before is dropped. */
    void show(PlanSettings settings) {
        base = settings;
        edited = 0;
        whole.show(settings);
        groups.setAll(new PlanGroup(PlanSettings.REST, VmFilter.ALL, settings.terms()));
        groups.addAll(settings.groups());
        terms.show(settings.terms());
        added.setAll(settings.rulesAdded());
        off.setAll(settings.rulesOff());
        wrong.set(null);
    }

    /** The groups, that of all other VMs first. */
    ObservableList<PlanGroup> groups() {
        return FXCollections.unmodifiableObservableList(groups);
    }

    /** Edits another group; what was edited before is kept where it is right. */
    void edit(int group) {
        if (group >= 0 && group < groups.size() && group != edited && keep()) {
            edited = group;
            terms.show(groups.get(group).terms());
        }
    }

    /** Gives some VMs terms of their own; a group of the same name stays as it is. */
    void addGroup(GroupBy by, String written) {
        List<String> values = Entry.list(written);
        String name = String.join(", ", values);
        boolean known = groups.stream().anyMatch(group -> group.name().equals(name));
        if (!values.isEmpty() && !known && keep()) {
            groups.add(new PlanGroup(name, by.filter(values), groups.getFirst().terms()));
        }
    }

    /** Lets the VMs of this group be planned with all others again. */
    void removeGroup(int group) {
        if (group > 0 && group < groups.size()) {
            edited = 0;
            groups.remove(group);
            terms.show(groups.getFirst().terms());
        }
    }

    /** Adds a rule between VMs, by their names or ids; two at least. */
    void addRule(AffinityType type, String name, String written) {
        List<String> vms = Entry.list(written);
        String called = name.strip();
        boolean known = added.stream().anyMatch(rule -> rule.name().equals(called));
        if (called.isEmpty() || known) {
            wrong.set(Problem.of("plan-rule.name", called));
        } else if (vms.stream().distinct().count() < 2) {
            wrong.set(Problem.of("plan-rule.vms", called, vms.size()));
        } else {
            wrong.set(null);
            added.add(new DemandRule(called, "", type, true, vms));
        }
    }

    /** Obeys a rule of the source, or no longer. */
    void obey(String rule, boolean yes) {
        off.remove(rule);
        if (!yes) {
            off.add(rule);
        }
    }

    /** Takes the operator's prices from this file. */
    void readPrices(Path file) {
        tried(() -> PriceListFile.read(file, base.region())).ifPresent(whole.prices::set);
    }

    /** Takes all settings from this file; the prices stay. */
    void readSettings(Path file) {
        tried(() -> PlanSettingsFile.read(file)).ifPresent(read -> show(read.withPrices(whole.prices.get())));
    }

    /** The settings as edited; empty where something is not right, which {@link #wrong} then says. */
    Optional<PlanSettings> settings() {
        return keep() ? tried(this::made) : Optional.empty();
    }

    private PlanSettings made() {
        base = new PlanSettings(
                base.region(),
                whole.rules(),
                groups.getFirst().terms(),
                new ArrayList<>(groups.subList(1, groups.size())),
                List.copyOf(added),
                List.copyOf(off),
                whole.goal.get(),
                whole.start.get(),
                whole.bounds(),
                whole.backup(),
                whole.prices.get());
        return base;
    }

    private boolean keep() {
        PlanGroup group = groups.get(edited);
        Optional<GroupTerms> written = tried(() -> terms.terms(group.terms()));
        written.ifPresent(kept -> groups.set(edited, new PlanGroup(group.name(), group.filter(), kept)));
        return written.isPresent();
    }

    private <T> Optional<T> tried(Supplier<T> work) {
        try {
            T made = work.get();
            wrong.set(null);
            return Optional.of(made);
        } catch (ProblemException refused) {
            wrong.set(refused.problem());
            return Optional.empty();
        }
    }

    /** What is not right in what was written, null where all is. */
    ReadOnlyObjectProperty<@Nullable Problem> wrong() {
        return wrong.getReadOnlyProperty();
    }
}
