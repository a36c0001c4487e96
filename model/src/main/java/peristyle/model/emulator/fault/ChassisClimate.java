package peristyle.model.emulator.fault;

import static peristyle.model.hardware.fault.FaultKind.FAN;
import static peristyle.model.hardware.fault.FaultKind.HOT_INTAKE;
import static peristyle.model.hardware.fault.FaultKind.POWER_SUPPLY;

import java.util.Arrays;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.Estate;

/**
 * What fans, power supplies and the air do to the blades of each chassis, by place of the chassis. Fans that remain turn up
 * to a quarter faster; a board that grows hotter than 60 °C slows its processors by 3 % a degree and switches off at 95 °C.
 * Half of the power supplies are enough; with fewer, processors slow down as power lacks. The figures are ours: the vendor's
 * curves are not published.
 */
public final class ChassisClimate {

    /** Fans of a chassis. */
    public static final int FANS = 8;

    private static final double SPARE_FLOW = 1.25;
    private static final double INTAKE = 22;
    private static final double RISE = 30;
    private static final double THROTTLES = 60;
    private static final double SWITCHES_OFF = 95;
    private static final double SLOWER_A_DEGREE = .03;
    private static final double SLOWEST = .3;

    private final int[] supplies;
    private final float[] clock;
    private final float[] intake;
    private final float[] board;

    /** The chassis of this estate, all well. */
    public ChassisClimate(Estate estate) {
        supplies = new int[estate.chassis().places()];
        clock = new float[supplies.length];
        intake = new float[supplies.length];
        board = new float[supplies.length];
        Arrays.fill(clock, 1);
        Arrays.fill(intake, (float) INTAKE);
        Arrays.fill(board, (float) (INTAKE + RISE));
        for (int place = 0; place < supplies.length; place++) {
            Chassis chassis = estate.chassis().at(place);
            supplies[place] = chassis != null && chassis.model().equals("X9508") ? 6 : 4;
        }
    }

    /** Takes up what is broken now. */
    public void follow(Conditions now) {
        for (int place = 0; place < clock.length; place++) {
            clock[place] = (float) Math.min(cooled(now, place), powered(now, place));
        }
    }

    private double cooled(Conditions now, int place) {
        double flow = Math.min(1, SPARE_FLOW * (FANS - now.count(FAN, place)) / FANS);
        double air = INTAKE + now.amount(HOT_INTAKE, place);
        double hot = flow <= 0 ? SWITCHES_OFF : air + RISE / flow;
        intake[place] = (float) air;
        board[place] = (float) hot;
        return hot >= SWITCHES_OFF ? 0 : Math.clamp(1 - (hot - THROTTLES) * SLOWER_A_DEGREE, SLOWEST, 1);
    }

    private double powered(Conditions now, int place) {
        long plugged = (1L << supplies[place]) - 1;
        int alive = supplies[place] - Long.bitCount(now.parts(POWER_SUPPLY, place) & plugged);
        return Math.min(1, alive / (supplies[place] / 2.0));
    }

    /** What processors still give of their clock: 1 all, 0 where the chassis has switched off. */
    public float clock(int chassis) {
        return chassis < 0 ? 1 : clock[chassis];
    }

    /** How many power supplies this chassis has. */
    public int supplies(int chassis) {
        return supplies[chassis];
    }

    /** The air that this chassis takes in, °C. */
    public float intake(int chassis) {
        return intake[chassis];
    }

    /** How hot the boards in this chassis are, or were when they switched off, °C. */
    public float board(int chassis) {
        return board[chassis];
    }

    /** The second at which the last came of what switched this chassis off. */
    static long since(Conditions now, int place) {
        long latest = Math.max(known(now.since(FAN, place)), known(now.since(POWER_SUPPLY, place)));
        return Math.max(latest, known(now.since(HOT_INTAKE, place)));
    }

    private static long known(long second) {
        return second == HostConditions.NEVER ? Long.MIN_VALUE : second;
    }
}
