package peristyle.views.backup;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.estate.BackupPolicy;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Provenance;
import peristyle.model.estate.TenantId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.Zone;
import peristyle.model.rule.BackupStanding;
import peristyle.model.rule.Situation;
import peristyle.views.console.ConsoleContext;
import peristyle.views.table.TableAction;
import peristyle.views.text.Texts;

/** Says by which policy the selected VMs are backed up (BK-1, BK-2). */
public final class BackupAction {

    private final ConsoleContext context;
    private final Supplier<Window> owner;

    /** An action whose form opens over this window. */
    public BackupAction(ConsoleContext context, Supplier<Window> owner) {
        this.context = context;
        this.owner = owner;
    }

    /** As the table of VMs offers it: for one or several, none of them a template. */
    public TableAction<Vm> ofVms() {
        return new TableAction<>(
                "backup.action", Feather.ARCHIVE, some -> some.stream().noneMatch(Vm::template), this::open);
    }

    private void open(List<Vm> selected) {
        Situation situation = context.plane().snapshot().situation();
        // As they are now: what is selected may have been drawn before.
        List<Vm> vms = selected.stream()
                .map(vm -> situation.estate().vms().find(vm.id()).orElse(vm))
                .toList();
        Texts texts = context.texts();
        Set<TenantId> tenants = vms.stream().map(Vm::tenant).collect(Collectors.toSet());
        List<BackupPolicy> policies = situation.estate().backupPolicies().stream()
                .filter(each -> tenants.contains(each.tenant()))
                .sorted(Comparator.comparing(BackupPolicy::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        boolean fromFile = situation.provenance() == Provenance.INVENTORY_FILE;
        new BackupForm(
                        context,
                        owner.get(),
                        vms.stream().map(Vm::id).toList(),
                        new BackupForm.Offer(
                                texts.get(
                                        "backup.title",
                                        vms.size() == 1
                                                ? vms.getFirst().name()
                                                : texts.get("backup.several", vms.size())),
                                now(situation, vms),
                                policies,
                                fromFile,
                                situation.estate().zones().stream()
                                        .map(Zone::name)
                                        .sorted()
                                        .toList()))
                .show();
    }

    /** How they stand, and of several how many stand how. */
    private String now(Situation situation, List<Vm> vms) {
        Texts texts = context.texts();
        Map<String, Integer> count = new LinkedHashMap<>();
        vms.forEach(vm -> count.merge(standing(situation, vm), 1, Integer::sum));
        return count.entrySet().stream()
                .map(each ->
                        count.size() == 1 ? each.getKey() : texts.get("backup.so-many", each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String standing(Situation situation, Vm vm) {
        Estate estate = situation.estate();
        return switch (BackupStanding.of(situation, vm)) {
            case POLICY ->
                vm.care().backupPolicy() == null
                        ? context.texts().get("backup.none")
                        : estate.nameOf(vm.care().backupPolicy());
            case NONE -> context.texts().get("backup.none");
            case UNKNOWN -> context.texts().get("backup.unknown");
        };
    }
}
