package peristyle.model.planning.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.demand.MeasuredUse.Evidence;
import peristyle.model.planning.demand.MeasuredUse.Reading;
import peristyle.model.planning.demand.SizeProposal.Item;
import peristyle.model.planning.demand.SizeProposal.Rule;

/**
 * Sizes that VMs could have by what they were measured to use. Proposals only: no plan is made of them unless somebody changes
 * the VMs. Processors are never proposed from one moment, and memory never from what was touched of late, which is far less
 * than what a VM needs. Smaller sizes are proposed only where they save a quarter or more.
 *
 * @param proposals in the order of the demand
 */
public record RightSizing(List<SizeProposal> proposals) {

    /** Part of its processors that a VM may have busy. */
    public static final double BUSY = 0.7;

    private static final double PEAK_OF_MEAN = 2;
    private static final double WEEK_OF_DAYS = 1.5;
    private static final double TOO_BUSY = 0.9;
    private static final double WORTH = 0.75;
    private static final double BESIDE_PEAK = 1.2;
    private static final double BESIDE_DAYS = 1.5;
    private static final double BESIDE_MEAN = 1.5;
    private static final double BESIDE_MOMENT = 1.25;
    private static final double MIB_OF_GIB = 1024;

    public RightSizing {
        proposals = List.copyOf(proposals);
    }

    /** What the measured use of the VMs of this demand speaks for; of those that do not run nothing is proposed. */
    public static RightSizing of(Demand demand) {
        List<SizeProposal> proposals = new ArrayList<>();
        for (DemandVm vm : demand.vms()) {
            MeasuredUse use = demand.measured().get(vm.id());
            if (use != null && vm.runs()) {
                vcpus(vm, use.vcpus()).ifPresent(proposals::add);
                memory(vm, use.memoryMib()).ifPresent(proposals::add);
            }
        }
        return new RightSizing(proposals);
    }

    /** What all proposals of this kind save together. */
    public long saved(Item item) {
        return proposals.stream()
                .filter(each -> each.rule().item() == item)
                .mapToLong(SizeProposal::saved)
                .sum();
    }

    private static Optional<SizeProposal> vcpus(DemandVm vm, @Nullable Reading busy) {
        int now = vm.compute().vcpus();
        if (busy == null || busy.evidence() == Evidence.MOMENT) {
            return Optional.empty();
        }
        boolean series = busy.evidence() != Evidence.AVERAGE;
        long plainly = enough(busy.value());
        if (series && busy.value() > TOO_BUSY * now && plainly > now) {
            return Optional.of(new SizeProposal(vm.id(), vm.name(), Rule.VCPUS_TOO_FEW, now, plainly, busy));
        }
        Rule rule = switch (busy.evidence()) {
            case SERIES -> Rule.VCPUS_BY_SERIES;
            case DAYS -> Rule.VCPUS_BY_DAYS;
            case AVERAGE, MOMENT -> Rule.VCPUS_BY_AVERAGE;
        };
        long enough = enough(busy.value() * beside(busy.evidence()));
        return enough <= WORTH * now
                ? Optional.of(new SizeProposal(vm.id(), vm.name(), rule, now, enough, busy))
                : Optional.empty();
    }

    private static double beside(Evidence evidence) {
        return switch (evidence) {
            case SERIES -> 1;
            case DAYS -> WEEK_OF_DAYS;
            case AVERAGE, MOMENT -> PEAK_OF_MEAN;
        };
    }

    private static long enough(double busy) {
        return Math.max(1, (long) Math.ceil(busy / BUSY - 1e-9));
    }

    private static Optional<SizeProposal> memory(DemandVm vm, @Nullable Reading held) {
        if (held == null || held.value() <= 0) {
            return Optional.empty();
        }
        Rule rule = switch (held.evidence()) {
            case SERIES -> Rule.MEMORY_BY_SERIES;
            case DAYS -> Rule.MEMORY_BY_DAYS;
            case AVERAGE -> Rule.MEMORY_BY_AVERAGE;
            case MOMENT -> Rule.MEMORY_BY_MOMENT;
        };
        double factor = switch (held.evidence()) {
            case SERIES -> BESIDE_PEAK;
            case DAYS -> BESIDE_DAYS;
            case AVERAGE -> BESIDE_MEAN;
            case MOMENT -> BESIDE_MOMENT;
        };
        double needed = Math.max(held.value() * factor, (double) vm.compute().reservedMib());
        long enough = (long) (Math.max(1, Math.ceil(needed / MIB_OF_GIB - 1e-9)) * MIB_OF_GIB);
        long now = vm.compute().configuredMib();
        return enough <= WORTH * now
                ? Optional.of(new SizeProposal(vm.id(), vm.name(), rule, now, enough, held))
                : Optional.empty();
    }
}
