package peristyle.model.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.api.FlywayException;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** The copies of a store that lie beside it: which there are, one more, and one put back. */
public final class Backups {

    private static final Pattern BEFORE_MIGRATION = Pattern.compile("peristyle-schema-\\d+\\.zip");

    private Backups() {}

    /**
     * Those that lie beside the store of this folder, whether or not that is there still; newest first.
     *
     * @throws ProblemException {@code store.not-a-folder}, {@code store.missing} where there is no such folder, {@code
     *     store.unreadable}
     */
    public static List<StoredBackup> in(Path folder) {
        StoreFiles files = StoreFiles.in(folder);
        files.requireFolder();
        if (Files.notExists(files.folder())) {
            throw new ProblemException(
                    Problem.of("store.missing", files.folder().toString()));
        }
        List<StoredBackup> all = new ArrayList<>();
        try {
            for (Path file : inside(files.folder())) {
                if (BEFORE_MIGRATION.matcher(file.getFileName().toString()).matches()) {
                    Instant taken = Files.getLastModifiedTime(file).toInstant();
                    all.add(new StoredBackup(file, BackupKind.BEFORE_MIGRATION, taken, Files.size(file)));
                }
            }
            for (Path file : Files.isDirectory(files.backups()) ? inside(files.backups()) : List.<Path>of()) {
                String name = file.getFileName().toString();
                add(all, file, BackupKind.HOURLY, BackupName.HOURLY.moment(name));
                add(all, file, BackupKind.BY_HAND, BackupName.BY_HAND.moment(name));
                Path kept = new StoreFiles(file).database();
                if (Files.exists(kept)) {
                    add(all, kept, BackupKind.BEFORE_RESTORE, BackupName.BEFORE_RESTORE.moment(name));
                }
            }
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of("store.unreadable", files.folder().toString(), StoreFiles.said(e)), e);
        }
        all.sort(Comparator.comparing(StoredBackup::taken)
                .reversed()
                .thenComparing(backup -> backup.file().toString()));
        return all;
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void add(List<StoredBackup> all, Path file, BackupKind kind, Optional<Instant> taken)
            throws IOException {
        if (taken.isPresent()) {
            all.add(new StoredBackup(file, kind, taken.get(), Files.size(file)));
        }
    }

    /**
     * Reads a whole backup, out of a copy that is gone afterwards, and says whether it could be put back.
     *
     * @param backup a zip file, or the file of a store that was kept beside
     * @throws ProblemException {@code store.backup-missing} where there is none, {@code store.copy-failed} without room
     */
    public static BackupState look(Path backup) {
        try (PassingFolder passing = PassingFolder.create()) {
            try {
                return UnpackedBackup.of(backup, passing.path().resolve("backup.mv.db"))
                        .check(Schema.CURRENT);
            } catch (IOException e) {
                if (StoreFailure.diskFull(e)) {
                    throw noCopy(backup, e);
                }
                return BackupState.broken(
                        0, Problem.of("store.backup-unreadable", backup.toString(), StoreFiles.said(e)));
            }
        } catch (IOException e) {
            throw noCopy(backup, e);
        }
    }

    private static ProblemException noCopy(Path backup, IOException cause) {
        return new ProblemException(
                Problem.of(
                        "store.copy-failed",
                        backup.toString(),
                        PassingFolder.place().toString(),
                        StoreFiles.said(cause)),
                cause);
    }

    /** Where {@link #take} puts a backup of this folder's store that nobody named. */
    public static Path byHand(Path folder, InstantSource time) {
        return StoreFiles.in(folder).backups().resolve(BackupName.BY_HAND.of(time.instant()));
    }

    /**
     * Copies a store that nobody holds, byte for byte, into a zip file that is put in its place once it is on the disk and was
     * read back. The store is checked first.
     *
     * @param target what lies there is replaced
     * @throws ProblemException {@code store.missing}, {@code store.in-use} and its kin, {@code store.unsound}; {@code
     *     store.backup-failed}, with what lay there untouched
     */
    public static StoredBackup take(Path folder, Path target, InstantSource time) {
        Path zip = target.toAbsolutePath().normalize();
        try (ReadOnlyStore store = ReadOnlyStore.open(folder)) {
            return new StoredBackup(
                    zip, BackupKind.BY_HAND, time.instant(), write(store.files().database(), zip));
        } catch (IOException e) {
            throw new ProblemException(Problem.of("store.backup-failed", zip.toString(), StoreFiles.said(e)), e);
        }
    }

    private static long write(Path store, Path zip) throws IOException {
        Path folder = zip.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path part = zip.resolveSibling(zip.getFileName() + ".part");
        Path trial = zip.resolveSibling(zip.getFileName() + ".trial.mv.db");
        try {
            try (FileChannel channel = FileChannel.open(
                            part,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel);
                    ZipOutputStream packed = new ZipOutputStream(out)) {
                packed.putNextEntry(new ZipEntry(store.getFileName().toString()));
                Files.copy(store, packed);
                packed.closeEntry();
                packed.finish();
                channel.force(true);
            }
            Backup.unpack(part, trial);
            if (!Anchor.Content.of(trial).equals(Anchor.Content.of(store))) {
                throw new IOException("what was written is not what was read");
            }
            Files.move(part, zip, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Files.size(zip);
        } finally {
            Files.deleteIfExists(part);
            Files.deleteIfExists(trial);
        }
    }

    /**
     * Puts a backup in the place of the store in this folder, or makes the store of it. The backup is checked first, what was
     * there is kept beside, and the audit chain tells of it from then on.
     *
     * @param backup a zip file, or the file of a store that was kept beside
     * @param author who does it
     * @param time the machine's
     * @throws ProblemException {@code store.in-use} and its kin; {@code store.backup-missing}, {@code
     *     store.backup-unreadable}, {@code store.backup-unsound}, {@code store.backup-empty}; {@code store.full}, {@code
     *     store.unwritable}; what was there is then as it was
     */
    public static Restored restore(Path folder, Path backup, String author, InstantSource time) {
        StoreFiles files = StoreFiles.in(folder);
        Path asked = backup.toAbsolutePath().normalize();
        if (!Files.isRegularFile(asked)) {
            throw new ProblemException(Problem.of("store.backup-missing", asked.toString()));
        }
        if (Files.notExists(files.folder())) {
            requireSound(asked); // what is refused leaves no folder behind
        }
        files.createFolder();
        StoreLock lock = StoreLock.take(files);
        try {
            return new Restore(files, asked, author, time.instant(), step -> {}).run();
        } catch (IOException e) {
            throw files.unwritable(e);
        } catch (SQLException | FlywayException e) {
            throw e instanceof SQLException sql
                    ? StoreFailure.writing(files.unfinished(), sql)
                    : StoreFailure.corrupt(asked, e.getMessage(), e);
        } finally {
            lock.release(files);
        }
    }

    private static void requireSound(Path backup) {
        look(backup).fault().ifPresent(fault -> {
            throw new ProblemException(Problem.of("store.backup-unsound", backup.toString(), fault));
        });
    }
}
