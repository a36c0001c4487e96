package peristyle.model.planning.plan;

import java.util.List;
import peristyle.model.planning.plan.Why.Input;
import peristyle.model.planning.settings.GroupTerms;

/** Where the numbers of a Cpool come from. */
final class Whys {

    private final CpoolDraft draft;
    private final GroupTerms terms;

    Whys(CpoolDraft draft, GroupTerms terms) {
        this.draft = draft;
        this.terms = terms;
    }

    /** What the number of hosts cannot go below, and why. */
    HostBound bound(int spare) {
        HostLoad load = draft.load();
        int hosts = draft.bound().bins() + spare;
        Input reserve = new Input("spare", spare, "hosts");
        Why why = switch (draft.bound().argument()) {
            case VOLUME -> byVolume(load, hosts, reserve);
            case ROUNDED_VOLUME ->
                Why.of(
                        "bound-rounded",
                        "CP-4",
                        "volume of VMs rounded up that leave no room beside them + spare",
                        hosts,
                        "hosts",
                        new Input("bins", draft.bound().bins(), "hosts"),
                        reserve);
            case CONFLICTS ->
                Why.of(
                        "bound-conflicts",
                        "CP-9",
                        "VMs of which no two share a host + spare",
                        hosts,
                        "hosts",
                        new Input("vms", draft.bound().bins(), ""),
                        reserve);
            case PRICES ->
                Why.of(
                        "bound-prices",
                        "CP-4",
                        "worth of all VMs / most worth of a host + spare",
                        hosts,
                        "hosts",
                        new Input("bins", draft.bound().bins(), "hosts"),
                        reserve);
        };
        return new HostBound(hosts, draft.binding(), why);
    }

    private Why byVolume(HostLoad load, int hosts, Input reserve) {
        HostLoad limit = draft.limit();
        return switch (draft.binding()) {
            case CPU ->
                Why.of(
                        "bound-cpu",
                        "",
                        "ceil(vcpus / limit) + spare",
                        hosts,
                        "hosts",
                        new Input("vcpus", load.milliVcpus() / 1000.0, "vCPU"),
                        new Input("limit", limit.milliVcpus() / 1000.0, "vCPU"),
                        reserve);
            case GPU ->
                Why.of(
                        "bound-gpu",
                        "BL-3",
                        "ceil(gpus / limit) + spare",
                        hosts,
                        "hosts",
                        new Input("gpus", load.gpus(), "GPU"),
                        new Input("limit", limit.gpus(), "GPU"),
                        reserve);
            case NETWORK ->
                Why.of(
                        "bound-network",
                        "",
                        "ceil(network / limit) + spare",
                        hosts,
                        "hosts",
                        new Input("network", load.networkKbps() / 1000.0, "Mbit/s"),
                        new Input("limit", limit.networkKbps() / 1000.0, "Mbit/s"),
                        reserve);
            case RULES ->
                Why.of(
                        "bound-rules",
                        "CP-9",
                        "VMs that a rule keeps apart + spare",
                        hosts,
                        "hosts",
                        new Input("vms", draft.bound().bins(), ""),
                        reserve);
            case MEMORY, COUNT, DISK, IOPS ->
                Why.of(
                        "bound-memory",
                        "CP-4",
                        "ceil(memory / limit) + spare",
                        hosts,
                        "hosts",
                        new Input("memory", load.memoryMib(), "MiB"),
                        new Input("limit", limit.memoryMib(), "MiB"),
                        reserve);
        };
    }

    /** The same of a Cpool that is kept: the hosts that are there stay. */
    HostBound boundOf(KeptPool kept, int spare) {
        HostBound bound = bound(spare);
        int there = kept.hosts().size();
        return bound.hosts() >= there
                ? bound
                : new HostBound(
                        there,
                        Resource.COUNT,
                        Why.of(
                                "bound-kept",
                                "",
                                "max(bound, there)",
                                there,
                                "hosts",
                                new Input("bound", bound.hosts(), "hosts"),
                                new Input("there", there, "hosts")));
    }

    /** Number of hosts, limits of a host and activated memory of a Cpool that is kept. */
    List<Why> ofKept(KeptPool kept, int hosts, long memory, long activated) {
        int there = kept.hosts().size();
        Why count = Why.of(
                "hosts-kept",
                "CP-1 CP-2",
                "there + added",
                hosts,
                "hosts",
                new Input("there", there, "hosts"),
                new Input("added", hosts - there, "hosts"));
        Why memoryKept = Why.of(
                "activated-kept",
                "CP-3 CP-4",
                "max(there, hosts × 128 GiB, memory / limit), whole GiB",
                (double) activated,
                "MiB",
                new Input("there", kept.activatedMib(), "MiB"),
                new Input("hosts", hosts, "hosts"),
                new Input("memory", memory, "MiB"),
                new Input("limit", terms.memoryLimit(), ""));
        return List.of(count, hostMemory(), hostVcpus(), memoryKept);
    }

    /** Number of hosts, limits of a host and activated memory. */
    List<Why> of(int hosts, int spare, long memory, long activated) {
        return List.of(
                Why.of(
                        "hosts",
                        "CP-1 CP-2",
                        "packed + spare",
                        hosts,
                        "hosts",
                        new Input("packed", hosts - spare, "hosts"),
                        new Input("spare", spare, "hosts")),
                hostMemory(),
                hostVcpus(),
                Why.of(
                        "activated-memory",
                        "CP-3 CP-4",
                        "max(hosts × 128 GiB, memory / limit), whole GiB",
                        (double) activated,
                        "MiB",
                        new Input("hosts", hosts, "hosts"),
                        new Input("memory", memory, "MiB"),
                        new Input("limit", terms.memoryLimit(), "")));
    }

    private Why hostMemory() {
        return Why.of(
                "host-memory",
                "CP-4 BL-1",
                "floor(physical × limit)",
                (double) draft.limit().memoryMib(),
                "MiB",
                new Input("physical", draft.bladeClass().memoryMib(), "MiB"),
                new Input("limit", terms.memoryLimit(), ""));
    }

    private Why hostVcpus() {
        return Why.of(
                "host-vcpus",
                "",
                "cores × overcommit × base / reference",
                draft.limit().milliVcpus() / 1000.0,
                "vCPU",
                new Input("cores", draft.bladeClass().cores(), ""),
                new Input("overcommit", terms.overcommit(), ""),
                new Input("base", draft.bladeClass().baseGhz(), "GHz"),
                new Input("reference", terms.referenceGhz(), "GHz"));
    }
}
