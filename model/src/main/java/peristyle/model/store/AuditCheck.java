package peristyle.model.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.function.Consumer;
import peristyle.model.problem.Problem;

/** Whether tasks have no gap, each has its link in the audit chain, and no link was rewritten. */
final class AuditCheck {

    private final Connection connection;
    private final Consumer<Problem> problems;
    private long tasks;
    private byte[] head = AuditEntry.BEGINNING;

    AuditCheck(Connection connection, Consumer<Problem> problems) {
        this.connection = connection;
        this.problems = problems;
    }

    long tasks() {
        return tasks;
    }

    /** Hash of the newest link. */
    byte[] head() {
        return head;
    }

    void run() throws SQLException {
        try (PreparedStatement taskQuery = connection.prepareStatement("select * from task order by number");
                PreparedStatement auditQuery = connection.prepareStatement("select * from audit order by number");
                ResultSet task = taskQuery.executeQuery();
                ResultSet audit = auditQuery.executeQuery()) {
            boolean moreAudit = audit.next();
            while (task.next()) {
                tasks++;
                long number = task.getLong("number");
                if (number != tasks) {
                    problems.accept(Problem.of("store.check-gap", tasks, number));
                    return;
                }
                if (!moreAudit || audit.getLong("number") != number) {
                    problems.accept(Problem.of("store.check-unaudited", number));
                    return;
                }
                link(task, audit);
                moreAudit = audit.next();
            }
            if (moreAudit) {
                problems.accept(Problem.of("store.check-gap", tasks + 1, audit.getLong("number")));
            }
        }
    }

    private void link(ResultSet task, ResultSet audit) throws SQLException {
        AuditEntry.Kept kept = AuditEntry.read(audit);
        if (!Arrays.equals(kept.entry().hash(head), kept.hash())) {
            problems.accept(Problem.of("store.check-chain", tasks));
        }
        head = kept.hash();
        try {
            if (!kept.entry().tells(TaskTable.read(task))) {
                problems.accept(Problem.of("store.check-task", tasks));
            }
        } catch (MalformedBodyException | IllegalArgumentException | DateTimeException _) {
            problems.accept(Problem.of("store.check-task", tasks));
        }
    }
}
