package peristyle.model.planning.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.BladeClass;
import peristyle.model.catalog.Catalog;
import peristyle.model.planning.demand.DemandRule;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.plan.HostLoad;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlannedCpool;
import peristyle.model.planning.plan.PlannedHost;
import peristyle.model.planning.plan.VmPlacement;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.PlanGroup;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.whatif.Fleet.FleetHost;
import peristyle.model.planning.whatif.Fleet.FleetPool;
import peristyle.model.planning.whatif.Fleet.FleetRule;
import peristyle.model.planning.whatif.Fleet.FleetStore;
import peristyle.model.planning.whatif.Fleet.FleetVm;
import peristyle.model.planning.whatif.Fleet.FleetZone;
import peristyle.model.planning.whatif.Fleet.Standby;

/**
 * A plan as a fleet. A plan says nothing of chassis: new hosts are taken to be dealt out one by one over as few chassis of
 * {@value #SLOTS} slots as hold those of a zone and model, so that a Cpool lies in as many of them as can be. Keys are in
 * every zone (PL-2).
 */
public final class PlanFleet {

    /** Half-width slots of a chassis (section 2 of the rules). */
    public static final int SLOTS = 8;

    private final Plan plan;
    private final Catalog catalog;
    private final boolean grown;
    private final Map<String, String> chassis = new HashMap<>();

    private PlanFleet(Plan plan, Catalog catalog, boolean grown) {
        this.plan = plan;
        this.catalog = catalog;
        this.grown = grown;
        plug();
    }

    /** The fleet of this plan at its end, with all growth that it provides for; its classes are those of this catalogue. */
    public static Fleet of(Plan plan, Catalog catalog) {
        return new PlanFleet(plan, catalog, true).fleet();
    }

    /** The fleet of this plan on its first day, without the growth that it provides for. */
    public static Fleet atStart(Plan plan, Catalog catalog) {
        return new PlanFleet(plan, catalog, false).fleet();
    }

    private Fleet fleet() {
        List<FleetPool> pools = new ArrayList<>();
        List<FleetHost> hosts = new ArrayList<>();
        Set<String> zones = new HashSet<>();
        for (PlannedCpool pool : plan.cpools()) {
            zones.add(pool.zone());
            pools.add(new FleetPool(
                    pool.name(), pool.name(), pool.zone(), pool.bladeClass(), true, pool.activatedMemoryMib()));
            HostLoad limit = pool.limit();
            long memory = Math.max(limit.memoryMib(), bladeClass(pool).memoryGib() * 1024L);
            HostLoad most = new HostLoad(memory, Fleet.UNLIMITED, limit.gpus(), Fleet.UNLIMITED);
            for (PlannedHost host : pool.hosts()) {
                hosts.add(new FleetHost(host.name(), host.name(), pool.name(), chassis.get(host.name()), limit, most));
            }
        }
        List<FleetVm> vms = vms();
        return new Fleet(
                Stream.concat(zones.stream(), plan.settings().bounds().zones().stream())
                        .distinct()
                        .sorted()
                        .map(zone -> new FleetZone(zone, true))
                        .toList(),
                pools,
                hosts,
                vms,
                rules(vms),
                stores());
    }

    private List<FleetStore> stores() {
        return plan.datastores().stream()
                .filter(store -> !store.raw())
                .map(store -> new FleetStore(
                        store.name(),
                        store.name(),
                        store.zone(),
                        store.storageClass(),
                        store.cpools(),
                        store.sizeMib(),
                        store.claims().writtenMib()
                                + store.claims().thinGrowthMib()
                                + (grown ? store.claims().growthMib() : 0),
                        Math.round(store.claims().swapMib() * share(store.group())),
                        store.claims().snapshotMib()))
                .toList();
    }

    private BladeClass bladeClass(PlannedCpool pool) {
        return catalog.bladeClass(pool.bladeClass());
    }

    private void plug() {
        Map<String, List<String>> byModel = new HashMap<>();
        for (PlannedCpool pool : plan.cpools()) {
            String shelf = pool.zone() + "/" + bladeClass(pool).chassisModel();
            for (PlannedHost host : pool.hosts()) {
                if (!host.existing()) {
                    byModel.computeIfAbsent(shelf, each -> new ArrayList<>()).add(host.name());
                }
            }
        }
        byModel.forEach((shelf, hosts) -> {
            int count = (hosts.size() + SLOTS - 1) / SLOTS;
            for (int host = 0; host < hosts.size(); host++) {
                chassis.put(hosts.get(host), shelf + "/" + (host % count + 1));
            }
        });
    }

    private List<FleetVm> vms() {
        Map<String, DemandVm> demanded = new HashMap<>();
        plan.demand().vms().forEach(vm -> demanded.put(vm.id(), vm));
        List<FleetVm> vms = new ArrayList<>();
        for (VmPlacement placement : plan.vms()) {
            DemandVm vm = demanded.get(placement.vm());
            if (placement.host() != null && vm != null) {
                vms.add(new FleetVm(
                        vm.id(),
                        vm.name(),
                        placement.host(),
                        scaled(placement.load(), share(placement.group())),
                        vm.restart(),
                        vm.encrypted(),
                        standby(placement)));
            }
        }
        return vms;
    }

    private @Nullable Standby standby(VmPlacement placement) {
        if (placement.standbyCpool() == null) {
            return null;
        }
        double share = terms(placement.group()).standbyShare() * share(placement.group());
        return new Standby(placement.standbyCpool(), scaled(placement.load(), share));
    }

    private static HostLoad scaled(HostLoad load, double share) {
        return share == 1
                ? load
                : new HostLoad(
                        (long) Math.ceil(load.memoryMib() * share),
                        (long) Math.ceil(load.milliVcpus() * share),
                        load.gpus(),
                        (long) Math.ceil(load.networkKbps() * share));
    }

    /** The part of what is planned that is there now. */
    private double share(String group) {
        return grown ? 1 : 1 / terms(group).growthFactor();
    }

    private GroupTerms terms(String group) {
        PlanSettings settings = plan.settings();
        return settings.groups().stream()
                .filter(each -> each.name().equals(group))
                .map(PlanGroup::terms)
                .findFirst()
                .orElse(settings.terms());
    }

    private List<FleetRule> rules(List<FleetVm> vms) {
        Map<String, List<String>> known = new HashMap<>();
        for (FleetVm vm : vms) {
            known.computeIfAbsent(vm.name(), each -> new ArrayList<>()).add(vm.id());
            known.put(vm.id(), List.of(vm.id()));
        }
        List<FleetRule> rules = new ArrayList<>();
        Stream<DemandRule> ofSource = plan.demand().affinity().stream()
                .filter(rule -> !plan.settings().rulesOff().contains(rule.name()));
        Stream.concat(ofSource, plan.settings().rulesAdded().stream())
                .filter(DemandRule::enabled)
                .forEach(rule -> {
                    List<String> bound = rule.vms().stream()
                            .flatMap(vm -> known.getOrDefault(vm, List.of()).stream())
                            .distinct()
                            .toList();
                    if (bound.size() > 1) {
                        rules.add(new FleetRule(rule.name(), rule.type(), bound));
                    }
                });
        return rules;
    }
}
