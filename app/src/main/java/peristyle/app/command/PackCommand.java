package peristyle.app.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.packing.KnownPackings;
import peristyle.model.planning.packing.Limits;
import peristyle.model.planning.packing.Packer;
import peristyle.model.planning.packing.PackingInstance;
import peristyle.model.planning.packing.PackingJson;
import peristyle.model.planning.packing.PackingResult;
import peristyle.model.planning.packing.PackingRow;
import peristyle.model.planning.packing.PackingTable;
import peristyle.model.planning.packing.VbpFile;
import peristyle.views.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Packs the vectors of a {@code .vbp} file, or of all such files of a folder, into as few bins as it finds. */
@Command(name = "pack", mixinStandardHelpOptions = true)
final class PackCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE|DIR", descriptionKey = "peristyle.pack.target")
    private @Nullable Path target;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "1", descriptionKey = "peristyle.pack.seconds")
    private double seconds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "peristyle.pack.seed")
    private long seed;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!(seconds > 0 && seconds <= 86_400)) {
            throw new ParameterException(spec.commandLine(), "--seconds: 0 < S <= 86400");
        }
        Path what = target == null ? Path.of("") : target;
        if (Files.isDirectory(what)) {
            folder(what);
        } else {
            file(what);
        }
        return 0;
    }

    private Limits limits() {
        return Limits.of(Duration.ofNanos((long) (seconds * 1e9)), System::nanoTime, seed);
    }

    private void file(Path file) {
        PackingResult result = Packer.pack(VbpFile.read(file), limits());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(result));
            return;
        }
        Texts texts = language.texts();
        out.println(texts.get(
                result.proved() ? "cli.pack.proved" : "cli.pack.found",
                result.packing().size(),
                result.bound().bins(),
                result.bound().dimension() + 1,
                texts.formats().decimal(result.nanos() / 1e9, 2)));
    }

    private static String json(PackingResult result) {
        StringWriter text = new StringWriter();
        PackingJson.write(result, text);
        return text.toString();
    }

    private void folder(Path folder) {
        List<Path> files = PackingTable.filesOf(folder);
        KnownPackings known = KnownPackings.of(folder);
        PrintWriter out = spec.commandLine().getOut();
        List<PackingRow> rows = new ArrayList<>();
        if (!json) {
            out.println("instance\titems\tdimensions\tbins\tlower_bound\tknown\tbest_published\tseconds");
        }
        for (Path file : files) {
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.vbp$", "");
            PackingInstance instance = VbpFile.read(file);
            PackingResult result = Packer.pack(instance, limits());
            PackingRow row =
                    PackingRow.of(name, instance, result, known.of(name).orElse(null));
            rows.add(row);
            out.println(
                    json
                            ? "{\"name\":" + JsonText.text(name) + ","
                                    + json(result).substring(1)
                            : line(row));
        }
        if (!json) {
            PackingTable.byFamily(rows).forEach(summary -> out.println(line(summary)));
            out.println(line(PackingTable.summary("all", rows)));
        }
    }

    private static String line(PackingRow row) {
        String published = row.known() == null ? "" : String.valueOf(row.known().best());
        return String.format(
                Locale.ROOT,
                "%s\t%d\t%d\t%d\t%d\t%s\t%s\t%.3f",
                row.name(),
                row.items(),
                row.dimensions(),
                row.bins(),
                row.bound().bins(),
                row.known() == null ? "" : String.valueOf(row.target()),
                published,
                row.nanos() / 1e9);
    }

    private static String line(PackingTable.Summary summary) {
        return String.format(
                Locale.ROOT,
                "# %s: %d instances, mean gap %.2f %% (best published %.2f %%), better on %d, worse on %d, proved %d",
                summary.family(),
                summary.instances(),
                100 * summary.gap(),
                100 * summary.bestGap(),
                summary.better(),
                summary.worse(),
                summary.proved());
    }
}
