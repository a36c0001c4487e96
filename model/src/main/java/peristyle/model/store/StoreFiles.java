package peristyle.model.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * What lies in the folder of a store.
 *
 * @param folder absolute
 */
record StoreFiles(Path folder) {

    private static final String SUFFIX = ".mv.db";
    private static final byte[] H2_HEADER = "H:2,".getBytes(StandardCharsets.US_ASCII);

    static StoreFiles in(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (absolute.toString().indexOf(';') >= 0) {
            throw new ProblemException(Problem.of("store.folder-name", absolute.toString()));
        }
        return new StoreFiles(absolute);
    }

    /** The store itself. */
    Path database() {
        return folder.resolve("peristyle" + SUFFIX);
    }

    /** A store that is being made or migrated; moved onto {@link #database} when it is whole. */
    Path unfinished() {
        return folder.resolve("unfinished" + SUFFIX);
    }

    /** Says which process holds the store. */
    Path lock() {
        return folder.resolve("peristyle.lock");
    }

    /** The store as it was before it was migrated from this version of the schema. */
    Path beforeMigration(int version) {
        return folder.resolve("peristyle-schema-" + version + ".zip");
    }

    /** Tells what was acknowledged last. */
    Anchor anchor() {
        return new Anchor(folder.resolve("peristyle.audit"));
    }

    /** The same of a backup that is about to be put in the store's place. */
    Anchor readyAnchor() {
        return new Anchor(folder.resolve("unfinished.audit"));
    }

    /** What was seen when the store was closed. */
    PartingFile parting() {
        return new PartingFile(folder.resolve("peristyle.parting"));
    }

    /** Where the hourly backups lie. */
    Path backups() {
        return folder.resolve("backups");
    }

    /** As H2 names a database: without the suffix. */
    static String databaseName(Path file) {
        String path = file.toString();
        return path.substring(0, path.length() - SUFFIX.length());
    }

    void createFolder() {
        requireFolder();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** What is there of the folder and of those above it. */
    Path nearest() {
        requireFolder();
        Path at = folder;
        while (!Files.exists(at)) {
            at = Objects.requireNonNull(at.getParent(), "the root is always there");
        }
        return at;
    }

    /** Refuses a folder in whose place, or in the place of one above it, stands a file. */
    void requireFolder() {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
                if (!Files.isDirectory(at)) {
                    throw new ProblemException(Problem.of("store.not-a-folder", folder.toString(), at.toString()));
                }
                return;
            }
        }
    }

    ProblemException unwritable(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return new ProblemException(Problem.of("store.forbidden", folder.toString()), cause);
        }
        return StoreFailure.diskFull(cause)
                ? StoreFailure.full(database(), cause)
                : new ProblemException(Problem.of("store.unwritable", folder.toString(), said(cause)), cause);
    }

    /** What the operating system says, without what only a programmer can read. */
    static String said(IOException cause) {
        String reason = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }

    /** Refuses a file that H2 did not write, before H2 sees it. */
    static void requireDatabase(Path file) {
        try (var in = Files.newInputStream(file)) {
            byte[] header = in.readNBytes(H2_HEADER.length);
            if (!Arrays.equals(header, H2_HEADER)) {
                throw new ProblemException(Problem.of("store.foreign", file.toString()));
            }
        } catch (IOException e) {
            throw new ProblemException(Problem.of("store.unreadable", file.toString(), said(e)), e);
        }
    }
}
