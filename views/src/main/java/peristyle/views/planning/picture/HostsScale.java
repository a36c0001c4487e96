package peristyle.views.planning.picture;

/**
 * Where things stand in a picture of packed hosts.
 *
 * @param width of the picture, pixels
 * @param height of the picture, pixels
 * @param bars how many hosts
 * @param top share that the bars reach up to
 * @param names pixels kept free at the right for the names of the lines
 */
record HostsScale(double width, double height, int bars, double top, double names) {

    /** Room left and right of the bars, pixels. */
    static final double SIDE = 4;

    private static final double ABOVE = 6;
    private static final double BELOW = 18;
    private static final double WIDEST = 52;
    private static final double NAMED = 22;

    private double step() {
        double room = Math.max(1, width - 2 * SIDE - names);
        return Math.min(WIDEST, room / Math.max(1, bars));
    }

    double x(int place) {
        return SIDE + Math.rint(place * step());
    }

    double barWidth() {
        return Math.max(2, Math.floor(step() * 0.62));
    }

    double processorsX(int place) {
        return x(place) + barWidth() + 1;
    }

    double processorsWidth() {
        return Math.max(1, Math.floor(step() * 0.16));
    }

    double y(double share) {
        return ABOVE + (height - ABOVE - BELOW) * (1 - share / top);
    }

    /** Whether the number of this host has room below its bar. */
    boolean named(int place) {
        return step() >= NAMED || (place + 1) % 5 == 0 || place == 0;
    }

    /** The host at this place of the picture, -1 where there is none. */
    int hostAt(double px) {
        int place = (int) Math.floor((px - SIDE) / step());
        return px >= SIDE && place < bars ? place : -1;
    }

    /** The share at this height of the picture. */
    double shareAt(double py) {
        return top * (1 - (py - ABOVE) / (height - ABOVE - BELOW));
    }
}
