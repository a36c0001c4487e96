package peristyle.app.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import peristyle.app.opening.FreshDevices;
import peristyle.app.opening.Opening;
import peristyle.app.opening.OpeningRequest;
import peristyle.model.drill.Drill;
import peristyle.model.drill.DrillFile;
import peristyle.model.drill.DrillReport;
import peristyle.model.drill.DrillRun;
import peristyle.model.drill.Outcome;
import peristyle.model.drill.Spot;
import peristyle.model.operation.SteppedPlatform;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.model.rule.Rules;
import peristyle.views.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs drills without a window. Ends with 0 only if every expectation of every drill came true. */
@Command(name = "drill", mixinStandardHelpOptions = true)
final class DrillCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "FILE|NAME", descriptionKey = "peristyle.drill.drills")
    private List<String> drills = new ArrayList<>();

    @Option(names = "--all", descriptionKey = "peristyle.drill.all")
    private boolean all;

    @Option(names = "--list", descriptionKey = "peristyle.drill.list")
    private boolean list;

    @Option(names = "--catalog", paramLabel = "FILE", descriptionKey = "catalog")
    private @Nullable Path catalog;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec;

    /** A drill, and what its file is called. */
    private record Given(String file, @Nullable Path folder, Drill drill) {}

    @Override
    public Integer call() {
        if (list) {
            DrillFile.shipped()
                    .forEach(name ->
                            out().println(name + "\t" + DrillFile.shipped(name).title()));
            return 0;
        }
        List<Given> given =
                new ArrayList<>(drills.stream().map(DrillCommand::find).toList());
        if (all) {
            DrillFile.shipped().forEach(name -> given.add(new Given(name, null, DrillFile.shipped(name))));
        }
        if (given.isEmpty()) {
            throw new ParameterException(spec.commandLine(), language.texts().get("cli.drill.which"));
        }
        boolean passed = true;
        for (Given each : given) {
            passed &= run(each);
        }
        return passed ? 0 : CommandLineEntry.REFUSED;
    }

    private static Given find(String named) {
        if (DrillFile.shipped().contains(named) && !Files.exists(path(named))) {
            return new Given(named, null, DrillFile.shipped(named));
        }
        Path file = path(named);
        return new Given(
                String.valueOf(file.getFileName()), file.toAbsolutePath().getParent(), DrillFile.read(file));
    }

    /** Nothing at all would mean the folder that one happens to stand in. */
    private static Path path(String named) {
        try {
            if (!named.isBlank()) {
                return Path.of(named);
            }
        } catch (InvalidPathException unusable) {
            throw new ProblemException(Problem.of("drill.not-found", named), unusable);
        }
        throw new ProblemException(Problem.of("drill.not-found", named));
    }

    private FreshDevices devices(Given given) {
        Drill.Ground ground = given.drill().ground();
        OpeningRequest request = new OpeningRequest(estateOf(given), ground.seed(), null, catalog);
        Opening.catalogOf(request); // what is wrong with it is not the drill's
        try {
            return FreshDevices.of(request);
        } catch (ProblemException refused) {
            Spot spot = ground.spot();
            throw new ProblemException(
                    Problem.of("drill.estate", given.file(), spot.line(), spot.column(), refused.problem()), refused);
        }
    }

    private boolean run(Given given) {
        Drill drill = given.drill();
        FreshDevices fresh = devices(given);
        SteppedPlatform platform =
                new SteppedPlatform(fresh.estate(), fresh.catalog(), fresh.devices(), Rules::findings);
        DrillReport report = DrillRun.run(drill, given.file(), platform, time -> {});
        if (json) {
            out().println(JsonText.object(facts(given, report)));
        } else {
            print(given, report);
        }
        return report.passed();
    }

    /** An inventory file lies beside the drill. */
    private static String estateOf(Given given) {
        String estate = given.drill().ground().estate();
        Path folder = given.folder();
        return folder != null && Files.isRegularFile(folder.resolve(estate))
                ? folder.resolve(estate).toString()
                : estate;
    }

    private static Facts facts(Given given, DrillReport report) {
        List<Object> outcomes = new ArrayList<>();
        for (Outcome outcome : report.outcomes()) {
            outcomes.add(Facts.of("line", outcome.step().spot().line())
                    .and("at", outcome.at())
                    .and("expected", DrillTexts.written(outcome.step()))
                    .and("found", outcome.found())
                    .and("held", outcome.held()));
        }
        return Facts.of("drill", given.file())
                .and("title", report.drill().title())
                .and("passed", report.passed())
                .and("events", report.events())
                .and("sha256", report.sha256())
                .and("expectations", outcomes);
    }

    private void print(Given given, DrillReport report) {
        Texts texts = language.texts();
        out().println(texts.get(
                report.passed() ? "cli.drill.passed" : "cli.drill.failed",
                given.file(),
                report.drill().title(),
                report.outcomes().stream().filter(Outcome::held).count(),
                report.outcomes().size(),
                report.events()));
        for (Outcome outcome : report.outcomes()) {
            String line = texts.get(
                    outcome.held() ? "cli.drill.held" : "cli.drill.not-held",
                    outcome.step().spot().line(),
                    DrillTexts.written(outcome.step()),
                    outcome.found());
            (outcome.held() ? out() : spec.commandLine().getErr()).println("  " + line);
        }
        out().println("  sha256 " + report.sha256());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
