package peristyle.app.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import peristyle.app.opening.Opening;
import peristyle.model.catalog.Catalog;
import peristyle.model.exchange.plan.WhatIfFiles;
import peristyle.model.exchange.plan.json.PlanJson;
import peristyle.model.exchange.plan.json.WhatIfJson;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlanLimits;
import peristyle.model.planning.plan.Planner;
import peristyle.model.planning.plan.Refusal;
import peristyle.model.planning.scenario.FailureColumn;
import peristyle.model.planning.scenario.Matrix;
import peristyle.model.planning.scenario.MatrixRun;
import peristyle.model.planning.scenario.Scenario;
import peristyle.model.planning.scenario.ScenarioFile;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.whatif.EstateFleet;
import peristyle.model.planning.whatif.Fleet;
import peristyle.model.planning.whatif.PlanFleet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What scenarios come to over the months, for the running estate or the plan of an inventory; several are compared. */
@Command(name = "whatif", mixinStandardHelpOptions = true)
final class PlanWhatIfCommand implements Callable<Integer> {

    @Mixin
    private PlanSourceOptions source = new PlanSourceOptions();

    @Option(
            names = "--scenario",
            arity = "1..*",
            required = true,
            paramLabel = "FILE",
            descriptionKey = "peristyle.plan.whatif.scenario")
    private List<Path> scenarios = new ArrayList<>();

    @Option(
            names = "--survive",
            paramLabel = "FAILURE",
            defaultValue = "ONE_HOST",
            descriptionKey = "peristyle.plan.whatif.survive")
    private FailureColumn survived = FailureColumn.ONE_HOST;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "dir")
    private @Nullable Path folder;

    @Mixin
    private ReplaceOption replace = new ReplaceOption();

    @Option(names = "--json", descriptionKey = "peristyle.plan.whatif.json")
    private boolean json;

    @Mixin
    private PlanTermsOptions terms = new PlanTermsOptions();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PlanLimits limits = terms.limits(spec.commandLine());
        source.check(spec.commandLine());
        if (folder != null) {
            replace.require(folder, WhatIfFiles.NAMES);
        }
        List<Scenario> read = scenarios.stream().map(ScenarioFile::read).toList();
        Catalog catalog = Opening.catalogOf(source.request());
        if (source.running()) {
            return answered(
                    EstateFleet.of(
                            source.estate(language.texts(), spec.commandLine().getErr()), catalog),
                    read);
        }
        PlanSettings settings = terms.settings();
        PlanSource inventory = source.read(
                settings.demand(), catalog, language.texts(), spec.commandLine().getErr());
        return switch (Planner.plan(inventory.demand(), settings, catalog, limits)) {
            case Refusal refusal -> refused(refusal, inventory.demand().source());
            case Plan plan -> answered(PlanFleet.atStart(plan, catalog), read);
        };
    }

    private int answered(Fleet fleet, List<Scenario> read) {
        try (Interruption interruption = Interruption.begin()) {
            return answered(fleet, read, interruption);
        }
    }

    /** Nothing is written where it was asked to end before; what has begun to be written is written to the end. */
    private int answered(Fleet fleet, List<Scenario> read, Interruption interruption) {
        PrintWriter err = spec.commandLine().getErr();
        WhatIfProgress progress = new WhatIfProgress(language.texts(), err, System::nanoTime, interruption::asked);
        List<Matrix> matrices = read.stream()
                .map(scenario ->
                        MatrixRun.of(fleet, scenario, interruption::asked, part -> progress.at(scenario, part)))
                .toList();
        if (interruption.asked()) {
            err.println(language.texts().get("cli.whatif.cancelled"));
            err.flush();
            return CommandLineEntry.REFUSED;
        }
        PrintWriter out = spec.commandLine().getOut();
        List<Path> files = folder == null ? List.of() : WhatIfFiles.write(matrices, survived, folder);
        if (json) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            WhatIfJson.write(matrices, survived, bytes);
            out.print(bytes.toString(StandardCharsets.UTF_8));
            out.flush();
            return 0;
        }
        WhatIfSummary.lines(matrices, survived, language.texts()).forEach(out::println);
        if (folder != null) {
            out.println(language.texts().get("cli.plan.done", files.size(), String.valueOf(folder)));
        }
        return 0;
    }

    private int refused(Refusal refusal, String name) {
        if (json) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PlanJson.write(refusal, name, bytes);
            spec.commandLine().getOut().print(bytes.toString(StandardCharsets.UTF_8));
            spec.commandLine().getOut().flush();
        }
        return RefusedPlan.say(refusal, language.texts(), spec.commandLine().getErr());
    }
}
