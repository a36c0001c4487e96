package peristyle.model.store;

/** The byte before each stored value that says what follows. Part of the store's format: never given another meaning. */
final class Mark {

    static final byte ABSENT = 0;
    static final byte TEXT = 1;
    /** A whole number that an int holds. */
    static final byte INT = 2;

    static final byte LONG = 3;
    static final byte REAL = 4;
    static final byte FALSE = 5;
    static final byte TRUE = 6;
    /** Seconds, then nanoseconds. */
    static final byte INSTANT = 7;
    /** Seconds, then nanoseconds. */
    static final byte DURATION = 8;
    /** A count, then as many values. */
    static final byte LIST = 9;
    /** The number of its shape, then as many values as that has components. */
    static final byte RECORD = 10;
    /** Where nothing else says the type: name of the enum, then of the constant. */
    static final byte ENUM = 11;
    /** Where nothing else says the type: place of the kind, then text of the id. */
    static final byte ID = 12;

    private Mark() {}
}
