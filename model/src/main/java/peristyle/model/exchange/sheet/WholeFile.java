package peristyle.model.exchange.sheet;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import peristyle.model.problem.ProblemException;
import tools.jackson.core.exc.JacksonIOException;

/**
 * A file that is written whole or not at all: under another name in the same folder, forced to the disk, then moved over
 * what was there. Streams of {@code java.io} do not break when their thread is interrupted.
 */
public final class WholeFile {

    private static final String POSIX = "posix";

    private WholeFile() {}

    /** Fills a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file; a device or a pipe is written into, a link is followed.
     *
     * @throws ProblemException {@code export.*} where it cannot be written; a file that was there is then untouched
     */
    public static void write(Path target, Content content) {
        Path absolute = target.toAbsolutePath().normalize();
        try {
            if (Files.isDirectory(absolute)) {
                throw ExportProblems.isFolder(absolute);
            }
            Path real = Files.exists(absolute) ? absolute.toRealPath() : absolute;
            if (Files.exists(real) && !Files.isRegularFile(real)) {
                into(real, content); // a device or a pipe: there is nothing to keep, and it must not be replaced
            } else {
                beside(real, content);
            }
        } catch (IOException e) {
            throw ExportProblems.of(absolute, e);
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw ExportProblems.of(absolute, cause == null ? new IOException(e) : cause);
        } catch (JacksonIOException e) {
            throw ExportProblems.of(absolute, new IOException(e.getMessage(), e));
        }
    }

    private static void into(Path target, Content content) throws IOException {
        try (OutputStream out = new FileOutputStream(target.toFile())) {
            content.writeTo(out);
        }
    }

    private static void beside(Path target, Content content) throws IOException {
        Path part = createBeside(target);
        try {
            try (FileOutputStream out = new FileOutputStream(part.toFile())) {
                content.writeTo(out);
                out.getFD().sync();
            }
            if (Files.exists(target)
                    && target.getFileSystem().supportedFileAttributeViews().contains(POSIX)) {
                Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(target));
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        forceFolder(folderOf(target));
    }

    private static Path createBeside(Path target) throws IOException {
        for (int number = 0; ; number++) {
            Path part = folderOf(target).resolve("." + target.getFileName() + "." + number + ".part");
            try {
                return Files.createFile(part);
            } catch (FileAlreadyExistsException e) {
                if (number > 1000) {
                    throw e;
                }
            }
        }
    }

    static Path folderOf(Path absolute) {
        Path folder = absolute.getParent();
        return folder == null ? absolute : folder;
    }

    /** Puts names on the disk, where the system has folders that can be forced. */
    static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains(POSIX)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
