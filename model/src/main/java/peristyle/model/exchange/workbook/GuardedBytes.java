package peristyle.model.exchange.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** The bytes of one part, counted as they are inflated, since the sizes in a zip directory can lie. */
class GuardedBytes extends FilterInputStream {

    private final InflationBudget budget;
    private final String file;
    private final String part;
    private final long packed;
    private long inflated;

    GuardedBytes(InputStream inflated, InflationBudget budget, String file, String part, long packedBytes) {
        super(inflated);
        this.budget = budget;
        this.file = file;
        this.part = part;
        packed = Math.max(1, packedBytes);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            budget.spend(part, count);
            inflated += count;
            if (inflated > Limits.RATIO_FROM_BYTES && inflated / packed > Limits.RATIO) {
                throw new ProblemException(Problem.of("inventory.bomb", file, part, inflated / packed, Limits.RATIO));
            }
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
