package peristyle.model.exchange.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * The bytes of one inflated part on their way to the XML parser. Counts them, since the sizes in a zip directory can lie,
 * and refuses what a parser would have to hold whole: a document type, and anything longer than
 * {@link Limits#MARKUP_BYTES} between two tags, in a comment, in CDATA or in a processing instruction.
 */
final class GuardedXml extends FilterInputStream {

    private enum Inside {
        TEXT_OR_TAG,
        OPENED,
        DECLARATION,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    private final InflationBudget budget;
    private final String file;
    private final String part;
    private final long packed;
    private long inflated;
    private Inside inside = Inside.TEXT_OR_TAG;
    private int run;
    private int before;
    private int beforeThat;

    GuardedXml(InputStream inflated, InflationBudget budget, String file, String part, long packedBytes) {
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
            for (int at = offset; at < offset + count; at++) {
                look(buffer[at]);
            }
        }
        return count;
    }

    private void look(byte next) {
        run++;
        switch (inside) {
            case TEXT_OR_TAG -> {
                if (next == '<') {
                    run = 0;
                    inside = Inside.OPENED;
                }
            }
            case OPENED ->
                inside = switch (next) {
                    case '!' -> Inside.DECLARATION;
                    case '?' -> Inside.INSTRUCTION;
                    default -> Inside.TEXT_OR_TAG;
                };
            case DECLARATION ->
                inside = switch (next) {
                    case '-' -> Inside.COMMENT;
                    case '[' -> Inside.CDATA;
                    default -> throw new ProblemException(Problem.of("inventory.doctype", file, part));
                };
            case COMMENT -> close(next == '>' && before == '-' && beforeThat == '-');
            case CDATA -> close(next == '>' && before == ']' && beforeThat == ']');
            case INSTRUCTION -> close(next == '>' && before == '?');
        }
        if (run > Limits.MARKUP_BYTES) {
            throw new ProblemException(Problem.of("inventory.markup-too-long", file, part, Limits.MARKUP_BYTES));
        }
        beforeThat = before;
        before = next;
    }

    private void close(boolean ends) {
        if (ends) {
            inside = Inside.TEXT_OR_TAG;
            run = 0;
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
