package peristyle.model.exchange.plan.table;

import static peristyle.model.exchange.plan.table.PlanColumn.text;
import static peristyle.model.exchange.plan.table.PlanColumn.whole;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import peristyle.model.exchange.plan.table.MigrationWaves.Turn;
import peristyle.model.planning.demand.DemandDisk;
import peristyle.model.planning.demand.DemandRule;
import peristyle.model.planning.plan.DiskPlacement;
import peristyle.model.planning.plan.PlannedDatastore;

/** What a migration team works from: each VM with where it is, where it goes, in which wave, and what it is bound to. */
final class PlacementTable {

    private final PlanReport report;
    private final Map<String, String> datastoreOfDisk;
    private final Map<String, String> classOfDatastore;
    private final Map<String, List<String>> rules = new HashMap<>();

    private PlacementTable(PlanReport report) {
        this.report = report;
        datastoreOfDisk = report.plan().disks().stream()
                .collect(Collectors.toMap(DiskPlacement::disk, DiskPlacement::datastore, (first, second) -> first));
        classOfDatastore = report.plan().datastores().stream()
                .collect(Collectors.toMap(
                        PlannedDatastore::name,
                        each -> report.catalog()
                                .storageClass(each.storageClass())
                                .name()));
        report.plan().demand().affinity().forEach(this::bind);
        report.plan().settings().rulesAdded().forEach(this::bind);
    }

    private void bind(DemandRule rule) {
        if (rule.enabled() && !report.plan().settings().rulesOff().contains(rule.name())) {
            rule.vms()
                    .forEach(vm -> rules.computeIfAbsent(vm, any -> new ArrayList<>())
                            .add(rule.name() + " (" + rule.type() + ")"));
        }
    }

    static PlanTable<Turn> of(PlanReport report) {
        PlacementTable table = new PlacementTable(report);
        return new PlanTable<>("placement", table.columns(), () -> MigrationWaves.of(report.plan()).stream());
    }

    private List<PlanColumn<Turn>> columns() {
        return List.of(
                whole("wave", turn -> (long) turn.wave()),
                whole("order", turn -> (long) turn.order()),
                text("vm", 30, turn -> turn.vm().name()),
                text("power", 10, turn -> turn.vm().power()),
                text("kind", 12, turn -> turn.vm().kind()),
                text("source_server", 20, turn -> turn.vm().place().server()),
                text("source_datacenter", 18, turn -> turn.vm().place().datacenter()),
                text("source_cluster", 20, turn -> turn.vm().place().cluster()),
                text("source_host", 24, turn -> turn.vm().place().host()),
                text("source_datastores", 24, this::sources),
                text("target_cpool", 20, turn -> turn.placement().cpool()),
                text("target_host", 22, turn -> turn.placement().host()),
                text("target_datastores", 24, this::targets),
                text("storage_classes", 18, this::classes),
                text("standby_cpool", 20, turn -> turn.placement().standbyCpool()),
                whole("vcpus", turn -> (long) turn.vm().compute().vcpus()),
                whole("memory_mib", turn -> turn.vm().compute().configuredMib()),
                whole("disks", turn -> (long) turn.vm().disks().size()),
                whole("disks_mib", turn -> turn.vm().disksMib()),
                whole("nics", turn -> (long) turn.vm().nics()),
                text("guest_os", 30, turn -> turn.vm().guestOs()),
                text("rules", 30, turn -> Listed.of(rules.getOrDefault(turn.vm().id(), List.of()))),
                text("vm_id", 30, turn -> turn.vm().id()));
    }

    private String sources(Turn turn) {
        return Listed.of(turn.vm().disks().stream()
                .map(DemandDisk::datastore)
                .filter(Objects::nonNull)
                .distinct());
    }

    private List<String> targetsOf(Turn turn) {
        List<String> targets = turn.vm().disks().stream()
                .map(disk -> datastoreOfDisk.get(disk.id()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        String home = turn.placement().datastore();
        return targets.isEmpty() && home != null ? List.of(home) : targets;
    }

    private String targets(Turn turn) {
        return Listed.of(targetsOf(turn));
    }

    private String classes(Turn turn) {
        return Listed.of(targetsOf(turn).stream()
                .map(classOfDatastore::get)
                .filter(Objects::nonNull)
                .distinct());
    }
}
