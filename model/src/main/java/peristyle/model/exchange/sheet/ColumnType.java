package peristyle.model.exchange.sheet;

/** What a column holds; says how it is sorted, filtered, written and shown. */
public enum ColumnType {
    /** {@code String}; numbers inside are compared as numbers. */
    TEXT,
    /** {@code Long}. */
    INTEGER,
    /** {@code Double}. */
    DECIMAL,
    /** {@code Boolean}. */
    FLAG,
    /** {@code java.time.Instant}. */
    INSTANT,
    /** {@code java.time.Duration}; seconds in files. */
    DURATION,
    /** An {@code Enum} constant; its text is {@code <lower-case enum name>.<CONSTANT>}. */
    CHOICE
}
