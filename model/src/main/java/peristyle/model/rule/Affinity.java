package peristyle.model.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import peristyle.model.estate.AffinityRule;
import peristyle.model.estate.Estate;
import peristyle.model.estate.HostId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;

/** Rules between VMs. */
final class Affinity {

    private Affinity() {}

    /** CP-9: affinity keeps VMs on one host, anti-affinity keeps them apart. */
    static void obeyed(Situation situation, Consumer<Finding> found) {
        for (AffinityRule rule : situation.estate().affinityRules()) {
            if (rule.enabled()) {
                Map<HostId, List<VmId>> byHost = running(situation.estate(), rule);
                switch (rule.type()) {
                    case TOGETHER -> {
                        if (byHost.size() > 1) {
                            found.accept(Finding.of(
                                    "CP-9",
                                    Severity.WARNING,
                                    rule.id(),
                                    "affinity.torn-apart",
                                    rule.id(),
                                    byHost.size()));
                        }
                    }
                    case APART ->
                        byHost.forEach((host, vms) -> {
                            if (vms.size() > 1) {
                                found.accept(Finding.of(
                                        "CP-9",
                                        Severity.WARNING,
                                        rule.id(),
                                        "affinity.on-one-host",
                                        rule.id(),
                                        vms.get(0),
                                        vms.get(1),
                                        host));
                            }
                        });
                }
            }
        }
    }

    private static Map<HostId, List<VmId>> running(Estate estate, AffinityRule rule) {
        Map<HostId, List<VmId>> byHost = new HashMap<>();
        for (VmId id : rule.vms()) {
            Vm vm = estate.vms().find(id).orElse(null);
            if (vm != null && vm.running() && vm.host() != null) {
                byHost.computeIfAbsent(vm.host(), host -> new ArrayList<>()).add(id);
            }
        }
        return byHost;
    }
}
