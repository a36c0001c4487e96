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
import peristyle.model.exchange.demand.PlanSettingsFile;
import peristyle.model.exchange.demand.PriceListFile;
import peristyle.model.exchange.plan.PlanFiles;
import peristyle.model.exchange.plan.json.PlanJson;
import peristyle.model.exchange.plan.table.PlanReport;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlanLimits;
import peristyle.model.planning.plan.PlanNote;
import peristyle.model.planning.plan.Planner;
import peristyle.model.planning.plan.Refusal;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.views.text.PlanTexts;
import peristyle.views.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plans for an inventory or the running estate, and writes the plan as files. */
@Command(name = "plan", mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

    private static final String CHANGE = "plan.change.";

    @Mixin
    private PlanSourceOptions source = new PlanSourceOptions();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "dir")
    private @Nullable Path folder;

    @Option(names = "--settings", paramLabel = "FILE", descriptionKey = "peristyle.plan.settings")
    private @Nullable Path settingsFile;

    @Option(names = "--prices", paramLabel = "FILE", descriptionKey = "peristyle.plan.prices")
    private @Nullable Path priceFile;

    @Option(names = "--seconds", paramLabel = "S", descriptionKey = "peristyle.plan.seconds")
    private @Nullable Double seconds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "peristyle.plan.seed")
    private long seed;

    @Option(names = "--json", descriptionKey = "peristyle.plan.json")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (folder == null && !json) {
            throw new ParameterException(spec.commandLine(), "--out DIR");
        }
        PlanLimits limits = limits();
        source.check(spec.commandLine());
        PlanSettings settings = settings();
        Catalog catalog = Opening.catalogOf(source.request());
        PlanSource read = source.read(settings.demand());
        return switch (Planner.plan(read.demand(), settings, catalog, limits)) {
            case Refusal refusal -> refused(refusal, read.demand().source());
            case Plan plan -> planned(new PlanReport(plan, catalog, read.inventory()));
        };
    }

    /** Without a time limit the same arguments give the same plan. */
    private PlanLimits limits() {
        Double given = seconds;
        if (given == null) {
            return PlanLimits.ofSteps(PlanLimits.USUAL_STEPS, seed);
        }
        if (!(given > 0 && given <= 86_400)) {
            throw new ParameterException(spec.commandLine(), "--seconds: 0 < S <= 86400");
        }
        return PlanLimits.ofTime((long) (given * 1e9), System::nanoTime, seed);
    }

    private PlanSettings settings() {
        PlanSettings settings = settingsFile == null ? PlanSettings.USUAL : PlanSettingsFile.read(settingsFile);
        return priceFile == null ? settings : settings.withPrices(PriceListFile.read(priceFile, settings.region()));
    }

    private int planned(PlanReport report) {
        Texts texts = language.texts();
        PrintWriter out = spec.commandLine().getOut();
        List<Path> files =
                folder == null ? List.of() : PlanFiles.write(report, new PlanTexts(texts), today(texts), folder);
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
        PrintWriter err = spec.commandLine().getErr();
        err.println(ProblemText.of(texts, refusal.reason()));
        for (PlanNote change : refusal.changes()) {
            err.println("  " + texts.get("cli.plan.change", said(texts, change)));
        }
        return CommandLineEntry.REFUSED;
    }

    private static String said(Texts texts, PlanNote change) {
        return texts.get(CHANGE + change.code(), change.arguments());
    }
}
