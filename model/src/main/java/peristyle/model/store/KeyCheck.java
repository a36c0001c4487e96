package peristyle.model.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import peristyle.model.problem.Problem;

/** Whether each table gives the same rows through its rows and through its keys. H2 has no check of its own. */
final class KeyCheck {

    /**
     * A table and how its keys are asked.
     *
     * @param name of the table
     * @param keys conditions that all rows meet and that H2 answers from a key
     */
    private record Table(String name, String column, List<String> keys) {}

    private static final List<Table> TABLES = List.of(
            new Table("estate_object", "body", List.of("slot >= 0", "kind >= 0 and id >= ''")),
            new Table("task", "arguments", List.of("number >= 0")),
            new Table("audit", "hash", List.of("number >= 0")),
            new Table("sample_block", "payload", List.of("metric >= 0 and tier >= 0")),
            new Table("device_state", "bytes", List.of("part >= 0")),
            new Table("incident", "body", List.of("number >= 0")),
            new Table("device_event", "body", List.of("number >= 0")),
            new Table("device_event_since", "at_second", List.of("only >= 0")),
            new Table("shape", "components", List.of("number >= 0")),
            new Table("roster", "places", List.of("kind >= 0")),
            new Table("origin", "estate", List.of("only >= 0")),
            new Table("setting", "text", List.of("name >= ''")));

    private final Connection connection;
    private final Consumer<Problem> problems;

    KeyCheck(Connection connection, Consumer<Problem> problems) {
        this.connection = connection;
        this.problems = problems;
    }

    void run() throws SQLException {
        for (Table table : TABLES) {
            long rows = count(table, "1 = 1 or " + table.column + " is null");
            for (String key : table.keys) {
                long found = count(table, key);
                if (found != rows) {
                    problems.accept(Problem.of("store.check-key", table.name, rows, found));
                }
            }
        }
    }

    /** Counts by reading the widest column, so that every row is really fetched. */
    private long count(Table table, String condition) throws SQLException {
        return Sql.number(
                connection, "select count(length(" + table.column + ")) from " + table.name + " where " + condition);
    }
}
