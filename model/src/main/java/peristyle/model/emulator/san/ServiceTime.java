package peristyle.model.emulator.san;

/**
 * How much longer operations take as more is asked: little below half of what there is, steeply towards all of it, and
 * beyond it what waits adds up. Nothing is ever refused (ST-1). Each is finite and never falls as more is asked.
 */
final class ServiceTime {

    /** What waits for a volume at most, ms: what a host's queues hold. */
    static final double LONGEST_WAIT_MS = 250;

    private static final double WAIT_MS_A_SHARE = 60;
    /** Where the curve would have no end: beyond all that there is. */
    private static final double POLE = 1.06;

    private static final double VOLUME = .6;
    private static final double ARRAY = .3;

    private ServiceTime() {}

    /** How much longer an operation on a volume takes than on an idle one, by part of its class's limit that is asked. */
    static double ofVolume(double use) {
        double below = Math.clamp(use, 0, 1);
        return 1 + VOLUME * below * below / (POLE - below);
    }

    /** The same for an array and its nodes, by part of what they can do. */
    static double ofArray(double use) {
        double below = Math.clamp(use, 0, 1);
        double square = below * below;
        return 1 + ARRAY * square * square / (POLE - below);
    }

    /** How long an operation waits, ms, where by this part more is asked than there is. */
    static double waitingMs(double beyond) {
        return Math.min(LONGEST_WAIT_MS, Math.max(0, beyond) * WAIT_MS_A_SHARE);
    }
}
