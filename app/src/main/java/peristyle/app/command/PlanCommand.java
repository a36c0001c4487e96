package peristyle.app.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import peristyle.app.opening.Opening;
import peristyle.model.catalog.Catalog;
import peristyle.model.exchange.plan.PlanFiles;
import peristyle.model.exchange.plan.json.PlanJson;
import peristyle.model.exchange.plan.table.PlanReport;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlanLimits;
import peristyle.model.planning.plan.Planner;
import peristyle.model.planning.plan.Refusal;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.views.text.PlanTexts;
import peristyle.views.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plans for an inventory or the running estate, and writes the plan as files. */
@Command(name = "plan", mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

    @Mixin
    private PlanSourceOptions source = new PlanSourceOptions();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "dir")
    private @Nullable Path folder;

    @Mixin
    private ReplaceOption replace = new ReplaceOption();

    @Mixin
    private PlanTermsOptions terms = new PlanTermsOptions();

    @Option(names = "--json", descriptionKey = "peristyle.plan.json")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (folder == null && !json) {
            throw new MissingOptionException(spec.commandLine(), "--out DIR");
        }
        PlanLimits limits = terms.limits(spec.commandLine());
        source.check(spec.commandLine());
        if (folder != null) {
            replace.require(folder, PlanFiles.NAMES);
        }
        PlanSettings settings = terms.settings();
        Catalog catalog = Opening.catalogOf(source.request());
        PlanSource read = source.read(
                settings.demand(), catalog, language.texts(), spec.commandLine().getErr());
        return switch (Planner.plan(read.demand(), settings, catalog, limits)) {
            case Refusal refusal -> refused(refusal, read.demand().source());
            case Plan plan -> planned(new PlanReport(plan, catalog, read.inventory()));
        };
    }

    private int planned(PlanReport report) {
        Texts texts = language.texts();
        PrintWriter out = spec.commandLine().getOut();
        PlanTexts words = new PlanTexts(texts);
        List<Path> files = folder == null ? List.of() : PlanFiles.write(report, words, today(texts), folder);
        if (json) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PlanJson.write(report, bytes);
            out.print(bytes.toString(StandardCharsets.UTF_8));
            out.flush();
        } else {
            PlanSummary.lines(report, texts).forEach(out::println);
            out.println(texts.get("cli.plan.done", files.size(), String.valueOf(folder)));
        }
        return 0;
    }

    private static String today(Texts texts) {
        return LocalDate.now(texts.formats().zone())
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(texts.locale()));
    }

    private int refused(Refusal refusal, String name) {
        Texts texts = language.texts();
        if (json) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PlanJson.write(refusal, name, bytes);
            PrintWriter out = spec.commandLine().getOut();
            out.print(bytes.toString(StandardCharsets.UTF_8));
            out.flush();
        }
        return RefusedPlan.say(refusal, texts, spec.commandLine().getErr());
    }
}
