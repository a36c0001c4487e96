package peristyle.model.hardware.fault;

/** What the amount of a fault says, and its range. */
public enum FaultAmount {
    /** There is nothing to say: it is there or not. */
    NONE(0, 0, 0),
    /** Part of what there is that is lost: 0 none, 1 all. */
    SHARE_LOST(0.01, 1, .5),
    /** Part of what is free that is taken: 1 all. */
    SHARE_TAKEN(0.01, 1, 1),
    /** Packets lost, as a part of all. */
    PACKET_LOSS(.0001, .5, .01),
    /** Added to a delay, one way, ms. */
    MILLISECONDS(.1, 500, 10),
    /** Errors that are corrected in an hour. */
    ERRORS_AN_HOUR(1, 100_000, 600),
    /** Degrees above what is usual at the intake, K. */
    KELVIN(1, 40, 15);

    private final double least;
    private final double most;
    private final double usual;

    FaultAmount(double least, double most, double usual) {
        this.least = least;
        this.most = most;
        this.usual = usual;
    }

    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    /** What is proposed where nobody says otherwise. */
    public double usual() {
        return usual;
    }
}
