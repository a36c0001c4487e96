package peristyle.model.planning.packing;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Packs the instances of a folder and prints the table by class. Arguments: folder, milliseconds an instance, optionally a
 * regular expression that names have to hold. Time is the wall's: the machine has to be quiet.
 */
public final class PackingBenchmark {

    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private PackingBenchmark() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Duration time = Duration.ofMillis(Long.parseLong(arguments[1]));
        String pattern = arguments.length > 2 ? arguments[2] : "";
        LongSupplier clock = System::nanoTime;
        List<Path> files = PackingTable.filesOf(folder).stream()
                .filter(file -> file.getFileName().toString().matches(".*" + pattern + ".*"))
                .toList();
        KnownPackings known = KnownPackings.of(folder);
        warmUp(files, known, clock);
        List<PackingRow> rows = new ArrayList<>();
        for (Path file : files) {
            rows.add(checked(file, known, Limits.of(time, clock, 1)));
        }
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        out.println("| class | n | ours | best published | optimum or bound | gap | published gap | better | worse |"
                + " proved | longest ms |");
        out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        PackingTable.byFamily(rows).forEach(summary -> out.println(line(summary)));
        out.println(line(PackingTable.summary("all", rows)));
    }

    private static PackingRow checked(Path file, KnownPackings known, Limits limits) {
        String name = file.getFileName().toString().replace(PackingRow.EXTENSION, "");
        PackingInstance instance = VbpFile.read(file);
        PackingResult result = Packer.pack(instance, limits);
        List<String> complaints = PackingChecker.complaints(instance, result.packing());
        if (!complaints.isEmpty()) {
            throw new IllegalStateException(name + ": " + complaints);
        }
        PackingRow row = PackingRow.of(name, instance, result, known.of(name).orElse(null));
        if (row.known() != null && row.known().optimum() > 0) {
            int optimum = row.known().optimum();
            if (row.bins() < optimum || row.bound().bins() > optimum) {
                throw new IllegalStateException(name + ": published optimum " + optimum + ", ours " + row);
            }
        }
        return row;
    }

    private static void warmUp(List<Path> files, KnownPackings known, LongSupplier clock) {
        long start = clock.getAsLong();
        for (int turn = 0; clock.getAsLong() - start < WARM_UP.toNanos(); turn++) {
            PackingTable.rowOf(
                    files.get(turn * 7 % files.size()), known, Limits.of(Duration.ofMillis(100), clock, turn));
        }
    }

    private static String line(PackingTable.Summary summary) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.2f %% | %.2f %% | %d | %d | %d | %.1f |",
                summary.family(),
                summary.instances(),
                summary.bins(),
                summary.best(),
                summary.target(),
                100 * summary.gap(),
                100 * summary.bestGap(),
                summary.better(),
                summary.worse(),
                summary.proved(),
                summary.longestNanos() / 1e6);
    }
}
