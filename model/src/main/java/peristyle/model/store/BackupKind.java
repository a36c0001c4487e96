package peristyle.model.store;

/** Why there is a backup. */
public enum BackupKind {
    /** Taken by itself, an hour after the one before, while the store was open. */
    HOURLY,
    /** Somebody asked for it. */
    BY_HAND,
    /** Taken before the store was brought up to a later schema. */
    BEFORE_MIGRATION,
    /** What was there before a backup was put back. */
    BEFORE_RESTORE
}
