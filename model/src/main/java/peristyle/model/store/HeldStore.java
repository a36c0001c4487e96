package peristyle.model.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import peristyle.model.problem.ProblemException;
import peristyle.model.store.PartingFile.Parting;

/**
 * A store that this process holds and has not opened yet: nobody else changes it, and nothing has been read of it. To be
 * opened or closed, by one thread.
 */
public final class HeldStore implements AutoCloseable {

    private final StoreFiles files;
    private final StoreLock lock;
    private final Schema schema;
    private final Optional<Parting> parting;
    private boolean handedOn;

    private HeldStore(StoreFiles files, StoreLock lock, Schema schema) {
        this.files = files;
        this.lock = lock;
        this.schema = schema;
        this.parting = untouched();
    }

    /**
     * Takes hold of the store in this folder, which is made where there is none.
     *
     * @throws ProblemException {@code store.in-use} and its kin, {@code store.unwritable}, {@code store.not-a-folder}
     */
    public static HeldStore take(Path folder) {
        return take(folder, Schema.CURRENT);
    }

    static HeldStore take(Path folder, Schema schema) {
        StoreFiles files = StoreFiles.in(folder);
        files.createFolder();
        StoreLock lock = StoreLock.take(files);
        boolean held = false;
        try {
            HeldStore store = new HeldStore(files, lock, schema);
            held = true;
            return store;
        } finally {
            if (!held) {
                lock.release(files);
            }
        }
    }

    /**
     * What was seen when the store was closed ({@link Store#parting}): only where the store is byte for byte as it was then,
     * and of this version's schema.
     */
    public Optional<byte[]> parting() {
        return parting.map(Parting::seen);
    }

    /** The file tells of what the anchor tells of, and that is what lies there: every byte of it is read. */
    private Optional<Parting> untouched() {
        Optional<Parting> written = files.parting().read().filter(last -> last.schema() == schema.version());
        boolean halfway = Files.exists(files.unfinished())
                || Files.exists(files.readyAnchor().file());
        if (written.isEmpty() || halfway) {
            return Optional.empty();
        }
        Anchor.Content then = written.get().content();
        boolean told = files.anchor()
                .read()
                .filter(anchor -> !then.open() && anchor.content().equals(then))
                .isPresent();
        return told && lies(then) ? written : Optional.empty();
    }

    private boolean lies(Anchor.Content then) {
        Path file = files.database();
        try {
            return Files.isWritable(file)
                    && Files.size(file) == then.bytes()
                    && Anchor.Content.of(file).equals(then);
        } catch (IOException unreadable) {
            // Opening it says what is the matter.
            return false;
        }
    }

    /**
     * Opens it, or makes it where there is none.
     *
     * @param time the machine's, which decides when backups are taken
     * @throws ProblemException {@code store.newer}, {@code store.foreign}, {@code store.corrupt}, {@code store.unwritable},
     *     {@code store.full}, {@code store.lost-tasks} and its kin where something that was acknowledged is missing; what was
     *     there is then untouched, and nobody holds it any more
     */
    public Store open(InstantSource time) {
        boolean opened = false;
        handedOn = true;
        try {
            Opening opening = new Opening(files, schema);
            if (parting.isPresent()) {
                opening.prepareUntouched();
            } else {
                opening.prepare();
            }
            Store store = new Store(files, lock, schema, time);
            opened = true;
            return store;
        } catch (SQLException e) {
            throw StoreFailure.opening(files.database(), e);
        } catch (IOException e) {
            throw files.unwritable(e);
        } finally {
            if (!opened) {
                lock.release(files);
            }
        }
    }

    /** Lets go of it, unless it was opened. */
    @Override
    public void close() {
        if (!handedOn) {
            lock.release(files);
        }
    }
}
