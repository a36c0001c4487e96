package peristyle.model.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * A backup that was written out as a store again, somewhere else than where it lies, to be looked into or put back.
 *
 * @param backup a zip file, or the file of a store that was kept beside
 * @param file the store that it holds
 */
record UnpackedBackup(Path backup, Path file) {

    private static final String STORE = ".mv.db";

    /**
     * Writes it to this file; what is there is replaced.
     *
     * @throws ProblemException {@code store.unreadable}, {@code store.backup-unreadable}
     */
    static UnpackedBackup of(Path backup, Path file) throws IOException {
        if (!Files.isReadable(backup) || Files.isDirectory(backup)) {
            throw new ProblemException(Problem.of("store.backup-missing", backup.toString()));
        }
        if (backup.getFileName().toString().endsWith(STORE)) {
            Files.copy(backup, file, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Backup.unpack(backup, file);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return new UnpackedBackup(backup, file);
    }

    /** Brings it up to this schema, then reads all of it as {@link StoreCheck} does; answers what it holds. */
    BackupState check(Schema schema) {
        int version = 0;
        try {
            version = Opening.versionOf(file);
            if (version > schema.version()) {
                return BackupState.broken(
                        version, Problem.of("store.newer", backup.toString(), version, schema.version()));
            }
            if (version < schema.version()) {
                Opening.bringUp(file, schema);
            }
            StoreReport report = StoreCheck.ofCopy(file, keptBeside());
            Optional<Problem> fault = report.problems().stream().findFirst();
            return new BackupState(version, report.objects(), report.tasks(), fault);
        } catch (ProblemException e) {
            return BackupState.broken(version, named(e.problem()));
        } catch (FlywayException | SQLException e) {
            return BackupState.broken(
                    version, named(StoreFailure.corrupt(file, e.getMessage(), e).problem()));
        }
    }

    /** What tells of a store that was kept beside, which lies with it. */
    private Optional<StoreFiles> keptBeside() {
        Path folder = backup.toAbsolutePath().getParent();
        return folder == null
                ? Optional.empty()
                : Optional.of(new StoreFiles(folder))
                        .filter(files -> files.database().equals(backup.toAbsolutePath()));
    }

    /** The same of the file that people know. */
    private Problem named(Problem problem) {
        List<Object> arguments = problem.arguments().stream()
                .<Object>map(each -> each.equals(file.toString()) ? backup.toString() : each)
                .toList();
        return new Problem(problem.code(), arguments);
    }
}
