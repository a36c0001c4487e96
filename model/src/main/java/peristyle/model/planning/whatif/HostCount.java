package peristyle.model.planning.whatif;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import peristyle.model.planning.packing.Limits;
import peristyle.model.planning.packing.Packer;
import peristyle.model.planning.packing.PackingInstance;
import peristyle.model.planning.packing.PackingResult;
import peristyle.model.planning.plan.HostLoad;
import peristyle.model.planning.whatif.Fleet.FleetRule;
import peristyle.model.planning.whatif.Fleet.FleetVm;

/**
 * How many hosts of one kind VMs need.
 *
 * @param atLeast hosts that no packing can go below
 * @param found hosts for which a packing was found, rules apart
 * @param free whether no rule binds these VMs: then what was found is enough
 */
public record HostCount(int atLeast, int found, boolean free) {

    /** Where hosts are not alike their number says nothing. */
    public static final HostCount UNKNOWN = new HostCount(0, 0, false);

    /** Steps of the search of the packer. */
    private static final long STEPS = 3_000;

    /** Beyond so many VMs one packing takes so long that it is not made better. */
    private static final int MOST_FOR_SEARCH = 20_000;

    /**
     * Counts the hosts.
     *
     * @param limit what each host should run
     * @param vms each within the limit
     * @param rules that bind VMs, some of which need not be among these
     * @param packings what was packed before
     */
    public static HostCount of(HostLoad limit, List<FleetVm> vms, List<FleetRule> rules, Packings packings) {
        Set<String> here = new HashSet<>();
        vms.forEach(vm -> here.add(vm.id()));
        boolean free = rules.stream()
                .allMatch(rule ->
                        rule.vms().stream().filter(here::contains).limit(2).count() < 2);
        PackingResult result = packings.of(limit, vms);
        return new HostCount(result.bound().bins(), result.packing().bins().size(), free);
    }

    /** Whether so many hosts are enough for certain. */
    public boolean enough(long hosts) {
        return free && hosts >= found;
    }

    /** The dimensions of {@link Ground} in which not all fits on one host. */
    static int[] used(HostLoad limit, List<FleetVm> vms) {
        return IntStream.range(0, Ground.SIZE)
                .filter(dimension ->
                        vms.stream().mapToLong(vm -> part(vm.load(), dimension)).sum() > part(limit, dimension))
                .toArray();
    }

    /** These VMs in as few hosts as the packer finds; where nothing is short, all in one. */
    static PackingResult packed(HostLoad limit, List<FleetVm> vms, int[] used) {
        int[] dimensions = used.length == 0 ? new int[] {0} : used;
        long[][] weights = vms.stream()
                .map(vm -> Arrays.stream(dimensions)
                        .mapToLong(dimension -> part(vm.load(), dimension))
                        .toArray())
                .toArray(long[][]::new);
        long[] capacities = Arrays.stream(dimensions)
                .mapToLong(dimension -> part(limit, dimension))
                .toArray();
        return Packer.pack(
                PackingInstance.of(capacities, weights),
                new Limits(Limits.NEVER, () -> 0, STEPS, 1, () -> vms.size() > MOST_FOR_SEARCH));
    }

    /** One dimension of a load, as {@link Ground} orders them. */
    static long part(HostLoad load, int dimension) {
        return switch (dimension) {
            case 0 -> load.memoryMib();
            case 1 -> load.milliVcpus();
            case 2 -> load.gpus();
            default -> load.networkKbps();
        };
    }
}
