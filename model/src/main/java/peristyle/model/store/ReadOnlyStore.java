package peristyle.model.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.operation.Incident;
import peristyle.model.operation.PastEvents;
import peristyle.model.operation.Task;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.model.telemetry.SampleArchive;

/**
 * A store that is only read: the file is opened such that no byte of it can change, and no other process may have it
 * meanwhile. Safe to use from any thread; each method fails with a {@link ProblemException} of area {@code store}.
 */
public final class ReadOnlyStore implements AutoCloseable {

    private final StoreFiles files;
    private final StoreLock lock;
    private final Looking looking;
    private final int schema;
    private final @Nullable MigratedCopy copy;

    private ReadOnlyStore(StoreFiles files, StoreLock lock, Looking looking, int schema, @Nullable MigratedCopy copy) {
        this.files = files;
        this.lock = lock;
        this.looking = looking;
        this.schema = schema;
        this.copy = copy;
    }

    /**
     * Opens the store in this folder, once all of it was checked as {@link StoreCheck} does: what it gives afterwards is what
     * was kept. One of an earlier version is read through a copy that is brought up to date, and stays as it is.
     *
     * @throws ProblemException {@code store.missing}, {@code store.not-a-folder}; {@code store.in-use} and its kin; {@code
     *     store.newer}, {@code store.foreign}, {@code store.corrupt}; {@code store.copy-failed} where there is no room to
     *     read an earlier one; {@code store.unsound} where the check finds something
     */
    public static ReadOnlyStore open(Path folder) {
        ReadOnlyStore store = unchecked(folder);
        boolean sound = false;
        try {
            StoreReport report = StoreCheck.of(store);
            if (!report.clean()) {
                throw new ProblemException(Problem.of(
                        "store.unsound",
                        store.files.database().toString(),
                        report.problems().size(),
                        report.problems().getFirst()));
            }
            sound = true;
            return store;
        } finally {
            if (!sound) {
                store.close();
            }
        }
    }

    /** The same without a check. */
    static ReadOnlyStore unchecked(Path folder) {
        StoreFiles files = StoreFiles.in(folder);
        files.requireFolder();
        Path file = files.database();
        if (Files.notExists(file)) {
            throw new ProblemException(
                    Problem.of("store.missing", files.folder().toString()));
        }
        StoreLock lock = StoreLock.takeToRead(files);
        MigratedCopy copy = null;
        boolean opened = false;
        try {
            int version = Opening.versionOf(file);
            int known = Schema.CURRENT.version();
            if (version > known) {
                throw new ProblemException(Problem.of("store.newer", file.toString(), version, known));
            }
            copy = version < known ? MigratedCopy.of(file, Schema.CURRENT) : null;
            ReadOnlyStore store =
                    new ReadOnlyStore(files, lock, Looking.into(copy == null ? file : copy.file()), version, copy);
            opened = true;
            return store;
        } catch (SQLException e) {
            throw StoreFailure.reading(file, e);
        } finally {
            if (!opened) {
                letGo(files, lock, copy);
            }
        }
    }

    private static void letGo(StoreFiles files, StoreLock lock, @Nullable MigratedCopy copy) {
        try {
            if (copy != null) {
                copy.close();
            }
        } finally {
            lock.release(files);
        }
    }

    /** What it was before it was brought up to date to be read; empty where it is of this version. */
    public Optional<EarlierSchema> earlier() {
        return copy == null
                ? Optional.empty()
                : Optional.of(new EarlierSchema(files.database(), schema, Schema.CURRENT.version()));
    }

    StoreFiles files() {
        return files;
    }

    /** Reads what is kept. */
    <T> T read(Writer.Work<T> work) {
        try {
            return work.in(looking.connection());
        } catch (SQLException e) {
            throw StoreFailure.reading(files.database(), e);
        } catch (MalformedBodyException e) {
            throw StoreFailure.corrupt(files.database(), e.getMessage(), e);
        }
    }

    /** Where the estate came from; empty where there is none. */
    public Optional<Origin> origin() {
        return read(OriginTable::load);
    }

    /** The estate, each object at its place. */
    public Estate estate() {
        return read(connection -> EstateTable.load(connection, shapes(connection)));
    }

    static Shapes shapes(Connection connection) throws SQLException {
        return new Shapes(ShapeTable.load(connection), RecordType.ofEstate());
    }

    /** Where the devices stood at the last checkpoint; empty where there was none. */
    public Optional<DeviceState> deviceState() {
        return read(DeviceStateTable::load);
    }

    /** The newest tasks, newest first, at most this many. */
    public List<Task> newestTasks(int most) {
        return read(connection -> TaskTable.newest(connection, most));
    }

    /** The events of the devices that were kept last. */
    public PastEvents events() {
        return read(EventTable::read);
    }

    /** The incidents that were kept last, newest first. */
    public List<Incident> incidents() {
        return read(IncidentTable::read);
    }

    /** What was measured. It takes more, and gives it back, as long as this store is open: memory holds it. */
    public SampleArchive samples() {
        return new PassingSamples(this);
    }

    /** Lets another process have the file. */
    @Override
    public void close() {
        try {
            looking.close();
        } catch (SQLException e) {
            throw StoreFailure.reading(files.database(), e);
        } finally {
            letGo(files, lock, copy);
        }
    }
}
