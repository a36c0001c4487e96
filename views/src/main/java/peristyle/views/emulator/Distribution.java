package peristyle.views.emulator;

/** How the lives of parts are spread that fail by themselves. */
enum Distribution {
    /** The same chance at any age. */
    EXPONENTIAL,
    /** The young fail most, or the old, by its shape. */
    WEIBULL
}
