package peristyle.model.telemetry;

import java.time.Duration;
import java.util.TreeMap;

/** The samples of one measurement as they are found; later ones take the place of earlier ones. */
record Past(Duration step, long from, long to, TreeMap<Long, float[]> samples) {

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
                add(start, SampleCode.value(decoded.mean()[at]), SampleCode.value(highest[at]));
            }
        }
    }

    void add(long start, float mean, float highest) {
        if (start > from - step.toSeconds() && start < to && !Float.isNaN(mean)) {
            samples.put(start, new float[] {mean, highest});
        }
    }

    Series series() {
        long[] starts = samples.keySet().stream().mapToLong(each -> each).toArray();
        float[] mean = new float[starts.length];
        float[] highest = new float[starts.length];
        int at = 0;
        for (float[] sample : samples.values()) {
            mean[at] = sample[0];
            highest[at++] = sample[1];
        }
        return new Series(step, starts, mean, highest);
    }
}
