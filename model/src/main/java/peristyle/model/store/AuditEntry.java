package peristyle.model.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import peristyle.model.operation.Task;

/**
 * One link of the chain that shows whether somebody rewrote what was done. Its hash is SHA-256 of the hash before it and of
 * the link's fields, each with its length before it, so that no text can move from one field to the next.
 *
 * @param number that of its task
 * @param content SHA-256 of what the task was asked with and of why it was not done
 * @param change SHA-256 of what was changed in the estate by the tasks that were kept together
 */
record AuditEntry(
        long number,
        String code,
        int subjectKind,
        String subject,
        String author,
        String state,
        long atSecond,
        int atNano,
        byte[] content,
        byte[] change) {

    /** What the first link follows. */
    static final byte[] BEGINNING = new byte[32];

    private static final String COLUMNS =
            "number, code, subject_kind, subject, author, state, at_second, at_nano, content, change, hash";

    /** A link as it is kept. */
    record Kept(AuditEntry entry, byte[] hash) {}

    static AuditEntry of(TaskTable.Stored stored, byte[] change) {
        Task task = stored.task();
        return new AuditEntry(
                task.number(),
                task.code(),
                task.subject().kind().ordinal(),
                task.subject().value(),
                task.author(),
                task.state().name(),
                StoredInstant.of(task.at()).seconds(),
                StoredInstant.of(task.at()).nanos(),
                digest(task.subjectName().getBytes(StandardCharsets.UTF_8), stored.arguments(), stored.problems()),
                change);
    }

    /** The hash of this link after the link of that hash. */
    byte[] hash(byte[] previous) {
        return digest(
                previous,
                text(number),
                code.getBytes(StandardCharsets.UTF_8),
                text(subjectKind),
                subject.getBytes(StandardCharsets.UTF_8),
                author.getBytes(StandardCharsets.UTF_8),
                state.getBytes(StandardCharsets.UTF_8),
                text(atSecond),
                text(atNano),
                content,
                change);
    }

    private static byte[] text(long number) {
        return Long.toString(number).getBytes(StandardCharsets.US_ASCII);
    }

    /** SHA-256 of these, each with its length before it. */
    static byte[] digest(byte[]... fields) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] field : fields) {
                digest.update(new byte[] {
                    (byte) (field.length >>> 24),
                    (byte) (field.length >>> 16),
                    (byte) (field.length >>> 8),
                    (byte) field.length
                });
                digest.update(field);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Hash of the newest link. */
    static byte[] head(Connection connection) throws SQLException {
        return Sql.first(
                        connection,
                        "select hash from audit order by number desc fetch first 1 row only",
                        row -> row.getBytes(1))
                .orElse(BEGINNING);
    }

    /** The newest link; the beginning where there is none. */
    static Anchor.Link newest(Connection connection) throws SQLException {
        return Sql.first(
                        connection,
                        "select number, hash from audit order by number desc fetch first 1 row only",
                        row -> new Anchor.Link(row.getLong(1), row.getBytes(2)))
                .orElseGet(() -> new Anchor.Link(0, BEGINNING));
    }

    /** Whether the chain holds this link. */
    static boolean holds(Connection connection, Anchor.Link link) throws SQLException {
        return link.number() == 0
                || Sql.first(
                                connection,
                                "select number, hash from audit where number = " + link.number(),
                                row -> new Anchor.Link(row.getLong(1), row.getBytes(2)))
                        .filter(link::same)
                        .isPresent();
    }

    static void insert(Connection connection, List<AuditEntry> entries) throws SQLException {
        byte[] hash = head(connection);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (AuditEntry entry : entries) {
                hash = entry.hash(hash);
                Sql.fill(
                        insert,
                        entry.number,
                        entry.code,
                        entry.subjectKind,
                        entry.subject,
                        entry.author,
                        entry.state,
                        entry.atSecond,
                        entry.atNano,
                        entry.content,
                        entry.change,
                        hash);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static Kept read(ResultSet row) throws SQLException {
        AuditEntry entry = new AuditEntry(
                row.getLong("number"),
                row.getString("code"),
                row.getInt("subject_kind"),
                row.getString("subject"),
                row.getString("author"),
                row.getString("state"),
                row.getLong("at_second"),
                row.getInt("at_nano"),
                row.getBytes("content"),
                row.getBytes("change"));
        return new Kept(entry, row.getBytes("hash"));
    }

    /** Whether this link says of its task what the task says of itself. */
    boolean tells(TaskTable.Stored stored) {
        AuditEntry told = of(stored, change);
        return Arrays.equals(told.hash(BEGINNING), hash(BEGINNING));
    }
}
