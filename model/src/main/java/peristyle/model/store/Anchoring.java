package peristyle.model.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the {@link Anchor} of an open store at what was acknowledged. What it tells of is kept already: a file that cannot be
 * written is no failure of that. Safe to use from any thread.
 */
final class Anchoring {

    private static final Logger LOG = LoggerFactory.getLogger(Anchoring.class);

    private final Anchor anchor;
    private Anchor.Told told;

    private Anchoring(Anchor anchor, Anchor.Told told) {
        this.anchor = anchor;
        this.told = told;
        write(told, false);
    }

    /** Begins with what this store holds. */
    static Anchoring of(Anchor anchor, Connection connection) throws SQLException {
        return new Anchoring(
                anchor,
                new Anchor.Told(
                        AuditEntry.newest(connection),
                        DeviceStateTable.moment(connection).orElse(null),
                        OriginTable.load(connection).isPresent(),
                        Anchor.Content.OPEN));
    }

    /** Tasks up to this one are on the disk. */
    synchronized void kept(Anchor.Link newest) {
        write(told.with(newest), false);
    }

    /** Where the devices stood then is on the disk. */
    synchronized void kept(Instant checkpoint) {
        write(told.with(checkpoint, told.estate()), false);
    }

    /** The estate is on the disk, or about to be replaced: where devices stood counts no more. */
    synchronized void estate(boolean there) {
        write(told.with((@Nullable Instant) null, there), false);
    }

    /** The store's file is closed, whole, with this content: from here on a missing or changed byte is noticed. */
    synchronized void closed(Anchor.Content content) {
        write(told.with(content), true);
    }

    private void write(Anchor.Told next, boolean synced) {
        told = next;
        try {
            anchor.write(next, synced);
        } catch (IOException unwritable) {
            LOG.warn("The anchor of the store {} cannot be written", anchor.file(), unwritable);
        }
    }
}
