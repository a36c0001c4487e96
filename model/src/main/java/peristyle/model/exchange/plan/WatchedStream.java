package peristyle.model.exchange.plan;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import peristyle.model.exchange.sheet.ExportProgress;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** A file that is being written, one of several: each piece of it asks whether to go on. */
final class WatchedStream extends FilterOutputStream {

    private final ExportProgress progress;
    private final int done;
    private final int all;

    /**
     * @param done files that are written already
     * @param all files there will be
     */
    WatchedStream(OutputStream out, ExportProgress progress, int done, int all) {
        super(out);
        this.progress = progress;
        this.done = done;
        this.all = all;
        ask();
    }

    private void ask() {
        if (!progress.written(done, all)) {
            throw new ProblemException(Problem.of("export.cancelled", done, all));
        }
    }

    @Override
    public void write(int single) throws IOException {
        out.write(single);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        ask();
        out.write(bytes, from, count);
    }
}
