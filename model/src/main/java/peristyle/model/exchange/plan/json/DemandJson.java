package peristyle.model.exchange.plan.json;

import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.demand.DemandCompute;
import peristyle.model.planning.demand.DemandPlace;
import peristyle.model.planning.demand.DemandTotals;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.demand.RightSizing;
import peristyle.model.planning.demand.SizeProposal.Item;

/** What was to be placed, and what was left out and why. */
final class DemandJson {

    private DemandJson() {}

    static void write(Json json, Demand demand) {
        json.object("totals", inner -> totals(inner, demand.totals()));
        json.objects(
                "decisions",
                demand.decisions(),
                each -> json.put("kind", each.kind())
                        .put("counts", each.inclusion())
                        .put("vms", each.vms()));
        json.objects("left_out", demand.leftOut(), each -> {
            json.put("id", each.id()).put("name", each.name()).put("kind", each.kind());
            json.object("place", inner -> place(inner, each.place()));
        });
        json.objects(
                "doubts",
                demand.doubts(),
                each -> json.put("code", each.code()).put("vms", each.vms()).values("first", each.first()));
        json.objects(
                "rules",
                demand.affinity(),
                each -> json.put("name", each.name())
                        .put("place", each.place())
                        .put("type", each.type())
                        .put("enabled", each.enabled())
                        .values("vms", each.vms()));
        json.objects(
                "aligned",
                demand.aligned(),
                each -> json.put("quantity", each.quantity())
                        .put("vms", each.vms())
                        .put("moments", each.moments())
                        .put("peaks_sum", each.peaksSum())
                        .put("sum_peak", each.sumPeak())
                        .put("sum_percentile_95", each.sumPercentile95()));
        json.object("right_sizing", inner -> rightSizing(inner, RightSizing.of(demand)));
        json.objects("vms", demand.vms(), each -> vm(json, each));
    }

    private static void rightSizing(Json json, RightSizing sizing) {
        json.put("vcpus_saved", sizing.saved(Item.VCPUS)).put("memory_saved_mib", sizing.saved(Item.MEMORY));
        json.objects(
                "proposals",
                sizing.proposals(),
                each -> json.put("vm", each.vm())
                        .put("name", each.name())
                        .put("item", each.rule().item())
                        .put("now", each.now())
                        .put("proposed", each.proposed())
                        .put("measured", each.reading().value())
                        .put("evidence", each.reading().evidence())
                        .put("moments", each.reading().moments())
                        .put("rule", each.rule()));
    }

    private static void totals(Json json, DemandTotals totals) {
        json.put("vms", totals.vms())
                .put("running", totals.running())
                .put("vcpus", totals.vcpus())
                .put("memory_mib", totals.memoryMib())
                .put("disks_mib", totals.disksMib())
                .put("swap_mib", totals.swapMib())
                .put("iops", totals.iops())
                .put("gpus", totals.gpus());
    }

    private static void place(Json json, DemandPlace place) {
        json.put("server", place.server())
                .put("datacenter", place.datacenter())
                .put("cluster", place.cluster())
                .put("host", place.host())
                .put("folder", place.folder())
                .put("resource_pool", place.resourcePool())
                .put("tenant", place.tenant());
    }

    private static void vm(Json json, DemandVm vm) {
        json.put("id", vm.id())
                .put("name", vm.name())
                .object("place", inner -> place(inner, vm.place()))
                .put("platform", vm.platform())
                .put("power", vm.power())
                .put("kind", vm.kind())
                .put("counts", vm.inclusion());
        compute(json, vm.compute());
        json.put("swap_mib", vm.swapMib())
                .put("disk_basis", vm.diskBasis())
                .put("iops", vm.iops().perSecond())
                .put("iops_origin", vm.iops().origin())
                .put("nics", vm.nics())
                .put("guest_os", vm.guestOs())
                .values("tags", vm.tags())
                .put("restart", vm.restart())
                .put("encrypted", vm.encrypted());
        json.objects(
                "disks",
                vm.disks(),
                disk -> json.put("id", disk.id())
                        .put("label", disk.label())
                        .put("size_mib", disk.sizeMib())
                        .putLong("written_mib", disk.writtenMib())
                        .put("thin", disk.thin())
                        .put("shared", disk.shared())
                        .put("raw", disk.raw())
                        .put("datastore", disk.datastore()));
    }

    private static void compute(Json json, DemandCompute compute) {
        json.put("vcpus", compute.vcpus())
                .putLong("used_cpu_mhz", compute.usedMhz())
                .put("memory_mib", compute.memoryMib())
                .put("memory_basis", compute.basis())
                .put("configured_memory_mib", compute.configuredMib())
                .put("reserved_memory_mib", compute.reservedMib())
                .putLong("consumed_memory_mib", compute.consumedMib())
                .putLong("active_memory_mib", compute.activeMib())
                .putDouble("network_mbps", compute.networkMbps())
                .put("gpus", compute.gpus());
    }
}
