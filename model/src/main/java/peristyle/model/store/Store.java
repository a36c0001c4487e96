package peristyle.model.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.operation.Journal;
import peristyle.model.problem.ProblemException;
import peristyle.model.telemetry.SampleArchive;

/**
 * Everything that outlives the program, in one H2 file that one process holds. Safe to use from any thread; each method
 * that writes blocks until its work is committed, and fails with a {@link ProblemException} of area {@code store}.
 */
public final class Store implements AutoCloseable {

    private final StoreFiles files;
    private final StoreLock lock;
    private final Schema schema;
    private final Connection admin;
    private final Connection console;
    private final Writer writer;
    private final Readers readers;
    private final Shapes shapes;
    private final Anchoring anchor;
    private final StoredJournal journal;
    private final StoredSamples samples;
    private final Settings settings;
    private volatile byte @Nullable [] parting;

    Store(StoreFiles files, StoreLock lock, Schema schema, InstantSource time) throws SQLException, IOException {
        this.files = files;
        this.lock = lock;
        this.schema = schema;
        Database database = Database.of(files.database());
        admin = Opening.patiently(database::admin, files.database());
        console = database.console();
        shapes = ReadOnlyStore.shapes(console);
        Map<String, String> chosen = new HashMap<>();
        Sql.list(console, "select name, text from setting", row -> chosen.put(row.getString(1), row.getString(2)));
        writer = new Writer(files.database(), console, admin);
        readers = new Readers(files.database());
        anchor = Anchoring.of(files.anchor(), console);
        journal = new StoredJournal(
                writer, readers, shapes, anchor, new BackupRotation(files.backups(), time, this::backup));
        samples = new StoredSamples(writer, readers);
        settings = new Settings(writer, chosen);
        if (!shapes.missing().isEmpty()) {
            writer.durably(connection -> ShapeTable.append(connection, shapes.missing()));
        }
    }

    /** Whether this folder holds a store, of whatever version and in whatever state. */
    public static boolean isIn(Path folder) {
        return Files.exists(StoreFiles.in(folder).database());
    }

    /**
     * Makes sure that a store of this estate can be made in this folder, before anything of it is.
     *
     * @throws ProblemException {@code store.full} where the disk has no room for it; {@code store.not-a-folder}
     */
    public static void requireRoom(Path folder, Estate estate) {
        StoreFiles files = StoreFiles.in(folder);
        try {
            long room = Files.getFileStore(files.nearest()).getUsableSpace();
            if (room < Writer.SPACE_FLOOR + EstateTable.estimatedBytes(estate)) {
                throw StoreFailure.full(files.database(), null);
            }
        } catch (IOException e) {
            throw files.unwritable(e);
        }
    }

    /**
     * Opens the store in this folder, or makes both.
     *
     * @param time the machine's, which decides when backups are taken
     * @throws ProblemException {@code store.in-use} and its kin, {@code store.newer}, {@code store.foreign},
     *     {@code store.corrupt}, {@code store.unwritable}, {@code store.full}, {@code store.lost-tasks} and its kin where
     *     something that was acknowledged is missing; what was there is then untouched
     */
    public static Store open(Path folder, InstantSource time) {
        return open(folder, Schema.CURRENT, time);
    }

    static Store open(Path folder, Schema schema, InstantSource time) {
        return HeldStore.take(folder, schema).open(time);
    }

    /** The file that holds it all. */
    public Path file() {
        return files.database();
    }

    /** Where the estate came from; empty before there is one. */
    public Optional<Origin> origin() {
        return readers.read(OriginTable::load);
    }

    /** The estate, each object at its place. */
    public Estate estate() {
        return readers.read(connection -> EstateTable.load(connection, shapes));
    }

    /**
     * Begins anew with this estate: what was measured, what went wrong and where the devices stood is forgotten, tasks stay. Returns once it
     * is on the disk; until then, and where it fails, the store is as before.
     */
    public void begin(Origin origin, Estate estate) {
        anchor.estate(false);
        writer.durably(connection -> {
            writer.requireSpace(EstateTable.estimatedBytes(estate));
            Sql.run(connection, "delete from sample_block");
            Sql.run(connection, "delete from device_state");
            journal.forgetHappenings(connection);
            EstateTable.replace(connection, estate, new ValueWriter(shapes));
            return OriginTable.replace(connection, origin);
        });
        anchor.estate(true);
    }

    /** Tasks, changes and the devices' checkpoints. */
    public Journal journal() {
        return journal;
    }

    /** Where the devices stood at the last checkpoint; empty where there was none. */
    public Optional<DeviceState> deviceState() {
        return journal.deviceState();
    }

    /** What was measured. */
    public SampleArchive samples() {
        return samples;
    }

    /** What the user chose. */
    public Settings settings() {
        return settings;
    }

    /**
     * Copies the store, while it is used, into a zip file that takes the place of whatever is there once it is whole and
     * could be opened. Takes seconds for a large store.
     *
     * @throws ProblemException {@code store.backup-failed}
     */
    public void backup(Path target) {
        try (Connection own = Database.of(files.database()).admin()) {
            new Backup(target.toAbsolutePath()).take(own);
        } catch (SQLException e) {
            throw StoreFailure.writing(files.database(), e);
        }
    }

    /** Gives what is seen of the store as it will be closed; the next start may show it before it reads anything. */
    public void parting(byte[] seen) {
        parting = seen;
    }

    /** How often the disk was waited for. */
    long syncs() {
        return writer.syncs();
    }

    Writer writer() {
        return writer;
    }

    private void part(Anchor.Content content) {
        byte[] seen = parting;
        if (seen != null) {
            files.parting().write(new PartingFile.Parting(schema.version(), content, seen));
        }
    }

    /** Writes what waits, closes the file and lets another process have it. */
    @Override
    public void close() {
        try {
            writer.close();
            readers.close();
            console.close();
            try (Statement statement = admin.createStatement()) {
                statement.execute(writer.isDown() ? "shutdown immediately" : "shutdown");
            }
            if (!writer.isDown()) {
                Anchor.Content content = Anchor.Content.of(files.database());
                anchor.closed(content);
                part(content);
            }
        } catch (SQLException e) {
            if (!writer.isDown()) {
                throw StoreFailure.writing(files.database(), e);
            }
        } catch (IOException e) {
            throw files.unwritable(e);
        } finally {
            lock.release(files);
        }
    }
}
