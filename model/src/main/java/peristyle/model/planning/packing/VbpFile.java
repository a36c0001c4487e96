package peristyle.model.planning.packing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * Reads the published format of vector packing instances: a line with d, a line with d capacities, a line with n, then n
 * lines with d weights and a demand each. Numbers are whole, blanks or tabs stand between them, empty lines are allowed
 * only at the end.
 */
public final class VbpFile {

    /** Dimensions that a file may have. */
    public static final int MOST_DIMENSIONS = 1_000;

    /** Characters that a line may have: what 1,000 dimensions need. */
    private static final int LONGEST_LINE = 20_100;

    private final Path path;
    private final BufferedReader reader;
    private int line;

    private VbpFile(Path path, BufferedReader reader) {
        this.path = path;
        this.reader = reader;
    }

    /**
     * Reads one file.
     *
     * @throws ProblemException {@code packing.unreadable} or {@code packing.not_text} when the file cannot be read; with
     *     the line, {@code packing.ends_early}, {@code packing.goes_on}, {@code packing.columns},
     *     {@code packing.not_a_number}, {@code packing.out_of_range} or {@code packing.long_line} when it is not what it
     *     has to be
     */
    public static PackingInstance read(Path path) {
        try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            return new VbpFile(path, reader).read();
        } catch (CharacterCodingException notText) {
            throw new ProblemException(Problem.of("packing.not_text", name(path)), notText);
        } catch (IOException unreadable) {
            throw new ProblemException(
                    Problem.of("packing.unreadable", name(path), String.valueOf(unreadable.getMessage())), unreadable);
        }
    }

    private PackingInstance read() throws IOException {
        int dimensions = (int) numbers(1, 1, MOST_DIMENSIONS)[0];
        long[] capacities = numbers(dimensions, 0, PackingInstance.LARGEST_CAPACITY);
        long most = Math.min(PackingInstance.MOST_ITEMS, PackingInstance.MOST_WEIGHTS / dimensions);
        int rows = (int) numbers(1, 0, most)[0];
        long[][] weights = new long[Math.min(rows, 1024)][];
        int[] demands = new int[weights.length];
        long items = 0;
        for (int row = 0; row < rows; row++) {
            long[] numbers =
                    numbers(dimensions + 1, -PackingInstance.LARGEST_CAPACITY, PackingInstance.LARGEST_CAPACITY);
            if (row == weights.length) {
                weights = Arrays.copyOf(weights, Math.min(rows, 2 * row));
                demands = Arrays.copyOf(demands, weights.length);
            }
            for (int dimension = 0; dimension < dimensions; dimension++) {
                inRange(numbers[dimension], -PackingInstance.LARGEST_CAPACITY, capacities[dimension]);
            }
            inRange(numbers[dimensions], 0, most - items);
            items += numbers[dimensions];
            weights[row] = Arrays.copyOf(numbers, dimensions);
            demands[row] = (int) numbers[dimensions];
        }
        for (String rest = nextLine(); rest != null; rest = nextLine()) {
            if (!rest.isBlank()) {
                throw refused("packing.goes_on", rows);
            }
        }
        return new PackingInstance(capacities, weights, demands);
    }

    /** The next line as exactly this many numbers within the range. */
    private long[] numbers(int count, long least, long most) throws IOException {
        String text = nextLine();
        if (text == null) {
            throw refused("packing.ends_early");
        }
        StringTokenizer words = new StringTokenizer(text, " \t");
        if (words.countTokens() != count) {
            throw refused("packing.columns", count, words.countTokens());
        }
        long[] numbers = new long[count];
        for (int place = 0; place < count; place++) {
            numbers[place] = number(words.nextToken());
            inRange(numbers[place], least, most);
        }
        return numbers;
    }

    private long number(String word) {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException notANumber) {
            String shown = word.length() > 40 ? word.substring(0, 40) + "…" : word;
            throw new ProblemException(Problem.of("packing.not_a_number", name(path), line, shown), notANumber);
        }
    }

    private void inRange(long number, long least, long most) {
        if (number < least || number > most) {
            throw refused("packing.out_of_range", number, least, most);
        }
    }

    /** The next line, or null at the end; never keeps more of one line than a line can need. */
    private @Nullable String nextLine() throws IOException {
        StringBuilder text = new StringBuilder();
        int character = reader.read();
        if (character < 0) {
            return null;
        }
        line++;
        for (; character >= 0 && character != '\n'; character = reader.read()) {
            if (text.length() == LONGEST_LINE) {
                throw refused("packing.long_line", LONGEST_LINE);
            }
            if (character != '\r') {
                text.append((char) character);
            }
        }
        return text.toString();
    }

    private ProblemException refused(String code, Object... facts) {
        Object[] arguments = new Object[facts.length + 2];
        arguments[0] = name(path);
        arguments[1] = line;
        System.arraycopy(facts, 0, arguments, 2, facts.length);
        return new ProblemException(Problem.of(code, arguments));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
