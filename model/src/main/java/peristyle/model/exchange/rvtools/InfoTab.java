package peristyle.model.exchange.rvtools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.AffinityType;
import peristyle.model.estate.RestartPriority;
import peristyle.model.exchange.inventory.InventoryNic;
import peristyle.model.exchange.inventory.InventoryRule;
import peristyle.model.exchange.inventory.LeftOutReason;
import peristyle.model.exchange.inventory.Place;
import peristyle.model.exchange.inventory.ReportDraft;
import peristyle.model.exchange.inventory.VmIdentity;
import peristyle.model.exchange.table.DatastorePath;
import peristyle.model.exchange.table.OtherColumn;
import peristyle.model.exchange.table.OwnerColumns;
import peristyle.model.exchange.table.RowIdentity;
import peristyle.model.exchange.table.TableRow;
import peristyle.model.exchange.table.VmDraft;
import peristyle.model.exchange.table.VmFacts;
import peristyle.model.exchange.table.VmIndex;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Reads vInfo: which VMs there are. */
final class InfoTab {

    private static final int MOST_VMS = 250_000;
    private static final OwnerColumns COLUMNS = RvtoolsColumn.owner(Tab.INFO);
    private static final List<RvtoolsColumn> NETWORKS = List.of(
            RvtoolsColumn.INFO_NETWORK_1,
            RvtoolsColumn.INFO_NETWORK_2,
            RvtoolsColumn.INFO_NETWORK_3,
            RvtoolsColumn.INFO_NETWORK_4,
            RvtoolsColumn.INFO_NETWORK_5,
            RvtoolsColumn.INFO_NETWORK_6,
            RvtoolsColumn.INFO_NETWORK_7,
            RvtoolsColumn.INFO_NETWORK_8);

    private final String file;
    private final VmIndex vms;
    private final ReportDraft report;
    private @Nullable List<OtherColumn> tags;
    private boolean cpusListed;
    private boolean memoryListed;

    InfoTab(String file, VmIndex vms, ReportDraft report) {
        this.file = file;
        this.vms = vms;
        this.report = report;
    }

    /** Whether vInfo itself says how many processors VMs have; where it does, no other table is asked. */
    boolean cpusListed() {
        return cpusListed;
    }

    /** Whether vInfo itself says how much memory VMs have; where it does, no other table is asked. */
    boolean memoryListed() {
        return memoryListed;
    }

    void row(TableRow row) {
        cpusListed = row.has(RvtoolsColumn.INFO_CPUS);
        memoryListed = row.has(RvtoolsColumn.INFO_MEMORY);
        String name = row.keptOrEmpty(RvtoolsColumn.INFO_VM);
        VmIdentity identity = RowIdentity.of(row, COLUMNS);
        if (vms.knows(identity, name)) {
            report.leftOut(Tab.INFO.title(), row.number(), LeftOutReason.DUPLICATE);
            return;
        }
        if (vms.all().size() >= MOST_VMS) {
            throw new ProblemException(Problem.of("inventory.too-many-vms", file, MOST_VMS));
        }
        report.kept(Tab.INFO.title());
        VmDraft vm = draft(row, name, identity);
        vm.vcpus = row.count(RvtoolsColumn.INFO_CPUS);
        vm.memoryMib = row.amount(RvtoolsColumn.INFO_MEMORY);
        vm.activeMib = row.amount(RvtoolsColumn.INFO_ACTIVE);
        vm.provisionedMib = row.amount(RvtoolsColumn.INFO_PROVISIONED);
        vm.unsharedMib = row.amount(RvtoolsColumn.INFO_UNSHARED);
        vm.tags = tags(row);
        vm.inUseMib = row.amount(RvtoolsColumn.INFO_IN_USE);
        vm.diskCapacityMib = row.amount(RvtoolsColumn.INFO_DISK_CAPACITY);
        vm.datastore = DatastorePath.datastore(row.kept(RvtoolsColumn.INFO_PATH));
        for (RvtoolsColumn column : NETWORKS) {
            String network = row.kept(column);
            if (network != null) {
                vm.nics.add(new InventoryNic(column.title(), network, "", true));
            }
        }
        vms.add(vm);
    }

    private Map<String, String> tags(TableRow row) {
        if (tags == null) {
            tags = row.others().stream()
                    .filter(each -> !InfoTitles.known(each.key()))
                    .toList();
        }
        Map<String, String> given = new LinkedHashMap<>();
        for (OtherColumn tag : tags) {
            String value = row.kept(tag);
            if (value != null) {
                given.put(InfoTitles.tag(tag.title()), value);
            }
        }
        return given;
    }

    private static VmDraft draft(TableRow row, String name, VmIdentity identity) {
        Place place = new Place(
                identity.server(),
                row.kept(RvtoolsColumn.INFO_DATACENTER),
                row.kept(RvtoolsColumn.INFO_CLUSTER),
                row.kept(RvtoolsColumn.INFO_HOST),
                row.kept(RvtoolsColumn.INFO_FOLDER),
                row.kept(RvtoolsColumn.INFO_RESOURCE_POOL));
        String os = row.kept(RvtoolsColumn.INFO_OS);
        return new VmDraft(
                row.origin(),
                identity,
                name,
                place,
                VmFacts.standing(
                        name,
                        row.says(RvtoolsColumn.INFO_TEMPLATE),
                        row.says(RvtoolsColumn.INFO_PLACEHOLDER),
                        row.text(RvtoolsColumn.INFO_CONNECTION)),
                VmFacts.power(row, RvtoolsColumn.INFO_POWER),
                os == null ? row.keptOrEmpty(RvtoolsColumn.INFO_OS_TOOLS) : os,
                restart(row.text(RvtoolsColumn.INFO_RESTART)),
                rules(row));
    }

    private static RestartPriority restart(@Nullable String text) {
        return text != null && text.equalsIgnoreCase("disabled") ? RestartPriority.DISABLED : RestartPriority.RESTART;
    }

    /** Rules and their names stand side by side, separated alike. Rules that bind VMs to hosts are not ours (CP-9). */
    private static List<InventoryRule> rules(TableRow row) {
        String kinds = row.text(RvtoolsColumn.INFO_RULES);
        String names = row.text(RvtoolsColumn.INFO_RULE_NAMES);
        if (kinds == null || names == null) {
            return List.of();
        }
        String[] kind = kinds.split("[,;\\n]");
        String[] name = names.split("[,;\\n]");
        List<InventoryRule> rules = new ArrayList<>();
        for (int at = 0; at < name.length; at++) {
            String lower = kind[Math.min(at, kind.length - 1)].toLowerCase(Locale.ROOT);
            if (name[at].isBlank() || lower.contains("vmhost") || !lower.contains("affin")) {
                row.suspect(RvtoolsColumn.INFO_RULES, kinds, "rule-not-between-vms", name[at].strip());
            } else {
                rules.add(new InventoryRule(
                        name[at].strip(), lower.contains("anti") ? AffinityType.APART : AffinityType.TOGETHER));
            }
        }
        return rules;
    }
}
