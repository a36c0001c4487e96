package peristyle.views.planning.settings;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.demand.DemandRules;
import peristyle.model.planning.demand.Inclusion;
import peristyle.model.planning.demand.MemoryBasis;
import peristyle.model.planning.demand.VmKind;
import peristyle.model.planning.settings.BackupTerms;
import peristyle.model.planning.settings.Goal;
import peristyle.model.planning.settings.PlanBounds;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.settings.PriceList;
import peristyle.model.planning.settings.Start;
import peristyle.views.planning.entry.Entry;

/** What holds for all VMs, as it is being written. */
final class WholeDraft {

    private static final double PERCENT = 100;
    private static final double MOST_IOPS = 1e6;

    final ObjectProperty<Goal> goal = new SimpleObjectProperty<>(Goal.LEAST_QUANTITIES);
    final ObjectProperty<Start> start = new SimpleObjectProperty<>(Start.GREEN_FIELD);
    final ObjectProperty<Inclusion> poweredOff = new SimpleObjectProperty<>(Inclusion.STORAGE_ONLY);
    final ObjectProperty<MemoryBasis> memory = new SimpleObjectProperty<>(MemoryBasis.CONFIGURED);
    final StringProperty iopsPerGib = new SimpleStringProperty("");
    final StringProperty bladeClasses = new SimpleStringProperty("");
    final StringProperty storageClasses = new SimpleStringProperty("");
    final StringProperty zones = new SimpleStringProperty("");
    final StringProperty hostsPerCpool = new SimpleStringProperty("");
    final StringProperty hosts = new SimpleStringProperty("");
    final StringProperty datastoreGib = new SimpleStringProperty("");
    final StringProperty backupDays = new SimpleStringProperty("");
    final StringProperty dailyChange = new SimpleStringProperty("");
    final StringProperty quotaTib = new SimpleStringProperty("");
    final ObjectProperty<@Nullable PriceList> prices = new SimpleObjectProperty<>();
    private final Map<VmKind, ObjectProperty<Inclusion>> kinds = new EnumMap<>(VmKind.class);

    WholeDraft() {
        for (VmKind kind : VmKind.values()) {
            kinds.put(kind, new SimpleObjectProperty<>(Inclusion.OUT));
        }
    }

    /** How far VMs of this kind count. */
    ObjectProperty<Inclusion> of(VmKind kind) {
        return kinds.computeIfAbsent(kind, each -> new SimpleObjectProperty<>(Inclusion.OUT));
    }

    void show(PlanSettings settings) {
        goal.set(settings.goal());
        start.set(settings.start());
        poweredOff.set(settings.demand().poweredOff());
        memory.set(settings.demand().memory());
        iopsPerGib.set(Entry.plain(settings.demand().iopsPerGib()));
        kinds.forEach((kind, inclusion) -> inclusion.set(settings.demand().of(kind)));
        PlanBounds bounds = settings.bounds();
        bladeClasses.set(String.join(", ", bounds.bladeClasses()));
        storageClasses.set(String.join(", ", bounds.storageClasses()));
        zones.set(String.join(", ", bounds.zones()));
        hostsPerCpool.set(String.valueOf(bounds.hostsPerCpool()));
        hosts.set(String.valueOf(bounds.hosts()));
        datastoreGib.set(String.valueOf(bounds.datastoreGib()));
        backupDays.set(String.valueOf(settings.backup().days()));
        dailyChange.set(Entry.plain(settings.backup().dailyChange() * PERCENT));
        quotaTib.set(String.valueOf(settings.backup().quotaTib()));
        prices.set(settings.prices());
    }

    /**
     * The rules by which a demand is made.
     *
     * @throws peristyle.model.problem.ProblemException {@code planning.*} where something is not right
     */
    DemandRules rules() {
        Map<VmKind, Inclusion> inclusions = new EnumMap<>(VmKind.class);
        kinds.forEach((kind, inclusion) -> inclusions.put(kind, inclusion.get()));
        return new DemandRules(
                inclusions, poweredOff.get(), memory.get(), Entry.number("iopsPerGib", iopsPerGib.get(), 0, MOST_IOPS));
    }

    /**
     * What the plan may not go beyond.
     *
     * @throws peristyle.model.problem.ProblemException {@code planning.*} where something is not right
     */
    PlanBounds bounds() {
        return new PlanBounds(
                Entry.list(bladeClasses.get()),
                Entry.list(storageClasses.get()),
                Entry.list(zones.get()),
                Entry.whole("hostsPerCpool", hostsPerCpool.get(), 1, PlanBounds.MOST_HOSTS),
                Entry.whole("hosts", hosts.get(), 0, PlanBounds.MOST_HOSTS_IN_ALL),
                Entry.whole(
                        "datastoreGib",
                        datastoreGib.get(),
                        (int) PlanBounds.LEAST_LUN_GIB,
                        PlanBounds.MOST_DATASTORE_GIB));
    }

    /**
     * How much space backups take.
     *
     * @throws peristyle.model.problem.ProblemException {@code planning.terms} where something is not right
     */
    BackupTerms backup() {
        return new BackupTerms(
                Entry.whole("days", backupDays.get(), 0, 3650),
                Entry.number("dailyChange", dailyChange.get(), 0, PERCENT) / PERCENT,
                Entry.whole("quotaTib", quotaTib.get(), 0, BackupTerms.MOST_TIB));
    }
}
