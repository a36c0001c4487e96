package peristyle.views.planning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.demand.DemandRules;
import peristyle.model.planning.demand.Inclusion;
import peristyle.model.planning.demand.MemoryBasis;
import peristyle.model.planning.settings.Goal;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.PlanGroup;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.settings.Protection;
import peristyle.model.planning.settings.Start;
import peristyle.model.planning.settings.VmFilter;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.views.planning.entry.Entry;

/** Settings as they are edited: terms of one group at a time, and what holds for all. */
final class SettingsViewModel {

    private static final double PERCENT = 100;

    final ObjectProperty<Goal> goal = new SimpleObjectProperty<>(Goal.LEAST_QUANTITIES);
    final ObjectProperty<Start> start = new SimpleObjectProperty<>(Start.GREEN_FIELD);
    final ObjectProperty<Inclusion> poweredOff = new SimpleObjectProperty<>(Inclusion.STORAGE_ONLY);
    final ObjectProperty<MemoryBasis> memory = new SimpleObjectProperty<>(MemoryBasis.CONFIGURED);
    final StringProperty iopsPerGib = new SimpleStringProperty("");
    final StringProperty overcommit = new SimpleStringProperty("");
    final StringProperty memoryLimit = new SimpleStringProperty("");
    final StringProperty growth = new SimpleStringProperty("");
    final StringProperty months = new SimpleStringProperty("");
    final StringProperty spare = new SimpleStringProperty("");
    final BooleanProperty backup = new SimpleBooleanProperty();
    final BooleanProperty replication = new SimpleBooleanProperty();
    final BooleanProperty mirror = new SimpleBooleanProperty();

    private final ObservableList<PlanGroup> groups = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Problem> wrong = new ReadOnlyObjectWrapper<>();
    private PlanSettings base;
    private int edited;

    SettingsViewModel(PlanSettings settings) {
        base = settings;
        goal.set(settings.goal());
        start.set(settings.start());
        poweredOff.set(settings.demand().poweredOff());
        memory.set(settings.demand().memory());
        iopsPerGib.set(Entry.plain(settings.demand().iopsPerGib()));
        groups.add(new PlanGroup(PlanSettings.REST, VmFilter.ALL, settings.terms()));
        groups.addAll(settings.groups());
        fill(settings.terms());
    }

    private void fill(GroupTerms terms) {
        overcommit.set(Entry.plain(terms.overcommit()));
        memoryLimit.set(Entry.plain(Math.rint(terms.memoryLimit() * PERCENT * PERCENT) / PERCENT));
        growth.set(Entry.plain(Math.rint(terms.growthPerMonth() * PERCENT * PERCENT) / PERCENT));
        months.set(String.valueOf(terms.months()));
        spare.set(String.valueOf(terms.spareHosts()));
        backup.set(terms.protection().contains(Protection.BACKUP));
        replication.set(terms.protection().contains(Protection.VM_REPLICATION));
        mirror.set(terms.protection().contains(Protection.GLOBAL_MIRROR));
    }

    /** The groups, that of all other VMs first. */
    ObservableList<PlanGroup> groups() {
        return FXCollections.unmodifiableObservableList(groups);
    }

    /** Edits another group; what was edited before is kept where it is right. */
    void edit(int group) {
        if (group >= 0 && group < groups.size() && group != edited && keep()) {
            edited = group;
            fill(groups.get(group).terms());
        }
    }

    /** Gives the VMs of this cluster terms of their own. */
    void addCluster(String cluster) {
        boolean known = groups.stream().anyMatch(group -> group.name().equals(cluster));
        if (!known && keep()) {
            groups.add(new PlanGroup(
                    cluster, VmFilter.ofClusters(cluster), groups.getFirst().terms()));
        }
    }

    /** Lets the VMs of this group be planned with all others again. */
    void remove(int group) {
        if (group > 0 && group < groups.size()) {
            edited = 0;
            groups.remove(group);
            fill(groups.getFirst().terms());
        }
    }

    /** The settings as edited; empty where something is not right, which {@link #wrong} then says. */
    Optional<PlanSettings> settings() {
        if (!keep()) {
            return Optional.empty();
        }
        try {
            DemandRules rules = new DemandRules(
                    base.demand().inclusions(),
                    poweredOff.get(),
                    memory.get(),
                    Entry.number("iopsPerGib", iopsPerGib.get(), 0, 1e6));
            List<PlanGroup> others = new ArrayList<>(groups.subList(1, groups.size()));
            base = new PlanSettings(
                    base.region(),
                    rules,
                    groups.getFirst().terms(),
                    others,
                    base.rulesAdded(),
                    base.rulesOff(),
                    goal.get(),
                    start.get(),
                    base.bounds(),
                    base.backup(),
                    base.prices());
            return Optional.of(base);
        } catch (ProblemException problem) {
            wrong.set(problem.problem());
            return Optional.empty();
        }
    }

    private boolean keep() {
        PlanGroup group = groups.get(edited);
        GroupTerms old = group.terms();
        try {
            GroupTerms terms = new GroupTerms(
                    Entry.number("overcommit", overcommit.get(), 0.01, 64),
                    old.referenceGhz(),
                    Entry.number("memoryLimit", memoryLimit.get(), 1, PERCENT) / PERCENT,
                    Entry.number("growthPerMonth", growth.get(), 0, PERCENT) / PERCENT,
                    Entry.whole("months", months.get(), 0, 120),
                    Entry.whole("spareHosts", spare.get(), 0, GroupTerms.MOST_SPARE_HOSTS),
                    protection(),
                    old.standbyShare(),
                    old.storageClass());
            groups.set(edited, new PlanGroup(group.name(), group.filter(), terms));
            wrong.set(null);
            return true;
        } catch (ProblemException problem) {
            wrong.set(problem.problem());
            return false;
        }
    }

    private Set<Protection> protection() {
        Set<Protection> wanted = EnumSet.noneOf(Protection.class);
        if (backup.get()) {
            wanted.add(Protection.BACKUP);
        }
        if (replication.get()) {
            wanted.add(Protection.VM_REPLICATION);
        }
        if (mirror.get()) {
            wanted.add(Protection.GLOBAL_MIRROR);
        }
        return wanted;
    }

    /** What is not right in what was written, null where all is. */
    ReadOnlyObjectProperty<@Nullable Problem> wrong() {
        return wrong.getReadOnlyProperty();
    }
}
