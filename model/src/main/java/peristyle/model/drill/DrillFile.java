package peristyle.model.drill;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Where drills are read from: a file, or those that ship with the program. */
public final class DrillFile {

    private static final String FOLDER = "/peristyle/drills/";
    private static final String ENDING = ".drill";
    private static final long LARGEST = 1 << 20;

    private DrillFile() {}

    /**
     * Reads a drill.
     *
     * @throws ProblemException {@code drill.not-found}, {@code drill.no-text}, {@code drill.too-large} or
     *     {@code drill.unreadable} where there is no such text file, else {@code drill.*} with file, line and column first
     */
    public static Drill read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.isDirectory(file)) {
                throw new ProblemException(Problem.of("drill.folder", file.toString()));
            }
            if (Files.size(file) > LARGEST) {
                throw new ProblemException(Problem.of("drill.too-large", file.toString(), LARGEST));
            }
            return new DrillReader(name).read(Files.readString(file));
        } catch (NoSuchFileException missing) {
            throw new ProblemException(Problem.of("drill.not-found", file.toString()), missing);
        } catch (CharacterCodingException noText) {
            throw new ProblemException(Problem.of("drill.no-text", file.toString()), noText);
        } catch (IOException failure) {
            String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
            throw new ProblemException(Problem.of("drill.unreadable", file.toString(), reason), failure);
        }
    }

    /** Names of the drills that ship with the program, in the order of their list. */
    public static List<String> shipped() {
        return text(FOLDER + "drills.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** A drill that ships with the program; empty text is none. */
    public static Drill shipped(String name) {
        return new DrillReader(name + ENDING).read(text(FOLDER + name + ENDING));
    }

    private static String text(String resource) {
        try (@Nullable InputStream in = DrillFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
