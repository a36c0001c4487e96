package peristyle.model.store;

import java.time.Instant;

/**
 * An instant as two columns.
 *
 * @param seconds whole seconds since 1970
 * @param nanos nanoseconds on top of them
 */
record StoredInstant(long seconds, int nanos) {

    static StoredInstant of(Instant instant) {
        return new StoredInstant(instant.getEpochSecond(), instant.getNano());
    }
}
