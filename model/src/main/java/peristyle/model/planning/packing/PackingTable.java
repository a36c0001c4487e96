package peristyle.model.planning.packing;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Results of many instances, and what they come to by class. */
public final class PackingTable {

    /**
     * What several instances come to.
     *
     * @param family their class
     * @param instances how many
     * @param bins ours, mean
     * @param target published optimum or bound, mean
     * @param best fewest bins published, mean
     * @param gap ours above the target, mean of the shares
     * @param bestGap the fewest published above the target, mean of the shares
     * @param better instances that we pack into fewer bins than published
     * @param worse instances that we pack into more
     * @param proved instances that we prove to be packed best
     * @param longestNanos time of the slowest, ns
     */
    public record Summary(
            String family,
            int instances,
            double bins,
            double target,
            double best,
            double gap,
            double bestGap,
            int better,
            int worse,
            int proved,
            long longestNanos) {}

    private PackingTable() {}

    /**
     * The instance files of a folder, by name.
     *
     * @throws ProblemException {@code packing.unreadable} when the folder cannot be listed
     */
    public static List<Path> filesOf(Path folder) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*" + PackingRow.EXTENSION)) {
            entries.forEach(files::add);
        } catch (IOException | DirectoryIteratorException unreadable) {
            throw new ProblemException(
                    Problem.of("packing.unreadable", folder.toString(), String.valueOf(unreadable.getMessage())),
                    unreadable);
        }
        if (files.isEmpty()) {
            throw new ProblemException(Problem.of("packing.no_instances", folder.toString(), PackingRow.EXTENSION));
        }
        files.sort(null);
        return files;
    }

    /** Packs one file of a folder, and says what is published about it. */
    public static PackingRow rowOf(Path file, KnownPackings known, Limits limits) {
        String fileName = String.valueOf(file.getFileName());
        String name = fileName.endsWith(PackingRow.EXTENSION)
                ? fileName.substring(0, fileName.length() - PackingRow.EXTENSION.length())
                : fileName;
        PackingInstance instance = VbpFile.read(file);
        return PackingRow.of(
                name, instance, Packer.pack(instance, limits), known.of(name).orElse(null));
    }

    /** One summary for each class, by name. */
    public static List<Summary> byFamily(List<PackingRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(PackingRow::family, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(family -> summary(family.getKey(), family.getValue()))
                .toList();
    }

    /** All rows as one; NaN where nothing is published. */
    public static Summary summary(String family, List<PackingRow> rows) {
        List<PackingRow> published =
                rows.stream().filter(row -> row.known() != null).toList();
        return new Summary(
                family,
                rows.size(),
                rows.stream().mapToInt(PackingRow::bins).average().orElse(Double.NaN),
                rows.stream().mapToInt(PackingRow::target).average().orElse(Double.NaN),
                published.stream().mapToInt(PackingTable::best).average().orElse(Double.NaN),
                rows.stream().mapToDouble(PackingRow::gap).average().orElse(Double.NaN),
                published.stream()
                        .mapToDouble(row -> (double) best(row) / row.target() - 1)
                        .average()
                        .orElse(Double.NaN),
                (int) published.stream().filter(row -> row.bins() < best(row)).count(),
                (int) published.stream().filter(row -> row.bins() > best(row)).count(),
                (int) rows.stream()
                        .filter(row -> row.bins() <= row.bound().bins())
                        .count(),
                rows.stream().mapToLong(PackingRow::nanos).max().orElse(0));
    }

    private static int best(PackingRow row) {
        return row.known() == null ? row.bins() : row.known().best();
    }
}
