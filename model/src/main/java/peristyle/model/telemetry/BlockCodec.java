package peristyle.model.telemetry;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * The content of a {@link SampleBlock}: per object the difference of each sample to the one before, and of the highest to
 * the mean, high bytes and low bytes apart, deflated. Noise keeps it from shrinking below about half.
 */
final class BlockCodec {

    private static final byte FORMAT = 1;

    private BlockCodec() {}

    static byte[] encode(DecodedBlock block) {
        int samples = block.weights().length;
        int bands = block.highest() == null ? 1 : 2;
        int codes = samples * bands * SampleBlock.PLACES;
        byte[] planes = new byte[codes * 2];
        int at = 0;
        short[] highest = block.highest();
        for (int place = 0; place < SampleBlock.PLACES; place++) {
            short before = 0;
            for (int sample = 0; sample < samples; sample++) {
                int index = sample * SampleBlock.PLACES + place;
                short mean = block.mean()[index];
                at = put(planes, codes, at, mean - before);
                before = mean;
                if (highest != null) {
                    at = put(planes, codes, at, highest[index] - mean);
                }
            }
        }
        ByteBuffer out = ByteBuffer.allocate(3 + 2 * samples + planes.length + 64);
        out.put(FORMAT).put((byte) samples).put((byte) bands);
        for (short weight : block.weights()) {
            out.putShort(weight);
        }
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(planes);
            deflater.finish();
            while (!deflater.finished()) {
                if (!out.hasRemaining()) {
                    out = ByteBuffer.allocate(out.capacity() * 2).put(out.flip());
                }
                deflater.deflate(out);
            }
        } finally {
            deflater.end();
        }
        byte[] payload = new byte[out.position()];
        out.flip().get(payload);
        return payload;
    }

    private static int put(byte[] planes, int codes, int at, int difference) {
        planes[at] = (byte) (difference >> 8);
        planes[codes + at] = (byte) difference;
        return at + 1;
    }

    /**
     * The samples of a payload.
     *
     * @throws ProblemException {@code telemetry.block} where it is torn or of another version
     */
    static DecodedBlock decode(byte[] payload) {
        if (payload.length < 3 || payload[0] != FORMAT) {
            throw new ProblemException(Problem.of("telemetry.block"));
        }
        ByteBuffer in = ByteBuffer.wrap(payload);
        in.get();
        int samples = in.get();
        int bands = in.get();
        short[] weights = new short[samples];
        for (int sample = 0; sample < samples; sample++) {
            weights[sample] = in.getShort();
        }
        int codes = samples * bands * SampleBlock.PLACES;
        byte[] planes = inflate(in, codes * 2);
        short[] mean = new short[samples * SampleBlock.PLACES];
        short[] highest = bands == 2 ? new short[mean.length] : null;
        int at = 0;
        for (int place = 0; place < SampleBlock.PLACES; place++) {
            short before = 0;
            for (int sample = 0; sample < samples; sample++) {
                int index = sample * SampleBlock.PLACES + place;
                before += (short) ((planes[at] << 8) | (planes[codes + at] & 0xFF));
                at++;
                mean[index] = before;
                if (highest != null) {
                    highest[index] = (short) (before + ((planes[at] << 8) | (planes[codes + at] & 0xFF)));
                    at++;
                }
            }
        }
        return new DecodedBlock(weights, mean, highest);
    }

    private static byte[] inflate(ByteBuffer in, int length) {
        byte[] planes = new byte[length];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(in);
            int got = 0;
            while (got < length) {
                int more = inflater.inflate(planes, got, length - got);
                if (more == 0) {
                    throw new ProblemException(Problem.of("telemetry.block"));
                }
                got += more;
            }
            return planes;
        } catch (DataFormatException torn) {
            throw new ProblemException(Problem.of("telemetry.block"), torn);
        } finally {
            inflater.end();
        }
    }
}
