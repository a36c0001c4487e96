package peristyle.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import peristyle.app.opening.Opening;
import peristyle.app.opening.OpeningRequest;
import peristyle.model.store.StoreCheck;
import peristyle.model.store.StoreReport;
import peristyle.views.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What can be done with a store without opening the console on it. */
@Command(
        name = "store",
        subcommands = {
            StoreCommand.Check.class,
            StoreBackupCommand.class,
            StoreBackupsCommand.class,
            StoreRestoreCommand.class
        })
final class StoreCommand extends CommandGroup {

    /** Reads everything and verifies it; exit code 1 where something is wrong. */
    @Command(name = "check", mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {

        @Option(names = "--store", paramLabel = "DIR", descriptionKey = "store")
        private @Nullable Path folder;

        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        @Mixin
        private LanguageOption language = new LanguageOption();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Path checked = Opening.folderOf(new OpeningRequest(null, null, folder, null));
            StoreReport report = StoreCheck.check(checked);
            PrintWriter out = spec.commandLine().getOut();
            Texts texts = language.texts();
            EarlierNote.say(report.earlier(), texts, spec.commandLine().getErr());
            List<String> problems = report.problems().stream()
                    .map(problem -> texts.explain(problem).what())
                    .toList();
            if (json) {
                out.println(JsonText.object(Facts.of("store", checked.toString())
                        .and("sound", report.clean())
                        .and("objects", report.objects())
                        .and("tasks", report.tasks())
                        .and("blocks", report.blocks())
                        .and("audit_head", report.auditHead())
                        .and("problems", problems)));
            } else if (report.clean()) {
                out.println(texts.get(
                        "cli.store.check.sound",
                        checked.toString(),
                        report.objects(),
                        report.tasks(),
                        report.blocks(),
                        report.auditHead()));
            } else {
                PrintWriter err = spec.commandLine().getErr();
                err.println(texts.get("cli.store.check.unsound", checked.toString()));
                report.problems().stream().map(texts::explain).forEach(each -> {
                    err.println("  " + each.what());
                    err.println("    " + each.why());
                });
                report.problems().stream()
                        .map(problem -> texts.explain(problem).remedy())
                        .distinct()
                        .forEach(remedy -> err.println("  " + remedy));
            }
            return report.clean() ? 0 : CommandLineEntry.REFUSED;
        }
    }
}
