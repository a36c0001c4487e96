package peristyle.app.command;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import peristyle.app.opening.OpenedConsole;
import peristyle.model.estate.Replica;
import peristyle.model.exchange.sheet.Column;
import peristyle.model.exchange.sheet.CsvStyle;
import peristyle.model.exchange.sheet.ExportProgress;
import peristyle.model.exchange.sheet.ReplicaSheet;
import peristyle.model.exchange.sheet.Selection;
import peristyle.model.exchange.sheet.Sheet;
import peristyle.model.exchange.sheet.SheetCsv;
import peristyle.model.operation.Snapshot;
import peristyle.views.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The replica table without a window. */
@Command(name = "replicas", subcommands = ReplicasCommand.Export.class)
final class ReplicasCommand extends CommandGroup {

    /** Writes the replica table as CSV (OR-4). */
    @Command(name = "export", mixinStandardHelpOptions = true)
    static final class Export implements Callable<Integer> {

        private static final Sheet<Replica> SHEET = ReplicaSheet.REPLICAS;
        private static final String LIST = "help";
        private static final Path STANDARD_OUTPUT = Path.of("-");

        @Mixin
        private ReadingOptions estate = new ReadingOptions();

        @Mixin
        private LanguageOption language = new LanguageOption();

        @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "out")
        private @Nullable Path out;

        @Option(names = "--columns", paramLabel = "NAMES", descriptionKey = "columns")
        private @Nullable String columns;

        @Option(names = "--where", paramLabel = "QUERY", descriptionKey = "where")
        private @Nullable String where;

        @Option(names = "--order", paramLabel = "NAMES", descriptionKey = "order")
        private @Nullable String order;

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
            Texts texts = language.texts();
            if (LIST.equals(columns)) {
                SHEET.columns().forEach(column -> spec.commandLine().getOut().println(described(column, texts)));
                return 0;
            }
            Selection<Replica> selection = Selection.parse(SHEET, columns, where, order);
            CsvStyle style = new CsvStyle(delimiter, raw);
            try (OpenedConsole console =
                    estate.open(language.texts(), spec.commandLine().getErr())) {
                write(console.judged(), selection, style, texts);
            }
            return 0;
        }

        private void write(Snapshot snapshot, Selection<Replica> selection, CsvStyle style, Texts texts) {
            if (out == null || out.equals(STANDARD_OUTPUT)) {
                OutputStream stream = System.out;
                SheetCsv.write(snapshot, selection, style, stream, ExportProgress.NONE);
                return;
            }
            int rows = SheetCsv.write(snapshot, selection, style, out, ExportProgress.NONE);
            PrintWriter said = spec.commandLine().getOut();
            said.println(
                    json
                            ? JsonText.object(Facts.of("file", out.toString())
                                    .and("rows", rows)
                                    .and("at", snapshot.at()))
                            : texts.get("cli.export.done", rows, out.toString()));
        }

        private static String described(Column<Replica> column, Texts texts) {
            return column.id() + "\t" + texts.get("column." + column.id());
        }
    }
}
