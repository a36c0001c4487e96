package peristyle.app.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import peristyle.app.opening.OpenedConsole;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Vm;
import peristyle.model.hardware.network.Trace;
import peristyle.model.hardware.network.TraceHop;
import peristyle.model.hardware.network.Tracer;
import peristyle.model.operation.Snapshot;
import peristyle.model.problem.Problem;
import peristyle.views.text.Texts;
import peristyle.views.text.TraceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether and how one VM reaches another, or which border stops it (NW-3). Ends with 0 only where it arrives. */
@Command(name = "trace", mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {

    private static final int WIDEST_KIND = 22;

    @Parameters(index = "0", paramLabel = "VM-A", descriptionKey = "peristyle.trace.from")
    private String from = "";

    @Parameters(index = "1", paramLabel = "VM-B", descriptionKey = "peristyle.trace.to")
    private String to = "";

    @Mixin
    private ReadingOptions estate = new ReadingOptions();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (OpenedConsole console =
                estate.open(language.texts(), spec.commandLine().getErr())) {
            Snapshot snapshot = console.plane().snapshot();
            Vm sender = find(snapshot.estate(), from);
            Vm target = find(snapshot.estate(), to);
            Trace trace = Tracer.trace(snapshot.estate(), snapshot.hardware().network(), sender, target);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(JsonText.object(facts(snapshot, sender, target, trace)));
            } else {
                print(snapshot, sender, target, trace, out);
            }
            return trace.reached() ? 0 : CommandLineEntry.REFUSED;
        }
    }

    /** By its id, else by its name whatever its case. */
    private static Vm find(Estate estate, String named) {
        List<Vm> ofName = new ArrayList<>();
        for (Vm vm : estate.vms()) {
            if (vm.id().value().equals(named)) {
                return vm;
            }
            if (vm.name().equalsIgnoreCase(named)) {
                ofName.add(vm);
            }
        }
        if (ofName.size() > 1) {
            List<String> ids = ofName.stream().map(vm -> vm.id().value()).toList();
            throw new WrongValueException(Problem.of("trace.several-vms", named, ids));
        }
        if (ofName.isEmpty()) {
            throw new WrongValueException(Problem.of("trace.unknown-vm", named, nearest(estate, named)));
        }
        return ofName.getFirst();
    }

    /** The name that begins most like it. */
    private static String nearest(Estate estate, String named) {
        String sought = named.toLowerCase(Locale.ROOT);
        return estate.vms().stream()
                .map(Vm::name)
                .max(Comparator.comparingInt((String name) -> common(name.toLowerCase(Locale.ROOT), sought))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse("");
    }

    private static int common(String one, String other) {
        int same = 0;
        while (same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private void print(Snapshot snapshot, Vm sender, Vm target, Trace trace, PrintWriter out) {
        Texts texts = language.texts().naming(snapshot.estate()::nameOf);
        out.println(TraceText.of(trace, sender, target, texts));
        int number = 0;
        for (TraceHop hop : trace.hops()) {
            out.printf(
                    Locale.ROOT,
                    "%3d  %-" + WIDEST_KIND + "s %s%n",
                    ++number,
                    TraceText.kind(hop, texts),
                    snapshot.estate().nameOf(hop.object()));
        }
        out.flush();
    }

    private static Facts facts(Snapshot snapshot, Vm sender, Vm target, Trace trace) {
        Estate estate = snapshot.estate();
        List<Object> hops = new ArrayList<>();
        for (TraceHop hop : trace.hops()) {
            hops.add(place(estate, Facts.of("kind", hop.kind()), hop.object()));
        }
        Facts facts = Facts.of("from", sender.id().value())
                .and("to", target.id().value())
                .and("reached", trace.reached())
                .and("hops", hops);
        if (trace.coreMs() > 0) {
            facts.and("round_trip_ms", trace.coreMs());
        }
        ObjectId at = trace.at();
        if (at != null && trace.border() != null) {
            facts.and("border", trace.border()).and("at", place(estate, Facts.of("kind", at.kind()), at));
        }
        return facts.and("as_of", snapshot.at());
    }

    private static Facts place(Estate estate, Facts facts, ObjectId id) {
        return facts.and("id", id.value()).and("name", estate.nameOf(id));
    }
}
