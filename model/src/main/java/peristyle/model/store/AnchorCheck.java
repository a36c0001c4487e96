package peristyle.model.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Whether a store holds what its {@link Anchor} tells was acknowledged. One that has no anchor cannot be asked. */
final class AnchorCheck {

    private static final String NONE = "–";

    private final StoreFiles files;
    private final Connection connection;

    private AnchorCheck(StoreFiles files, Connection connection) {
        this.files = files;
        this.connection = connection;
    }

    /** What is missing from this store, or is another than was kept; empty where all of it is there. */
    static Optional<Problem> run(StoreFiles files, Connection connection) throws SQLException {
        Optional<Anchor.Told> told = anchor(files).read();
        return told.isEmpty() ? Optional.empty() : new AnchorCheck(files, connection).check(told.get());
    }

    private static Anchor anchor(StoreFiles files) {
        try {
            return UnfinishedRestore.anchor(files);
        } catch (IOException e) {
            throw unreadable(files, e);
        }
    }

    private Optional<Problem> check(Anchor.Told told) throws SQLException {
        if (!AuditEntry.holds(connection, told.link())) {
            return Optional.of(chain(told.link().number()));
        }
        if (told.estate() && OriginTable.load(connection).isEmpty()) {
            return Optional.of(lost("store.lost-estate"));
        }
        Instant checkpoint = told.devices();
        Optional<Instant> kept = DeviceStateTable.moment(connection);
        if (checkpoint != null && (kept.isEmpty() || kept.get().isBefore(checkpoint))) {
            return Optional.of(lost(
                    "store.lost-devices", checkpoint, kept.<Object>map(at -> at).orElse(NONE)));
        }
        return told.content().open() ? Optional.empty() : bytes(told.content());
    }

    private Optional<Problem> bytes(Anchor.Content closed) {
        Anchor.Content now = content();
        if (now.bytes() != closed.bytes()) {
            return Optional.of(lost("store.lost-bytes", closed.bytes(), now.bytes()));
        }
        return now.equals(closed) ? Optional.empty() : Optional.of(lost("store.changed", closed.bytes()));
    }

    private Problem chain(long number) throws SQLException {
        long last = AuditEntry.newest(connection).number();
        return last >= number
                ? lost("store.lost-other", number)
                : lost(
                        "store.lost-tasks",
                        number - last,
                        last,
                        TaskTable.newest(connection, 1).stream()
                                .<Object>map(task -> task.at())
                                .findFirst()
                                .orElse(NONE));
    }

    private Problem lost(String code, Object... facts) {
        Object[] all = new Object[facts.length + 2];
        all[0] = files.database().toString();
        all[1] = files.anchor().file().toString();
        System.arraycopy(facts, 0, all, 2, facts.length);
        return Problem.of(code, all);
    }

    private Anchor.Content content() {
        try {
            return Anchor.Content.of(files.database());
        } catch (IOException e) {
            throw unreadable(files, e);
        }
    }

    private static ProblemException unreadable(StoreFiles files, IOException cause) {
        return new ProblemException(
                Problem.of("store.unreadable", files.database().toString(), StoreFiles.said(cause)), cause);
    }
}
