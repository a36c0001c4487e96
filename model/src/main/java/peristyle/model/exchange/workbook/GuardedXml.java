package peristyle.model.exchange.workbook;

import java.io.IOException;
import java.io.InputStream;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/**
 * The bytes of one inflated part on their way to the XML parser. Refuses what a parser would have to hold whole: a document type, and anything longer than
 * {@link Limits#MARKUP_BYTES} between two tags, in a comment, in CDATA or in a processing instruction.
 */
final class GuardedXml extends GuardedBytes {

    private enum Inside {
        TEXT_OR_TAG,
        OPENED,
        DECLARATION,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    private final String file;
    private final String part;
    private Inside inside = Inside.TEXT_OR_TAG;
    private int run;
    private int before;
    private int beforeThat;

    GuardedXml(InputStream inflated, InflationBudget budget, String file, String part, long packedBytes) {
        super(inflated, budget, file, part, packedBytes);
        this.file = file;
        this.part = part;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        int end = offset + count;
        for (int at = offset; at < end; at++) {
            if (inside == Inside.TEXT_OR_TAG) {
                // Nearly all bytes are here: they are only counted.
                int from = at;
                while (at < end && buffer[at] != '<') {
                    at++;
                }
                run += at - from;
                lookAtRun();
            }
            if (at < end) {
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
        lookAtRun();
        beforeThat = before;
        before = next;
    }

    private void lookAtRun() {
        if (run > Limits.MARKUP_BYTES) {
            throw new ProblemException(Problem.of("inventory.markup-too-long", file, part, Limits.MARKUP_BYTES));
        }
    }

    private void close(boolean ends) {
        if (ends) {
            inside = Inside.TEXT_OR_TAG;
            run = 0;
        }
    }
}
