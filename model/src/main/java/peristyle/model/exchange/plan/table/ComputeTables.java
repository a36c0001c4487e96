package peristyle.model.exchange.plan.table;

import static peristyle.model.exchange.plan.table.PlanColumn.decimal;
import static peristyle.model.exchange.plan.table.PlanColumn.flag;
import static peristyle.model.exchange.plan.table.PlanColumn.share;
import static peristyle.model.exchange.plan.table.PlanColumn.text;
import static peristyle.model.exchange.plan.table.PlanColumn.whole;

import java.util.List;
import java.util.stream.Stream;
import peristyle.model.planning.plan.HostLoad;
import peristyle.model.planning.plan.PlanAlternative;
import peristyle.model.planning.plan.PlannedCpool;
import peristyle.model.planning.plan.PlannedHost;

/** Cpools, their hosts, and the choices that were looked at. */
final class ComputeTables {

    private static final double THOUSAND = 1000;
    private static final long MIB_OF_GIB = 1024;

    private ComputeTables() {}

    static PlanTable<PlannedCpool> cpools(PlanReport report) {
        return new PlanTable<>(
                "cpools",
                List.of(
                        text("cpool", 20, PlannedCpool::name),
                        text("group", 14, PlannedCpool::group),
                        text("tenant", 14, PlannedCpool::tenant),
                        text("zone", 10, PlannedCpool::zone),
                        text("side", 10, PlannedCpool::side),
                        flag("existing", PlannedCpool::existing),
                        text("blade_class", 16, report::bladeName),
                        whole("hosts", cpool -> (long) cpool.hosts().size()),
                        whole("spare_hosts", cpool -> (long) cpool.spareHosts()),
                        whole("bound_hosts", cpool -> (long) cpool.bound().hosts()),
                        whole("gap_hosts", cpool -> (long) cpool.gap()),
                        text("binding", 12, cpool -> cpool.bound().binding()),
                        whole(
                                "vms",
                                cpool -> cpool.hosts().stream()
                                        .mapToLong(host -> host.vms().size())
                                        .sum()),
                        whole("memory_mib", cpool -> cpool.load().memoryMib()),
                        whole("memory_limit_mib", cpool -> limit(cpool).memoryMib()),
                        whole("activated_memory_gib", cpool -> cpool.activatedMemoryMib() / MIB_OF_GIB),
                        decimal("vcpus", cpool -> vcpus(cpool.load())),
                        decimal("vcpu_limit", cpool -> vcpus(limit(cpool))),
                        whole("gpus", cpool -> (long) cpool.load().gpus()),
                        text("failure_argument", 16, cpool -> cpool.proof().argument()),
                        flag("proved", cpool -> cpool.proof().proved()),
                        text("why", 80, cpool -> WhyText.of(cpool.bound().why()))),
                report.plan().cpools()::stream);
    }

    /** What may be planned on all its hosts together. */
    private static HostLoad limit(PlannedCpool cpool) {
        return cpool.hosts().stream().map(host -> cpool.limit()).reduce(HostLoad.NONE, HostLoad::plus);
    }

    /** A host and the Cpool that it is in. */
    record HostRow(PlannedCpool cpool, PlannedHost host) {}

    static PlanTable<HostRow> hosts(PlanReport report) {
        return new PlanTable<>(
                "hosts",
                List.of(
                        text("cpool", 20, row -> row.cpool.name()),
                        text("host", 22, row -> row.host.name()),
                        text("side", 10, row -> row.cpool.side()),
                        text("blade_class", 16, row -> report.bladeName(row.cpool)),
                        flag("existing", row -> row.host.existing()),
                        whole("vms", row -> (long) row.host.vms().size()),
                        whole("memory_mib", row -> row.host.load().memoryMib()),
                        whole("memory_limit_mib", row -> row.cpool.limit().memoryMib()),
                        share(
                                "memory_share",
                                row -> part(
                                        row.host.load().memoryMib(),
                                        row.cpool.limit().memoryMib())),
                        decimal("vcpus", row -> vcpus(row.host.load())),
                        decimal("vcpu_limit", row -> vcpus(row.cpool.limit())),
                        share(
                                "vcpu_share",
                                row -> part(
                                        row.host.load().milliVcpus(),
                                        row.cpool.limit().milliVcpus())),
                        whole("gpus", row -> (long) row.host.load().gpus()),
                        decimal("network_mbps", row -> row.host.load().networkKbps() / THOUSAND)),
                () -> hostRows(report));
    }

    private static Stream<HostRow> hostRows(PlanReport report) {
        return report.plan().cpools().stream()
                .flatMap(cpool -> cpool.hosts().stream().map(host -> new HostRow(cpool, host)));
    }

    static PlanTable<PlanAlternative> alternatives(PlanReport report) {
        return new PlanTable<>(
                "alternatives",
                List.of(
                        text("group", 14, PlanAlternative::group),
                        text("blade_classes", 30, choice -> String.join(" + ", choice.bladeClasses())),
                        whole("hosts", choice -> (long) choice.hosts()),
                        decimal("objective", PlanAlternative::objective),
                        flag("packed", PlanAlternative::packed),
                        flag("chosen", PlanAlternative::chosen)),
                report.plan().alternatives()::stream);
    }

    static double vcpus(HostLoad load) {
        return load.milliVcpus() / THOUSAND;
    }

    static double part(long of, long whole) {
        return whole == 0 ? 0 : of / (double) whole;
    }
}
