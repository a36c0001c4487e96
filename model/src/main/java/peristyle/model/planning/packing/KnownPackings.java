package peristyle.model.planning.packing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** What is published about the instances of a folder: its {@value #FILE}, by instance name. */
public final class KnownPackings {

    /** Name of the file beside the instances; tab-separated, with a line of column names. */
    public static final String FILE = "known.tsv";

    /**
     * What is published about one instance.
     *
     * @param bound lower bound, bins
     * @param optimum bins, or -1 when it is not known
     * @param best the fewest bins that any published heuristic found
     */
    public record Known(int bound, int optimum, int best) {

        /** The optimum where it is known, else the bound. */
        public int target() {
            return optimum > 0 ? optimum : bound;
        }
    }

    private final Map<String, Known> byName;

    private KnownPackings(Map<String, Known> byName) {
        this.byName = byName;
    }

    /**
     * Reads the folder's {@value #FILE}; nothing is known where it has none.
     *
     * @throws ProblemException {@code packing.unreadable} when it cannot be read, {@code packing.columns} or
     *     {@code packing.not_a_number}, with the line, when it is not what it has to be
     */
    public static KnownPackings of(Path folder) {
        Path file = folder.resolve(FILE);
        Map<String, Known> byName = new LinkedHashMap<>();
        if (Files.exists(file)) {
            List<String> lines = lines(file);
            for (int line = 2; line <= lines.size(); line++) {
                String[] cells = lines.get(line - 1).split("\t", -1);
                if (cells.length < 4) {
                    throw new ProblemException(Problem.of("packing.columns", FILE, line, 4, cells.length));
                }
                byName.put(cells[0], new Known(number(cells[1], line), number(cells[2], line), number(cells[3], line)));
            }
        }
        return new KnownPackings(byName);
    }

    /** What is published about an instance, by file name without {@code .vbp}. */
    public Optional<Known> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new ProblemException(
                    Problem.of("packing.unreadable", FILE, String.valueOf(unreadable.getMessage())), unreadable);
        }
    }

    private static int number(String cell, int line) {
        try {
            return Integer.parseInt(cell.strip());
        } catch (NumberFormatException notANumber) {
            throw new ProblemException(Problem.of("packing.not_a_number", FILE, line, cell), notANumber);
        }
    }
}
