package peristyle.views.planning.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.plan.FailureCase;
import peristyle.model.planning.plan.HostLoad;
import peristyle.model.planning.plan.PlannedCpool;
import peristyle.model.planning.plan.PlannedHost;

/**
 * The hosts of a Cpool as bars, in shares: 1 is what may be planned on a host.
 *
 * @param bars one a host
 * @param top height of the bars: physical memory over what may be planned of it
 * @param reserveFrom share up to which all hosts could be filled with as many hosts standing empty as may fail; 1 where none
 *     may
 */
public record PackedHosts(List<Bar> bars, double top, double reserveFrom) {

    /** Height of bars where nothing is said of the physical memory: the limit is 85 % of it (CP-4). */
    public static final double TOP = 1 / 0.85;

    public PackedHosts {
        bars = List.copyOf(bars);
    }

    /**
     * One host.
     *
     * @param parts memory of its VMs, from the bottom
     * @param processors share of the vCPUs that may be planned
     * @param landings memory of the VMs that would start on it, on top of its own
     */
    public record Bar(String name, boolean failed, List<Part> parts, double processors, List<Part> landings) {

        public Bar {
            parts = List.copyOf(parts);
            landings = List.copyOf(landings);
        }

        /** The VM whose memory is at this share, null where there is none. */
        public @Nullable String at(double share) {
            return Stream.concat(parts.stream(), landings.stream())
                    .filter(part -> share >= part.from() && share < part.to())
                    .map(Part::vm)
                    .findFirst()
                    .orElse(null);
        }

        /** Share of the memory that is taken, landings included. */
        public double memory() {
            return parts.isEmpty() && landings.isEmpty()
                    ? 0
                    : landings.isEmpty()
                            ? parts.getLast().to()
                            : landings.getLast().to();
        }
    }

    /** Memory of a VM, from a share to a share. */
    public record Part(String vm, double from, double to) {}

    /**
     * The bars of a Cpool.
     *
     * @param loads what each VM takes, by its id
     * @param physicalMib memory of a host
     * @param failed place of the host that fails, -1 for none
     */
    public static PackedHosts of(PlannedCpool cpool, Map<String, HostLoad> loads, long physicalMib, int failed) {
        long limit = Math.max(1, cpool.limit().memoryMib());
        Optional<FailureCase> failure = failure(cpool, failed);
        Map<String, Integer> moved = new HashMap<>();
        List<List<String>> arriving = new ArrayList<>();
        cpool.hosts().forEach(host -> arriving.add(new ArrayList<>()));
        failure.ifPresent(happens -> {
            happens.moves().forEach(move -> moved.put(move.vm(), move.host()));
            happens.moves().forEach(move -> arriving.get(move.host()).add(move.vm()));
            happens.restarts().forEach(restart -> arriving.get(restart.host()).add(restart.vm()));
        });
        List<Bar> bars = new ArrayList<>();
        for (int place = 0; place < cpool.hosts().size(); place++) {
            PlannedHost host = cpool.hosts().get(place);
            boolean gone = failure.isPresent() && place == failed;
            int here = place;
            List<String> staying = gone
                    ? List.of()
                    : host.vms().stream()
                            .filter(vm -> moved.getOrDefault(vm, here) == here)
                            .toList();
            List<Part> parts = parts(staying, loads, limit, 0);
            double full = parts.isEmpty() ? 0 : parts.getLast().to();
            bars.add(new Bar(
                    host.name(),
                    gone,
                    parts,
                    processors(cpool, loads, staying) + processors(cpool, loads, arriving.get(place)),
                    parts(arriving.get(place), loads, limit, full)));
        }
        int hosts = Math.max(1, cpool.hosts().size());
        return new PackedHosts(
                bars,
                Math.max(1, physicalMib / (double) limit),
                (hosts - Math.min(hosts, cpool.spareHosts())) / (double) hosts);
    }

    private static Optional<FailureCase> failure(PlannedCpool cpool, int failed) {
        return cpool.proof().cases().stream()
                .filter(each -> each.failed().equals(List.of(failed)))
                .findFirst();
    }

    private static double processors(PlannedCpool cpool, Map<String, HostLoad> loads, List<String> vms) {
        long sum = vms.stream()
                .mapToLong(vm -> loads.getOrDefault(vm, HostLoad.NONE).milliVcpus())
                .sum();
        return sum / (double) Math.max(1, cpool.limit().milliVcpus());
    }

    private static List<Part> parts(List<String> vms, Map<String, HostLoad> loads, long limit, double from) {
        List<Part> parts = new ArrayList<>();
        double at = from;
        for (String vm : vms) {
            double to = at + loads.getOrDefault(vm, HostLoad.NONE).memoryMib() / (double) limit;
            parts.add(new Part(vm, at, to));
            at = to;
        }
        return parts;
    }
}
