package peristyle.model.telemetry;

/** What a measured number counts. */
public enum Unit {
    /** Processor clock, MHz. */
    MHZ,
    /** Memory or storage, MiB. */
    MIB,
    /** Storage operations a second. */
    IOPS,
    /** Milliseconds. */
    MILLISECONDS,
    /** Network or link traffic, Mbit/s. */
    MBIT_PER_SECOND,
    /** Seconds. */
    SECONDS,
    /** Parts of a hundred. */
    PERCENT
}
