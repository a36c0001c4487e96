package peristyle.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import peristyle.app.opening.OpenedConsole;
import peristyle.model.exchange.events.EventKind;
import peristyle.model.exchange.sheet.CsvStyle;
import peristyle.model.exchange.sheet.ExportProgress;
import peristyle.model.exchange.sheet.Happenings;
import peristyle.model.exchange.sheet.InventoryExport;
import peristyle.model.operation.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** All tables without a window. */
@Command(name = "inventory", subcommands = InventoryCommand.Export.class)
final class InventoryCommand extends CommandGroup {

    /** Writes every table as one CSV file; where the estate is read from a file just now, its import report too. */
    @Command(name = "export", mixinStandardHelpOptions = true)
    static final class Export implements Callable<Integer> {

        @Mixin
        private ReadingOptions estate = new ReadingOptions();

        @Mixin
        private LanguageOption language = new LanguageOption();

        @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "dir")
        private @Nullable Path folder;

        @Option(names = "--delimiter", paramLabel = "SIGN", descriptionKey = "delimiter")
        private char delimiter = CsvStyle.STANDARD.delimiter();

        @Option(names = "--raw", descriptionKey = "raw")
        private boolean raw;

        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Path into = folder == null ? Path.of("") : folder;
            CsvStyle style = new CsvStyle(delimiter, raw);
            try (OpenedConsole console =
                    estate.open(language.texts(), spec.commandLine().getErr())) {
                Snapshot judged = console.judged();
                console.plane().recall().join();
                Happenings happenings = Happenings.of(console.plane(), EventKind::of);
                List<Path> files = InventoryExport.write(judged, happenings, into, style, ExportProgress.NONE);
                spec.commandLine()
                        .getOut()
                        .println(
                                json
                                        ? JsonText.object(Facts.of("folder", into.toString())
                                                .and("files", files)
                                                .and("at", judged.at()))
                                        : language.texts().get("cli.inventory.done", files.size(), into.toString()));
            }
            return 0;
        }
    }
}
