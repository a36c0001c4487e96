package peristyle.model.telemetry;

import java.time.Duration;
import java.util.TreeMap;

/** The samples of one measurement as they are found; later ones take the place of earlier ones. */
record Past(Duration step, long from, long to, TreeMap<Long, Sample> samples) {

    /** One sample, and how many measurements it was made of. */
    record Sample(float mean, float highest, int measurements) {}

    Past(Duration step, long from, long to) {
        this(step, from, to, new TreeMap<>());
    }

    void add(SampleBlock block, int column) {
        add(block.startEpochSecond(), BlockCodec.decode(block.payload()), column);
    }

    void add(long blockStart, DecodedBlock decoded, int column) {
        short[] highest = decoded.highest() == null ? decoded.mean() : decoded.highest();
        for (int sample = 0; sample < decoded.weights().length; sample++) {
            if (decoded.weights()[sample] > 0) {
                int at = sample * SampleBlock.PLACES + column;
                long start = blockStart + sample * step.toSeconds();
                add(
                        start,
                        SampleCode.value(decoded.mean()[at]),
                        SampleCode.value(highest[at]),
                        decoded.weights()[sample]);
            }
        }
    }

    void add(long start, float mean, float highest, int measurements) {
        if (start > from - step.toSeconds() && start < to && !Float.isNaN(mean)) {
            samples.put(start, new Sample(mean, highest, measurements));
        }
    }

    Series series() {
        long[] starts = samples.keySet().stream().mapToLong(each -> each).toArray();
        float[] mean = new float[starts.length];
        float[] highest = new float[starts.length];
        int[] measurements = new int[starts.length];
        int at = 0;
        for (Sample sample : samples.values()) {
            mean[at] = sample.mean();
            highest[at] = sample.highest();
            measurements[at++] = sample.measurements();
        }
        return new Series(step, starts, mean, highest, measurements);
    }
}
