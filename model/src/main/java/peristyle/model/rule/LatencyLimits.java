package peristyle.model.rule;

/** Round trips of the network that must not be reached (NW-2), ms. */
public final class LatencyLimits {

    /** Within a zone. */
    public static final double WITHIN_ZONE_MS = 3;

    /** Between two zones. */
    public static final double BETWEEN_ZONES_MS = 5;

    private LatencyLimits() {}
}
