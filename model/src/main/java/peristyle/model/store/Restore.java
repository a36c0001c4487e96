package peristyle.model.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * Puts a backup in the place of the store. All of it is made ready beside, then exchanged at once: a kill leaves what was
 * there or what was put back, each with what tells of it, and never something between the two.
 *
 * @param files of the store
 * @param backup what is put back
 * @param author who does it
 * @param at when, by the machine's clock
 * @param reached told after each step; a test looks there at what a kill would leave
 */
record Restore(StoreFiles files, Path backup, String author, Instant at, Consumer<Step> reached) {

    /** What has been done. */
    enum Step {
        UNPACKED,
        RECORDED,
        READY,
        KEPT_BESIDE,
        EXCHANGED,
        DONE
    }

    /** By who holds the store. */
    Restored run() throws IOException, SQLException {
        UnfinishedRestore.settle(files);
        requireUnheld();
        Optional<Anchor.Link> replaced = files.anchor().read().map(Anchor.Told::link);
        boolean exchanged = false;
        try {
            UnpackedBackup unpacked = unpack();
            reached.accept(Step.UNPACKED);
            BackupState state = unpacked.check(Schema.CURRENT);
            if (!state.sound()) {
                throw new ProblemException(Problem.of(
                        "store.backup-unsound", backup.toString(), state.fault().orElseThrow()));
            }
            Anchor.Told told = record(replaced);
            reached.accept(Step.RECORDED);
            files.readyAnchor().write(told.with(Anchor.Content.of(files.unfinished())), true);
            reached.accept(Step.READY);
            Optional<Path> kept = keepBeside();
            reached.accept(Step.KEPT_BESIDE);
            Files.move(
                    files.unfinished(),
                    files.database(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            exchanged = true;
            reached.accept(Step.EXCHANGED);
            UnfinishedRestore.settle(files);
            reached.accept(Step.DONE);
            return new Restored(backup, state.tasks(), replaced.map(Anchor.Link::number), kept);
        } finally {
            if (!exchanged) {
                UnfinishedRestore.clear(files);
            }
        }
    }

    /** What the lock does not tell: another program, or a store on another computer, that has the file open. */
    private void requireUnheld() throws IOException {
        if (Files.notExists(files.database())) {
            return;
        }
        try (FileChannel channel = FileChannel.open(files.database(), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw inUse();
            }
        } catch (OverlappingFileLockException _) {
            throw inUse();
        }
    }

    private ProblemException inUse() {
        return new ProblemException(
                Problem.of("store.in-use-unknown", files.database().toString()));
    }

    private UnpackedBackup unpack() throws IOException {
        try {
            return UnpackedBackup.of(backup, files.unfinished());
        } catch (IOException e) {
            throw StoreFailure.diskFull(e)
                    ? StoreFailure.full(files.database(), e)
                    : new ProblemException(
                            Problem.of("store.backup-unreadable", backup.toString(), StoreFiles.said(e)), e);
        }
    }

    private Anchor.Told record(Optional<Anchor.Link> replaced) throws SQLException, IOException {
        Anchor.Told told;
        try (Connection admin = Database.of(files.unfinished()).admin()) {
            boolean done = false;
            try {
                told = new RestoreEntry(backup, author, at, replaced).append(admin);
                done = true;
            } finally {
                if (!done) {
                    admin.rollback();
                    admin.setAutoCommit(true);
                }
                Opening.shutDown(admin);
            }
        }
        try (FileChannel channel = FileChannel.open(files.unfinished(), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return told;
    }

    /** The store as it was, damaged or not, and what told of it: as links where the file system has them, else as copies. */
    private Optional<Path> keepBeside() throws IOException {
        if (Files.notExists(files.database())) {
            return Optional.empty();
        }
        Path beside = files.backups().resolve(BackupName.BEFORE_RESTORE.of(at));
        Files.createDirectories(files.backups());
        Files.createDirectory(beside);
        StoreFiles kept = new StoreFiles(beside);
        keep(files.database(), kept.database());
        if (Files.exists(files.anchor().file())) {
            // written to in place while a store is open: a link would not keep what it told
            Files.copy(files.anchor().file(), kept.anchor().file());
        }
        return Optional.of(kept.database());
    }

    private static void keep(Path file, Path kept) throws IOException {
        try {
            Files.createLink(kept, file);
        } catch (UnsupportedOperationException | IOException noLinks) {
            Files.copy(file, kept);
        }
    }
}
