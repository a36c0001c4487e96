package peristyle.model.telemetry.hypervisor;

/**
 * How much memory a host still has free, by the names of ESXi. What it wants to keep free is what CP-4 asks: 15 %. The
 * borders are ESXi's own parts of that: 100, 64, 32 and 16 %.
 */
public enum MemoryState {
    /** Free enough: nothing is taken back. */
    HIGH(0),
    /** Large pages are broken up, equal ones are shared, balloons begin to fill; a little is compressed and swapped. */
    CLEAR(.85),
    /** Balloons take most of it from the guests. */
    SOFT(1 - .15 * .64),
    /** What balloons do not bring is compressed and swapped. */
    HARD(1 - .15 * .32),
    /** Nearly nothing is free: most is swapped, VMs wait for memory. */
    LOW(1 - .15 * .16);

    private static final MemoryState[] ALL = values();

    private final double above;

    MemoryState(double above) {
        this.above = above;
    }

    /** The state of a host of whose memory this share is in use. */
    public static MemoryState of(double share) {
        for (int each = ALL.length - 1; each > 0; each--) {
            if (share > ALL[each].above) {
                return ALL[each];
            }
        }
        return HIGH;
    }
}
