package peristyle.model.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import peristyle.model.estate.ObjectId;
import peristyle.model.operation.Task;
import peristyle.model.operation.TaskState;
import peristyle.model.problem.Problem;

/** The tasks as rows. */
final class TaskTable {

    private static final String COLUMNS =
            "number, code, subject_kind, subject, subject_name, arguments, author, state, at_second, at_nano, problems";

    private TaskTable() {}

    static void insert(Connection connection, List<Stored> tasks) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into task (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Stored stored : tasks) {
                Task task = stored.task();
                Sql.fill(
                        insert,
                        task.number(),
                        task.code(),
                        task.subject().kind().ordinal(),
                        task.subject().value(),
                        task.subjectName(),
                        stored.arguments(),
                        task.author(),
                        task.state().name(),
                        StoredInstant.of(task.at()).seconds(),
                        StoredInstant.of(task.at()).nanos(),
                        stored.problems());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static List<Task> newest(Connection connection, int most) throws SQLException {
        return Sql.list(
                connection,
                "select " + COLUMNS + " from task order by number desc fetch first ? rows only",
                row -> read(row).task(),
                most);
    }

    /**
     * A task and the bytes that it is kept as.
     *
     * @param arguments the task's, as bytes
     * @param problems the task's, as bytes
     */
    record Stored(Task task, byte[] arguments, byte[] problems) {

        static Stored of(Task task, ValueWriter values) {
            List<Object> problems = new ArrayList<>();
            for (Problem problem : task.problems()) {
                problems.add(List.of(problem.code(), problem.arguments()));
            }
            return new Stored(task, values.loose(task.arguments()), values.loose(problems));
        }
    }

    static Stored read(ResultSet row) throws SQLException {
        byte[] arguments = row.getBytes("arguments");
        byte[] problems = row.getBytes("problems");
        Task task = new Task(
                row.getLong("number"),
                row.getString("code"),
                subject(row),
                row.getString("subject_name"),
                LooseValues.list(arguments),
                row.getString("author"),
                TaskState.valueOf(row.getString("state")),
                Instant.ofEpochSecond(row.getLong("at_second"), row.getInt("at_nano")),
                problems(problems));
        return new Stored(task, arguments, problems);
    }

    private static ObjectId subject(ResultSet row) throws SQLException {
        return LooseValues.id(row.getInt("subject_kind"), row.getString("subject"));
    }

    private static List<Problem> problems(byte[] stored) {
        List<Problem> problems = new ArrayList<>();
        for (Object problem : LooseValues.list(stored)) {
            if (problem instanceof List<?> parts
                    && parts.size() == 2
                    && parts.getFirst() instanceof String code
                    && parts.getLast() instanceof List<?> arguments) {
                problems.add(new Problem(code, List.copyOf(arguments)));
            } else {
                throw new MalformedBodyException("it is no problem");
            }
        }
        return problems;
    }
}
