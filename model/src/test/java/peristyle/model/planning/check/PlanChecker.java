package peristyle.model.planning.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.BladeClass;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.AffinityType;
import peristyle.model.planning.demand.DemandRule;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.demand.ExistingHost;
import peristyle.model.planning.demand.ExistingPool;
import peristyle.model.planning.plan.FailureCase;
import peristyle.model.planning.plan.FailureProof;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlannedCpool;
import peristyle.model.planning.plan.PlannedHost;
import peristyle.model.planning.plan.Side;
import peristyle.model.planning.plan.VmPlacement;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.Start;

/**
 * Judges a plan by the rules alone: written from their text, it reckons everything anew from the demand, the settings and
 * the catalogue, and believes nothing that the plan says of itself. Each complaint starts with the rule that is broken.
 */
public final class PlanChecker {

    private static final double MIB_OF_GIB = 1024;

    private final Plan plan;
    private final Catalog catalog;
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, DemandVm> vms = new HashMap<>();
    private final Map<String, VmPlacement> placements = new HashMap<>();

    private PlanChecker(Plan plan, Catalog catalog) {
        this.plan = plan;
        this.catalog = catalog;
        plan.demand().vms().forEach(vm -> vms.put(vm.id(), vm));
        plan.vms().forEach(placement -> placements.put(placement.vm(), placement));
    }

    /** All that is wrong with a plan; empty where nothing is. */
    public static List<String> complaints(Plan plan, Catalog catalog) {
        PlanChecker checker = new PlanChecker(plan, catalog);
        checker.everyVmOnce();
        checker.groups();
        plan.cpools().forEach(checker::cpool);
        checker.rulesHold();
        checker.failures();
        checker.standbyCompute();
        int most = plan.settings().bounds().hosts();
        int hosts =
                plan.cpools().stream().mapToInt(cpool -> cpool.hosts().size()).sum();
        checker.complain(most > 0 && hosts > most, "BOUNDS", "hosts in all", hosts);
        List<String> all = new ArrayList<>(checker.complaints);
        all.addAll(StorageChecker.complaints(plan, catalog));
        all.addAll(BillChecker.complaints(plan, catalog));
        return all;
    }

    private void complain(boolean wrong, String rule, Object... what) {
        if (wrong) {
            complaints.add(rule + " " + List.of(what));
        }
    }

    private GroupTerms terms(PlannedCpool cpool) {
        return plan.settings().groups().stream()
                .filter(group -> group.name().equals(cpool.group()))
                .findFirst()
                .map(group -> group.terms())
                .orElse(plan.settings().terms());
    }

    private void everyVmOnce() {
        complain(placements.size() != plan.vms().size(), "ONCE", "placements repeat");
        complain(!placements.keySet().equals(vms.keySet()), "ONCE", "placements are not the demand's VMs");
        for (Side side : Side.values()) {
            Set<String> seen = new HashSet<>();
            for (PlannedCpool cpool : plan.cpools()) {
                if (cpool.side() == side) {
                    for (PlannedHost host : cpool.hosts()) {
                        for (String vm : host.vms()) {
                            complain(!seen.add(vm), "ONCE", "VM on two hosts", vm);
                            complain(!vms.containsKey(vm), "ONCE", "unknown VM", vm);
                            agree(side, cpool, host, vm);
                        }
                    }
                }
            }
            if (side == Side.ACTIVE) {
                vms.values().forEach(vm -> complain(vm.runs() != seen.contains(vm.id()), "ONCE", "runs", vm.id()));
            }
        }
        Set<String> names = new HashSet<>();
        plan.cpools().forEach(cpool -> complain(!names.add(cpool.name()), "ONCE", "Cpool named twice", cpool.name()));
    }

    private void agree(Side side, PlannedCpool cpool, PlannedHost host, String vm) {
        VmPlacement placement = placements.get(vm);
        if (placement != null) {
            String itsCpool = side == Side.ACTIVE ? placement.cpool() : placement.standbyCpool();
            String itsHost = side == Side.ACTIVE ? placement.host() : placement.standbyHost();
            complain(!cpool.name().equals(itsCpool) || !host.name().equals(itsHost), "ONCE", "placement differs", vm);
        }
    }

    /** PL-3, and groups keep to themselves. */
    private void groups() {
        for (PlannedCpool cpool : plan.cpools()) {
            for (PlannedHost host : cpool.hosts()) {
                for (String id : host.vms()) {
                    DemandVm vm = vms.get(id);
                    if (vm != null) {
                        complain(
                                !java.util.Objects.equals(vm.place().tenant(), cpool.tenant()),
                                "PL-3",
                                "tenant",
                                id,
                                cpool.name());
                        complain(!cpool.group().equals(group(placements.get(id))), "GROUP", id, cpool.name());
                    }
                }
            }
        }
    }

    private void cpool(PlannedCpool cpool) {
        BladeClass blade = catalog.bladeClass(cpool.bladeClass());
        GroupTerms terms = terms(cpool);
        int hosts = cpool.hosts().size();
        List<String> allowed = plan.settings().bounds().bladeClasses();
        long there = cpool.hosts().stream().filter(PlannedHost::existing).count();
        boolean added = there < hosts && !(cpool.side() == Side.STANDBY && ofKept(cpool));
        complain(added && !allowed.isEmpty() && !allowed.contains(blade.id()), "BOUNDS", blade.id());
        complain(hosts < 1 || hosts > 32, "CP-2", cpool.name(), hosts);
        complain(there < hosts && hosts > plan.settings().bounds().hostsPerCpool(), "BOUNDS", cpool.name(), hosts);
        kept(cpool);
        double share = cpool.side() == Side.STANDBY ? terms.standbyShare() : 1;
        double sum = 0;
        for (PlannedHost host : cpool.hosts()) {
            sum += host(cpool, blade, terms, host.name(), host.vms(), share);
        }
        double activated = cpool.activatedMemoryMib() / MIB_OF_GIB;
        complain(activated < 128.0 * hosts || activated > (double) blade.memoryGib() * hosts, "CP-3", cpool.name());
        complain(sum / MIB_OF_GIB > terms.memoryLimit() * activated + 1e-3, "CP-4", "activated", cpool.name(), sum);
    }

    /** CP-4, overcommit and BL-3 on one host; the memory that is planned on it, MiB. */
    private double host(
            PlannedCpool cpool, BladeClass blade, GroupTerms terms, String name, List<String> ids, double share) {
        double factor = Math.pow(1 + terms.growthPerMonth(), terms.months()) * share;
        double memory = 0;
        double vcpus = 0;
        double network = 0;
        int gpus = 0;
        for (String id : ids) {
            DemandVm vm = vms.get(id);
            if (vm != null) {
                memory += vm.compute().memoryMib() * factor;
                vcpus += vm.compute().vcpus() * factor;
                gpus += vm.compute().gpus();
                Double load = vm.compute().networkMbps();
                network += load == null ? 0 : load * factor;
            }
        }
        double mostMemory = blade.memoryGib() * MIB_OF_GIB * terms.memoryLimit();
        double mostVcpus = blade.cores() * terms.overcommit() * blade.baseGhz() / terms.referenceGhz();
        complain(memory > mostMemory + 1e-3, "CP-4", cpool.name(), name, memory, mostMemory);
        complain(vcpus > mostVcpus + 1e-3, "OVERCOMMIT", cpool.name(), name, vcpus, mostVcpus);
        complain(gpus > blade.gpus(), "BL-3", cpool.name(), name, gpus);
        complain(network > blade.networkPorts() * blade.portGbps() * 1000.0 / 2 + 1e-3, "NETWORK", name, network);
        return memory;
    }

    /** CP-9 on both sides. */
    private void rulesHold() {
        for (DemandRule rule : rules()) {
            Set<String> cpools = new HashSet<>();
            for (String vm : rule.vms()) {
                VmPlacement placement = placements.get(vm);
                if (placement != null && placement.cpool() != null) {
                    cpools.add(placement.cpool());
                }
            }
            complain(cpools.size() > 1, "CP-9", "one Cpool", rule.name(), cpools);
            for (PlannedCpool cpool : plan.cpools()) {
                if (cpools.contains(cpool.name()) || cpool.side() == Side.STANDBY) {
                    List<List<String>> hosts =
                            cpool.hosts().stream().map(PlannedHost::vms).toList();
                    rule(rule, hosts, cpool.name());
                }
            }
        }
    }

    private void rule(DemandRule rule, List<List<String>> hosts, String where) {
        int with = 0;
        for (List<String> host : hosts) {
            long members = host.stream().filter(rule.vms()::contains).count();
            with += members > 0 ? 1 : 0;
            complain(rule.type() == AffinityType.APART && members > 1, "CP-9", "apart", rule.name(), where);
        }
        complain(rule.type() == AffinityType.TOGETHER && with > 1, "CP-9", "together", rule.name(), where);
    }

    private List<DemandRule> rules() {
        List<DemandRule> rules = new ArrayList<>();
        for (DemandRule rule : plan.demand().affinity()) {
            if (rule.enabled() && !plan.settings().rulesOff().contains(rule.name())) {
                rules.add(rule);
            }
        }
        for (DemandRule rule : plan.settings().rulesAdded()) {
            List<String> ids = rule.vms().stream()
                    .flatMap(name -> vms.values().stream()
                            .filter(vm -> vm.id().equals(name) || vm.name().equals(name))
                            .map(DemandVm::id))
                    .toList();
            rules.add(new DemandRule(rule.name(), "", rule.type(), true, ids));
        }
        return rules;
    }

    /** N+k: the proof is carried out, move by move. */
    private void failures() {
        for (PlannedCpool cpool : plan.cpools()) {
            if (cpool.side() == Side.ACTIVE) {
                int asked = terms(cpool).spareHosts();
                FailureProof proof = cpool.proof();
                complain(proof.failures() != asked || cpool.spareHosts() != asked, "N+k", cpool.name(), asked);
                Set<String> its = new HashSet<>();
                cpool.hosts().forEach(host -> its.addAll(host.vms()));
                List<DemandRule> here = rules().stream()
                        .filter(rule -> rule.vms().stream().anyMatch(its::contains))
                        .toList();
                proof.cases().forEach(each -> carryOut(cpool, each, here));
                covers(cpool, proof, asked);
            }
        }
    }

    private void covers(PlannedCpool cpool, FailureProof proof, int asked) {
        int hosts = cpool.hosts().size();
        Set<Set<Integer>> seen = new HashSet<>();
        proof.cases().forEach(each -> seen.add(new HashSet<>(each.failed())));
        switch (proof.argument()) {
            case NONE -> complain(asked > 0, "N+k", "no proof", cpool.name());
            case EVERY_CASE -> {
                long wanted = 1;
                for (int each = 0; each < asked; each++) {
                    wanted = wanted * (hosts - each) / (each + 1);
                }
                complain(seen.size() != wanted, "N+k", "cases", cpool.name(), seen.size(), wanted);
                complain(seen.stream().anyMatch(each -> each.size() != asked), "N+k", "size", cpool.name());
            }
            case EMPTY_HOSTS -> {
                long empty = cpool.hosts().stream()
                        .filter(host -> host.vms().isEmpty())
                        .count();
                complain(empty < asked, "N+k", "empty hosts", cpool.name(), empty, asked);
            }
        }
    }

    private void carryOut(PlannedCpool cpool, FailureCase failure, List<DemandRule> here) {
        List<List<String>> hosts = new ArrayList<>();
        cpool.hosts().forEach(host -> hosts.add(new ArrayList<>(host.vms())));
        List<String> lost = new ArrayList<>();
        for (int failed : failure.failed()) {
            lost.addAll(hosts.get(failed));
            hosts.get(failed).clear();
        }
        for (FailureCase.Landing move : failure.moves()) {
            hosts.forEach(host -> host.remove(move.vm()));
            hosts.get(move.host()).add(move.vm());
        }
        for (FailureCase.Landing restart : failure.restarts()) {
            complain(!lost.remove(restart.vm()), "N+k", "restarts what had not failed", restart.vm());
            hosts.get(restart.host()).add(restart.vm());
        }
        complain(!lost.isEmpty(), "N+k", "not restarted", cpool.name(), lost);
        complain(failure.failed().stream().anyMatch(each -> !hosts.get(each).isEmpty()), "N+k", "on a failed host");
        BladeClass blade = catalog.bladeClass(cpool.bladeClass());
        for (List<String> host : hosts) {
            host(cpool, blade, terms(cpool), "after " + failure.failed(), host, 1);
        }
        here.forEach(rule -> rule(rule, hosts, cpool.name() + " after " + failure.failed()));
    }

    /** GM-6, VR-3: what runs on the active side has its place on the standby side. */
    private void standbyCompute() {
        for (PlannedCpool cpool : plan.cpools()) {
            if (cpool.side() != Side.ACTIVE) {
                String zone = cpool.zone();
                cpool.hosts().stream()
                        .flatMap(host -> host.vms().stream())
                        .map(vm -> zoneOf(placements.get(vm)))
                        .forEach(other -> complain(zone.equals(other), "GM-1", cpool.name()));
                continue;
            }
            GroupTerms terms = terms(cpool);
            boolean mirrored = terms.hasStandby();
            for (PlannedHost host : cpool.hosts()) {
                for (String vm : host.vms()) {
                    VmPlacement placement = placements.get(vm);
                    boolean there = placement != null && placement.standbyHost() != null;
                    complain(mirrored != there, mirrored ? "GM-6 VR-3" : "STANDBY", "compute of", vm);
                    boolean listed = plan.cpools().stream()
                            .filter(other -> other.side() == Side.STANDBY)
                            .flatMap(other -> other.hosts().stream())
                            .anyMatch(other -> other.vms().contains(vm));
                    complain(mirrored && !listed, "GM-6 VR-3", "not on a standby host", vm);
                }
            }
        }
    }

    /** What is there already stays: all its hosts that take VMs, its class, its zone, its activated memory. */
    private void kept(PlannedCpool cpool) {
        List<String> claimed = cpool.hosts().stream()
                .filter(PlannedHost::existing)
                .map(PlannedHost::name)
                .toList();
        complain(cpool.existing() == claimed.isEmpty(), "KEPT", "hosts of", cpool.name(), claimed);
        if (!cpool.existing()) {
            boolean named = plan.demand().existing().stream()
                    .anyMatch(pool -> pool.name().equals(cpool.name()));
            complain(named, "KEPT", "name of another", cpool.name());
            return;
        }
        complain(plan.settings().start() != Start.KEEP_EXISTING, "KEPT", "green field", cpool.name());
        List<ExistingPool> sources = plan.demand().existing().stream()
                .filter(pool -> pool.name().equals(cpool.name()))
                .toList();
        complain(sources.isEmpty(), "KEPT", "not there", cpool.name());
        for (ExistingPool pool : sources.stream().limit(1).toList()) {
            List<String> usable = pool.hosts().stream()
                    .filter(ExistingHost::usable)
                    .map(ExistingHost::name)
                    .toList();
            complain(!claimed.equals(usable), "KEPT", "hosts", cpool.name(), claimed, usable);
            complain(!pool.exact() || !pool.bladeClass().equals(cpool.bladeClass()), "KEPT", "class", cpool.name());
            complain(pool.zone() != null && !cpool.zone().equals(pool.zone()), "KEPT", "zone", cpool.name());
            complain(pool.tenant() != null && !pool.tenant().equals(cpool.tenant()), "PL-3", "kept", cpool.name());
            Long activated = pool.activatedMemoryMib();
            complain(activated != null && cpool.activatedMemoryMib() < activated, "KEPT", "memory", cpool.name());
        }
    }

    /** Whether all VMs of a standby Cpool run on one that is kept and of the same class: it is not chosen then. */
    private boolean ofKept(PlannedCpool standby) {
        return standby.hosts().stream()
                .flatMap(host -> host.vms().stream())
                .allMatch(vm -> plan.cpools().stream()
                        .anyMatch(cpool -> cpool.existing()
                                && cpool.bladeClass().equals(standby.bladeClass())
                                && cpool.hosts().stream()
                                        .anyMatch(host -> host.vms().contains(vm))));
    }

    private @Nullable String zoneOf(@Nullable VmPlacement placement) {
        return plan.cpools().stream()
                .filter(cpool -> placement != null && cpool.name().equals(placement.cpool()))
                .map(PlannedCpool::zone)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String group(@Nullable VmPlacement placement) {
        return placement == null ? null : placement.group();
    }
}
