package peristyle.app.opening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * A folder for passing things that is gone once it is closed.
 *
 * @param path where it is
 */
public record ScratchFolder(Path path) implements AutoCloseable {

    /**
     * Makes one where the system keeps passing things.
     *
     * @throws ProblemException {@code cli.write-failed}
     */
    public static ScratchFolder create() {
        try {
            return new ScratchFolder(Files.createTempDirectory("peristyle"));
        } catch (IOException unwritable) {
            throw new ProblemException(
                    Problem.of(
                            "cli.write-failed",
                            System.getProperty("java.io.tmpdir", ""),
                            String.valueOf(unwritable.getMessage())),
                    unwritable);
        }
    }

    @Override
    public void close() {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
