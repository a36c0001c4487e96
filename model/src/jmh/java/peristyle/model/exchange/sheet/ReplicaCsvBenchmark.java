package peristyle.model.exchange.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import peristyle.model.estate.Replica;
import peristyle.model.operation.Snapshot;

/**
 * 1,000,000 synthetic replica rows with every column: the sheet against FastCSV alone, which is handed the finished text of
 * the same cells. Both write a file of the same bytes. Run by JMH, or as a program, which prints the ratio.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
public class ReplicaCsvBenchmark {

    private static final int ROWS = 1_000_000;
    private static final int DISTINCT = 10_000;
    private static final int ROUNDS = 7;
    private static final List<Column<Replica>> COLUMNS = ReplicaSheet.REPLICAS.columns();

    private Snapshot snapshot = SyntheticReplicas.snapshot(0, 1);
    private RowSource<Replica> rows = new Cycle(snapshot);
    private @Nullable String[][] cells = new String[0][0];

    /** Makes {@value #DISTINCT} rows; they are written over and over. */
    @Setup
    public void prepare() {
        snapshot = SyntheticReplicas.snapshot(DISTINCT, 1);
        rows = new Cycle(snapshot);
        cells = new String[DISTINCT][COLUMNS.size()];
        List<Replica> replicas = snapshot.estate().replicas().toList();
        int[] places = IntStream.range(0, DISTINCT).toArray();
        for (int column = 0; column < COLUMNS.size(); column++) {
            new CsvColumn<>(COLUMNS.get(column), false).fill(snapshot, replicas, places, cells, column);
        }
    }

    /** As the program exports. */
    @Benchmark
    public long sheet() throws IOException {
        return toFile(
                out -> new CsvTable<>(COLUMNS, CsvStyle.STANDARD, ExportProgress.NONE).write(snapshot, rows, out));
    }

    /** FastCSV alone. */
    @Benchmark
    public long fastCsvAlone() throws IOException {
        return toFile(out -> {
            CsvWriter csv = CsvWriter.builder().bufferSize(1 << 16).build(out, StandardCharsets.UTF_8);
            csv.writeRecord(COLUMNS.stream().map(Column::id).toList());
            for (int row = 0; row < ROWS; row++) {
                csv.writeRecord(cells[row % DISTINCT]);
            }
            csv.flush();
        });
    }

    private static long toFile(Body body) throws IOException {
        Path file = Files.createTempFile("replicas", ".csv");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                body.write(out);
            }
            return Files.size(file);
        } finally {
            Files.delete(file);
        }
    }

    private interface Body {
        void write(OutputStream out) throws IOException;
    }

    /** The same rows over and over. */
    private record Cycle(Snapshot snapshot) implements RowSource<Replica> {

        @Override
        public int size() {
            return ROWS;
        }

        @Override
        public int place(int index) {
            return index % DISTINCT;
        }

        @Override
        public @Nullable Replica row(int index) {
            return snapshot.estate().replicas().at(place(index));
        }
    }

    /**
     * Measures both in turn; prints the median of each and their ratio, by the clock on the wall and by the processor time of
     * all threads, which other programs disturb less.
     */
    public static void main(String[] arguments) throws IOException {
        ReplicaCsvBenchmark benchmark = new ReplicaCsvBenchmark();
        benchmark.prepare();
        long[][] nanos = new long[4][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long bytes = measure(benchmark::sheet, nanos[0], nanos[1], round);
            if (bytes != measure(benchmark::fastCsvAlone, nanos[2], nanos[3], round)) {
                throw new IllegalStateException("the two files differ");
            }
        }
        System.out.printf("replicas.csv, %,d rows, %,d columns%n", ROWS, COLUMNS.size());
        print("wall clock", nanos[0], nanos[2]);
        print("processor", nanos[1], nanos[3]);
    }

    private interface Run {
        long bytes() throws IOException;
    }

    private static long measure(Run run, long[] wall, long[] processor, int round) throws IOException {
        long processorBefore = processorTime();
        long wallBefore = System.nanoTime();
        long bytes = run.bytes();
        wall[round] = System.nanoTime() - wallBefore;
        processor[round] = processorTime() - processorBefore;
        return bytes;
    }

    private static long processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static void print(String clock, long[] sheet, long[] alone) {
        double ours = LongStream.of(sheet).sorted().toArray()[ROUNDS / 2] / 1e6;
        double theirs = LongStream.of(alone).sorted().toArray()[ROUNDS / 2] / 1e6;
        System.out.printf(
                Locale.ROOT,
                "%s: sheet %.0f ms, FastCSV alone %.0f ms, ratio %.2f%n",
                clock,
                ours,
                theirs,
                ours / theirs);
    }
}
