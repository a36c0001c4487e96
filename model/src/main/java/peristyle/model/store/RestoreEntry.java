package peristyle.model.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import peristyle.model.estate.Region;
import peristyle.model.operation.Task;
import peristyle.model.operation.TaskState;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * Writes into a store that a backup of it was put back, as the next task and link of its audit chain: what was acknowledged
 * after the backup is not in the chain any more, and the entry tells which link was the last of it.
 *
 * @param backup what was put back
 * @param author who did it
 * @param at when, by the machine's clock
 * @param replaced newest link that what was there had acknowledged; empty where that is not known
 */
record RestoreEntry(Path backup, String author, Instant at, Optional<Anchor.Link> replaced) {

    static final String CODE = "store.restore";

    private static final String UNKNOWN = "–";

    /**
     * Appends it; answers what the store then tells of itself, but for its content.
     *
     * @throws ProblemException {@code store.backup-empty} where there is no running estate in it
     */
    Anchor.Told append(Connection admin) throws SQLException {
        Anchor.Link last = AuditEntry.newest(admin);
        Instant checkpoint = DeviceStateTable.moment(admin).orElseThrow(this::empty);
        Region region = EstateTable.load(admin, ReadOnlyStore.shapes(admin)).regions().stream()
                .findFirst()
                .orElseThrow(this::empty);
        Instant newest = TaskTable.newest(admin, 1).stream()
                .map(Task::at)
                .findFirst()
                .filter(checkpoint::isBefore)
                .orElse(checkpoint);
        Task task = new Task(
                last.number() + 1,
                CODE,
                region.id(),
                region.name(),
                List.of(
                        String.valueOf(backup.getFileName()),
                        last.number(),
                        replaced.<Object>map(Anchor.Link::number).orElse(UNKNOWN),
                        replaced.map(link -> HexFormat.of().formatHex(link.hash()))
                                .orElse(UNKNOWN),
                        at),
                author,
                TaskState.DONE,
                newest,
                List.of());
        admin.setAutoCommit(false);
        TaskTable.Stored stored = TaskTable.Stored.of(task, new ValueWriter(ReadOnlyStore.shapes(admin)));
        TaskTable.insert(admin, List.of(stored));
        AuditEntry.insert(admin, List.of(AuditEntry.of(stored, AuditEntry.digest())));
        admin.commit();
        return new Anchor.Told(
                AuditEntry.newest(admin), checkpoint, OriginTable.load(admin).isPresent(), Anchor.Content.OPEN);
    }

    private ProblemException empty() {
        return new ProblemException(Problem.of("store.backup-empty", backup.toString()));
    }
}
