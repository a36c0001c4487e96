package peristyle.model.planning.whatif;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.planning.plan.HostLoad;
import peristyle.model.planning.whatif.Fleet.FleetVm;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;

/**
 * Every failure of the large sample estate: 40,000 VMs on 2,500 hosts. Argument: percent that the memory of every VM has
 * grown by, several for several runs; the more, the harder the packing. Time is the wall's, on one thread, from the fleet to
 * the last summary: the machine has to be quiet.
 */
public final class FailureSweepBenchmark {

    private static final int WARM_UPS = 3;

    private FailureSweepBenchmark() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Catalog catalog = CatalogFile.shipped();
        Fleet large = EstateFleet.of(SampleEstate.generate(EstateSize.LARGE, 1, catalog), catalog);
        out.println("| grown by | failures | number | hold | lose VMs | seconds |");
        out.println("|---|---|---|---|---|---|");
        for (String argument : arguments.length == 0 ? new String[] {"0"} : arguments) {
            Fleet fleet = grown(large, Integer.parseInt(argument));
            for (int each = 0; each < WARM_UPS; each++) {
                new FailureSweep(fleet).hosts();
            }
            line(out, argument, "single host", () -> new FailureSweep(fleet).hosts());
            line(
                    out,
                    argument,
                    "two hosts",
                    () -> new FailureSweep(fleet).pairs().packed());
            line(out, argument, "chassis", () -> new FailureSweep(fleet).chassis());
            line(out, argument, "zone", () -> new FailureSweep(fleet).zones());
        }
    }

    private static void line(PrintWriter out, String grown, String what, Supplier<List<FailureSummary>> sweep) {
        long start = System.nanoTime();
        List<FailureSummary> summaries = sweep.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        out.println(String.format(
                Locale.ROOT,
                "| %s %% | %s | %d | %d | %d | %.2f |",
                grown,
                what,
                summaries.size(),
                summaries.stream().filter(FailureSummary::holds).count(),
                summaries.stream().filter(summary -> summary.lost() > 0).count(),
                seconds));
    }

    private static Fleet grown(Fleet fleet, int percent) {
        List<FleetVm> vms = new ArrayList<>();
        for (FleetVm vm : fleet.vms()) {
            HostLoad load = vm.load();
            HostLoad more = new HostLoad(
                    load.memoryMib() * (100 + percent) / 100, load.milliVcpus(), load.gpus(), load.networkKbps());
            vms.add(new FleetVm(vm.id(), vm.name(), vm.host(), more, vm.restart(), vm.encrypted(), vm.standby()));
        }
        return new Fleet(fleet.zones(), fleet.pools(), fleet.hosts(), vms, fleet.rules(), fleet.stores());
    }
}
