package peristyle.model.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peristyle.model.estate.Estate;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Reads a whole store and says whether it holds together. The file is opened such that no byte of it can change. */
public final class StoreCheck {

    private static final Set<String> BYTES = Set.of("store.lost-bytes", "store.changed");

    private final Connection connection;
    private final Optional<StoreFiles> files;
    private final Optional<EarlierSchema> earlier;
    private final List<Problem> problems = new ArrayList<>();

    private StoreCheck(Connection connection, Optional<StoreFiles> files, Optional<EarlierSchema> earlier) {
        this.files = files;
        this.earlier = earlier;
        this.connection = connection;
    }

    /**
     * Checks the store in this folder: all rows through each of their keys, every object, every reference from one to
     * another, incidents, events, tasks without a gap, the audit chain, and that it tells the same as the tasks.
     *
     * @throws ProblemException where there is none ({@code store.missing}), another process has it, or it cannot be opened
     */
    public static StoreReport check(Path folder) {
        try (ReadOnlyStore store = ReadOnlyStore.unchecked(folder)) {
            return of(store);
        }
    }

    /** Checks this store. */
    static StoreReport of(ReadOnlyStore store) {
        return store.read(connection -> new StoreCheck(connection, Optional.of(store.files()), store.earlier()).run());
    }

    /**
     * Checks a file that is nobody's store.
     *
     * @param told what tells of the store that it is a copy of, where that is known
     */
    static StoreReport ofCopy(Path file, Optional<StoreFiles> told) throws SQLException {
        try (Looking looking = Looking.into(file)) {
            return new StoreCheck(looking.connection(), told, Optional.empty()).run();
        } catch (MalformedBodyException e) {
            throw StoreFailure.corrupt(file, e.getMessage(), e);
        }
    }

    private StoreReport run() throws SQLException {
        new KeyCheck(connection, this::report).run();
        long objects = checkEstate();
        checkHappenings();
        AuditCheck audit = new AuditCheck(connection, this::report);
        audit.run();
        Optional<Problem> lost = files.isEmpty() ? Optional.empty() : AnchorCheck.run(files.get(), connection);
        // A file that was written to by others has other bytes too: that is said by what was found in it.
        lost.filter(each -> problems.isEmpty() || !BYTES.contains(each.code())).ifPresent(this::report);
        long blocks = Sql.number(connection, "select count(*) from sample_block");
        return new StoreReport(
                objects, audit.tasks(), blocks, HexFormat.of().formatHex(audit.head()), earlier, problems);
    }

    private long checkEstate() throws SQLException {
        Shapes shapes = ReadOnlyStore.shapes(connection);
        ObjectCheck objects = new ObjectCheck(shapes, this::report);
        EstateTable.scan(connection, objects::decode);
        if (problems.isEmpty()) {
            Estate estate = EstateTable.load(connection, shapes);
            objects.references(estate);
        }
        return objects.decoded();
    }

    private void checkHappenings() throws SQLException {
        try {
            IncidentTable.read(connection);
        } catch (MalformedBodyException e) {
            report(Problem.of("store.check-incident", String.valueOf(e.getMessage())));
        }
        try {
            EventTable.read(connection);
        } catch (MalformedBodyException e) {
            report(Problem.of("store.check-event", String.valueOf(e.getMessage())));
        }
    }

    private void report(Problem problem) {
        if (problems.size() < StoreReport.MOST) {
            problems.add(problem);
        }
    }
}
