package peristyle.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import peristyle.app.opening.OpenedConsole;
import peristyle.app.opening.OpeningRequest;
import peristyle.app.opening.Reading;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.exchange.demand.PlanSettingsFile;
import peristyle.model.planning.forecast.BackupSpace;
import peristyle.model.planning.forecast.Forecasts;
import peristyle.model.planning.forecast.Outlook;
import peristyle.model.planning.forecast.Outlooks;
import peristyle.model.planning.settings.BackupTerms;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.rule.Situation;
import peristyle.model.telemetry.History;
import peristyle.views.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Days until full: every pool, datastore and link of the running estate, and the quota of its backups; soonest first. */
@Command(name = "outlook", mixinStandardHelpOptions = true)
final class PlanOutlookCommand implements Callable<Integer> {

    @Option(names = "--store", paramLabel = "DIR", descriptionKey = "peristyle.plan.outlook.store")
    private @Nullable Path store;

    @Option(names = "--estate", paramLabel = "small|medium|large|huge|FILE", descriptionKey = "reading.estate")
    private @Nullable String estate;

    @Option(names = "--settings", paramLabel = "FILE", descriptionKey = "peristyle.plan.outlook.settings")
    private @Nullable Path settingsFile;

    @Option(names = "--json", descriptionKey = "peristyle.plan.outlook.json")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec;

    /** A limit of something. */
    private record Line(String kind, String name, Outlook outlook) {}

    @Override
    public Integer call() {
        if (store == null && estate == null) {
            throw new MissingOptionException(spec.commandLine(), "--store DIR");
        }
        BackupTerms backup = settingsFile == null
                ? PlanSettings.USUAL.backup()
                : PlanSettingsFile.read(settingsFile).backup();
        Texts texts = language.texts();
        List<Line> lines = new ArrayList<>();
        try (OpenedConsole console = Reading.open(new OpeningRequest(estate, null, store, null))) {
            EarlierNote.say(console.earlier(), texts, spec.commandLine().getErr());
            add(lines, console.judged().situation(), console.plane().history(), backup);
        }
        lines.sort(Comparator.comparingInt(line -> TimeLeftText.urgency(line.outlook.left())));
        if (json) {
            spec.commandLine()
                    .getOut()
                    .println(JsonText.object(Facts.of(
                            "outlooks",
                            lines.stream().map(PlanOutlookCommand::facts).toList())));
        } else {
            lines.forEach(line -> spec.commandLine()
                    .getOut()
                    .println(texts.get(
                            "cli.outlook.line",
                            line.name.isEmpty() ? texts.get("cli.outlook.backups") : line.name,
                            texts.of(line.outlook.ceiling()),
                            TimeLeftText.of(line.outlook.left(), texts))));
            if (backup.quotaTib() == 0) {
                spec.commandLine().getOut().println(texts.get("cli.outlook.no-quota"));
            }
        }
        return 0;
    }

    private static void add(List<Line> lines, Situation situation, History history, BackupTerms backup) {
        Estate of = situation.estate();
        List<EstateObject> objects = new ArrayList<>();
        of.pools().forEach(objects::add);
        of.datastores().forEach(objects::add);
        of.coreLinks().forEach(objects::add);
        for (EstateObject object : objects) {
            Forecasts forecasts = Forecasts.read(history, object.id(), situation.at());
            for (Outlook outlook : Outlooks.of(situation, object, forecasts)) {
                lines.add(new Line(object.id().kind().name(), of.nameOf(object.id()), outlook));
            }
        }
        if (backup.quotaTib() > 0) {
            lines.add(new Line("BACKUP", "", BackupSpace.outlook(situation, history, backup, backup.quotaMib())));
        }
    }

    private static Facts facts(Line line) {
        Outlook outlook = line.outlook;
        return Facts.of("kind", line.kind)
                .and("name", line.name)
                .and("limit_of", outlook.ceiling().name())
                .and("rule", outlook.ceiling().rule())
                .and("unit", outlook.metric().unit().name())
                .and("limit", outlook.limit())
                .and("now", Double.isFinite(outlook.now()) ? (Object) outlook.now() : "unknown")
                .and("left", TimeLeftText.facts(outlook.left()));
    }
}
