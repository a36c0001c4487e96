package peristyle.model.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * A copy of a store, taken while it is used. It is put in its place once it is on the disk and could be opened.
 *
 * @param target the zip file that comes to be; what lies there is replaced
 */
record Backup(Path target) {

    void take(Connection admin) {
        Path written = target.resolveSibling(target.getFileName() + ".part");
        Path opened = target.resolveSibling(target.getFileName() + ".trial.mv.db");
        try {
            Files.deleteIfExists(written);
            Sql.run(admin, "backup to ?", written.toString());
            try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            unpack(written, opened);
            Opening.versionOf(opened);
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failed(e);
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            discard(written);
            discard(opened);
        }
    }

    /** Writes the store that a backup holds to this file, which must not exist. */
    static void unpack(Path backup, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(backup);
                ZipInputStream zip = new ZipInputStream(in)) {
            @Nullable ZipEntry entry = zip.getNextEntry();
            while (entry != null && !entry.getName().endsWith(".mv.db")) {
                entry = zip.getNextEntry();
            }
            if (entry == null) {
                throw new IOException("no store in " + backup);
            }
            Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private ProblemException failed(Exception cause) {
        return new ProblemException(
                Problem.of("store.backup-failed", target.toString(), String.valueOf(cause.getMessage())), cause);
    }
}
