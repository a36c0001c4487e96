package peristyle.model.exchange.sheet;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Several files of a folder that are written together or not at all. */
public final class WholeFolder {

    private WholeFolder() {}

    /**
     * A file of the folder.
     *
     * @param name without any folder
     * @param content what goes into it
     */
    public record Part(String name, WholeFile.Content content) {}

    /**
     * Writes these files into a folder, which is created where it does not exist. They are written beside, and take their
     * places only when the last is on the disk; where one cannot, those before it are put back. Other files of the folder
     * stay as they are.
     *
     * @return the files, in their order
     * @throws ProblemException {@code export.*} where they cannot be written
     */
    public static List<Path> write(Path folder, List<Part> parts) {
        Path absolute = requireFolder(folder);
        try (FolderSwap swap = FolderSwap.begin(absolute)) {
            for (Part part : parts) {
                WholeFile.write(swap.fresh(part.name()), part.content());
            }
            return swap.putInPlace(parts.stream().map(Part::name).toList());
        } catch (IOException e) {
            throw ExportProblems.of(absolute, e);
        }
    }

    /**
     * Refuses a file that stands where a folder should; makes nothing.
     *
     * @return the folder, absolute
     * @throws ProblemException {@code export.not-a-folder}
     */
    public static Path requireFolder(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw new ProblemException(Problem.of("export.not-a-folder", absolute.toString()));
        }
        return absolute;
    }

    /**
     * Refuses what can never be written over: a file that stands where the folder should, or a folder where one of its files
     * should. Makes nothing.
     *
     * @param names of the files, without any folder
     * @throws ProblemException {@code export.not-a-folder} or {@code export.folder-in-place}
     */
    public static void requirePlaces(Path folder, List<String> names) {
        Path absolute = requireFolder(folder);
        for (String name : names) {
            if (Files.isDirectory(absolute.resolve(name))) {
                throw ExportProblems.folderInPlace(absolute.resolve(name));
            }
        }
    }

    /**
     * Makes a folder for files that are written one by one, unless it is there.
     *
     * @throws ProblemException {@code export.*} where it cannot be made or written to
     */
    public static void make(Path folder) {
        Path absolute = requireFolder(folder);
        try {
            Files.createDirectories(absolute);
        } catch (IOException e) {
            throw ExportProblems.of(absolute, e);
        }
        if (!Files.isWritable(absolute)) {
            throw ExportProblems.of(absolute.resolve("x"), new AccessDeniedException(absolute.toString()));
        }
    }

    /** Why a file could not be written, in plain words. */
    public static ProblemException refused(Path file, IOException cause) {
        return ExportProblems.of(file.toAbsolutePath(), cause);
    }
}
