package peristyle.model.exchange.plan.json;

import java.util.List;
import peristyle.model.planning.plan.FailureCase;
import peristyle.model.planning.plan.FailureCase.Landing;
import peristyle.model.planning.plan.FailureProof;
import peristyle.model.planning.plan.HostLoad;
import peristyle.model.planning.plan.PlannedCpool;
import peristyle.model.planning.plan.VmPlacement;

/** Cpools with their hosts and the proof of their reserve, and where each VM sits. */
final class CpoolJson {

    private static final double THOUSAND = 1000;

    private CpoolJson() {}

    static void write(Json json, PlannedCpool cpool) {
        json.put("name", cpool.name())
                .put("group", cpool.group())
                .put("tenant", cpool.tenant())
                .put("zone", cpool.zone())
                .put("side", cpool.side())
                .put("existing", cpool.existing())
                .put("blade_class", cpool.bladeClass())
                .put("spare_hosts", cpool.spareHosts())
                .put("bound_hosts", cpool.bound().hosts())
                .put("gap_hosts", cpool.gap())
                .put("binding", cpool.bound().binding())
                .put("activated_memory_mib", cpool.activatedMemoryMib())
                .object("host_limit", inner -> load(inner, cpool.limit()))
                .object("load", inner -> load(inner, cpool.load()));
        json.objects(
                "hosts",
                cpool.hosts(),
                host -> json.put("name", host.name())
                        .put("existing", host.existing())
                        .object("load", inner -> load(inner, host.load()))
                        .values("vms", host.vms()));
        json.object("proof", inner -> proof(inner, cpool.proof()));
        json.object("bound_why", inner -> PlanJson.why(inner, cpool.bound().why()));
        PlanJson.whys(json, cpool.why());
    }

    private static void proof(Json json, FailureProof proof) {
        json.put("failures", proof.failures()).put("argument", proof.argument()).put("proved", proof.proved());
        json.objects("cases", proof.cases(), each -> failure(json, each));
    }

    private static void failure(Json json, FailureCase failure) {
        json.values("failed", failure.failed()).put("holds", failure.holds());
        landings(json, "restarts", failure.restarts());
        landings(json, "moves", failure.moves());
        json.values("stranded", failure.stranded());
    }

    private static void landings(Json json, String name, List<Landing> landings) {
        json.objects(name, landings, each -> json.put("vm", each.vm()).put("host", each.host()));
    }

    static void load(Json json, HostLoad load) {
        json.put("memory_mib", load.memoryMib())
                .put("vcpus", load.milliVcpus() / THOUSAND)
                .put("gpus", load.gpus())
                .put("network_mbps", load.networkKbps() / THOUSAND);
    }

    static void vm(Json json, VmPlacement placement) {
        json.put("vm", placement.vm())
                .put("group", placement.group())
                .put("cpool", placement.cpool())
                .put("host", placement.host())
                .put("datastore", placement.datastore())
                .put("standby_cpool", placement.standbyCpool())
                .put("standby_host", placement.standbyHost())
                .object("load", inner -> load(inner, placement.load()))
                .put("reason", placement.reason());
    }
}
