package peristyle.model.emulator.clock;

import peristyle.model.estate.Workload;

/** How busy each kind of workload is at one moment of day and week (UTC), computed once for all VMs. */
public final class Rhythm {

    private static final float[][] HOURS = {
        {
            .05f, .05f, .05f, .05f, .05f, .08f, .15f, .35f, .75f, .95f, 1f, .9f, .6f, .75f, .95f, .95f, .85f, .65f, .4f,
            .25f, .15f, .1f, .08f, .05f
        }, // OFFICE
        {
            .45f, .35f, .28f, .25f, .25f, .28f, .35f, .45f, .55f, .6f, .65f, .7f, .75f, .75f, .7f, .7f, .75f, .8f, .9f,
            .97f, 1f, .95f, .8f, .6f
        }, // WEB
        {
            .5f, .5f, .5f, .5f, .5f, .5f, .52f, .55f, .6f, .65f, .65f, .65f, .6f, .62f, .65f, .7f, .8f, .95f, 1f, .85f,
            .65f, .55f, .5f, .5f
        }, // DATABASE
        {
            .95f, 1f, 1f, .9f, .7f, .4f, .15f, .08f, .06f, .06f, .06f, .06f, .08f, .06f, .06f, .06f, .06f, .08f, .1f,
            .15f, .25f, .45f, .7f, .85f
        }, // BATCH
        {
            .05f, .05f, .05f, .05f, .05f, .05f, .08f, .15f, .35f, .5f, .5f, .45f, .3f, .4f, .5f, .5f, .45f, .3f, .15f,
            .1f, .08f, .05f, .05f, .05f
        }, // DEVELOPMENT
        {
            .4f, .4f, .4f, .4f, .4f, .4f, .4f, .45f, .5f, .5f, .5f, .5f, .5f, .5f, .5f, .5f, .5f, .5f, .45f, .4f, .4f,
            .4f, .4f, .4f
        }, // INFRASTRUCTURE
    };
    private static final float[] WEEKEND = {.15f, .95f, .7f, .75f, .2f, .95f};

    private final float[] busy = new float[HOURS.length];

    /** Computes the rhythm of this moment. */
    public void at(long epochSecond) {
        long day = Math.floorDiv(epochSecond, 86_400L);
        int second = (int) (epochSecond - day * 86_400L);
        int hour = second / 3600;
        float part = (second - hour * 3600) / 3600f;
        for (int each = 0; each < busy.length; each++) {
            float from = HOURS[each][hour] * weekly(each, day);
            float to = HOURS[each][(hour + 1) % 24] * weekly(each, hour == 23 ? day + 1 : day);
            busy[each] = from + (to - from) * part;
        }
    }

    /** How busy this kind is now: 0 to 1. */
    public float of(Workload workload) {
        return busy[workload.ordinal()];
    }

    private static float weekly(int workload, long epochDay) {
        // 1970-01-01 was a Thursday: days 2 and 3 are the first weekend.
        long weekday = Math.floorMod(epochDay, 7L);
        return weekday == 2 || weekday == 3 ? WEEKEND[workload] : 1;
    }
}
