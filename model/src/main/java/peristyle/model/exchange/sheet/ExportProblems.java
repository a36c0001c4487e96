package peristyle.model.exchange.sheet;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Why a file could not be written. */
final class ExportProblems {

    private static final long ALMOST_NOTHING = 1 << 20;

    private ExportProblems() {}

    static ProblemException isFolder(Path target) {
        return new ProblemException(Problem.of("export.is-folder", target.toString()));
    }

    /** Of several files one finds a folder in its place. */
    static ProblemException folderInPlace(Path target) {
        return new ProblemException(Problem.of("export.folder-in-place", target.toString()));
    }

    static ProblemException of(Path target, IOException cause) {
        Path folder = WholeFile.folderOf(target);
        if (!Files.isDirectory(folder)) {
            return new ProblemException(Problem.of("export.no-folder", target.toString(), folder.toString()), cause);
        }
        if (cause instanceof AccessDeniedException || !Files.isWritable(folder)) {
            return new ProblemException(Problem.of("export.not-writable", target.toString(), folder.toString()), cause);
        }
        if (full(folder, cause)) {
            return new ProblemException(Problem.of("export.disk-full", target.toString(), folder.toString()), cause);
        }
        return new ProblemException(Problem.of("export.failed", target.toString(), reason(cause)), cause);
    }

    /** The system says so in its own language, or there is no room any more. */
    private static boolean full(Path folder, IOException cause) {
        if (reason(cause).contains("No space left")) {
            return true;
        }
        try {
            return Files.getFileStore(folder).getUsableSpace() < ALMOST_NOTHING;
        } catch (IOException e) {
            cause.addSuppressed(e);
            return false;
        }
    }

    private static String reason(IOException cause) {
        String reason = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
