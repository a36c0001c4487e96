package peristyle.model.telemetry;

import java.util.Arrays;

/** Mean and highest of each measurement over the sample that is being filled. */
final class RunningMean {

    private final float[][] sum = new float[Metric.values().length][0];
    private final float[][] high = new float[Metric.values().length][0];
    private final short[][] count = new short[Metric.values().length][0];
    private int weight;

    /** The same, to be changed by itself. */
    RunningMean copy() {
        RunningMean copy = new RunningMean();
        copy.weight = weight;
        for (int metric = 0; metric < sum.length; metric++) {
            copy.sum[metric] = sum[metric].clone();
            copy.high[metric] = high[metric].clone();
            copy.count[metric] = count[metric].clone();
        }
        return copy;
    }

    int weight() {
        return weight;
    }

    void weigh(int more) {
        weight += more;
    }

    void clear() {
        weight = 0;
        for (int metric = 0; metric < sum.length; metric++) {
            Arrays.fill(sum[metric], 0);
            Arrays.fill(high[metric], 0);
            Arrays.fill(count[metric], (short) 0);
        }
    }

    private void fit(int metric, int places) {
        if (sum[metric].length < places) {
            sum[metric] = Arrays.copyOf(sum[metric], places);
            high[metric] = Arrays.copyOf(high[metric], places);
            count[metric] = Arrays.copyOf(count[metric], places);
        }
    }

    /** Takes up one measurement of each place. */
    void add(Metric metric, float[] values) {
        int at = metric.ordinal();
        fit(at, values.length);
        float[] sums = sum[at];
        float[] highs = high[at];
        short[] counts = count[at];
        for (int place = 0; place < values.length; place++) {
            float value = values[place];
            if (!Float.isNaN(value)) {
                sums[place] += value;
                highs[place] = Math.max(highs[place], value);
                counts[place]++;
            }
        }
    }

    /** Takes up a finer sample of each place that stands for so many measurements. */
    void add(Metric metric, short[] means, short[] tops, int times) {
        int at = metric.ordinal();
        fit(at, means.length);
        for (int place = 0; place < means.length; place++) {
            if (means[place] != SampleCode.UNKNOWN) {
                sum[at][place] += SampleCode.value(means[place]) * times;
                high[at][place] = Math.max(high[at][place], SampleCode.value(tops[place]));
                count[at][place] += (short) times;
            }
        }
    }

    int places(Metric metric) {
        return sum[metric.ordinal()].length;
    }

    float mean(Metric metric, int place) {
        int at = metric.ordinal();
        return place < sum[at].length && count[at][place] > 0 ? sum[at][place] / count[at][place] : Float.NaN;
    }

    float highest(Metric metric, int place) {
        int at = metric.ordinal();
        return place < high[at].length && count[at][place] > 0 ? high[at][place] : Float.NaN;
    }
}
