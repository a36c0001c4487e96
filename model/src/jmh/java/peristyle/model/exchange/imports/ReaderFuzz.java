package peristyle.model.exchange.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;

/**
 * Spoils good inventory files without end and reads them. A crash, an input that takes more than ten seconds, or the end of the memory is a find: its input is kept, with the seed that makes it again.
 */
final class ReaderFuzz {

    private static final long SLOW_NANOS = 10_000_000_000L;

    private final List<FuzzInput> inputs = new ArrayList<>(FuzzSeeds.all());
    private final Catalog catalog = CatalogFile.shipped();
    private final Path folder;
    private long read;
    private long refused;
    private long slowest;
    private long slowestSeed;
    private int finds;

    private ReaderFuzz(Path folder) {
        this.folder = folder;
    }

    /**
     * Runs; ends with 1 where anything was found.
     *
     * @param arguments minutes, first seed, folder for what is found, folder with further workbooks (may be left out)
     */
    public static void main(String[] arguments) throws IOException {
        ReaderFuzz fuzz = new ReaderFuzz(Files.createDirectories(Path.of(arguments[2])));
        if (arguments.length > 3) {
            fuzz.add(Path.of(arguments[3]));
        }
        fuzz.run(Double.parseDouble(arguments[0]), Long.parseLong(arguments[1]));
        System.exit(fuzz.finds == 0 ? 0 : 1);
    }

    private void add(Path samples) throws IOException {
        try (Stream<Path> files = Files.list(samples)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList()) {
                inputs.add(FuzzInput.zip(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
            }
        }
    }

    private void run(double minutes, long firstSeed) throws IOException {
        long end = System.nanoTime() + (long) (minutes * 60e9);
        long seed = firstSeed;
        for (; System.nanoTime() < end; seed++) {
            one(inputs.get((int) (seed % inputs.size())), seed);
        }
        System.out.printf(
                "%,d inputs of %d kinds, seeds %d to %d: %,d read, %,d refused, %d finds;"
                        + " slowest %,d ms of processor time (seed %d); heap of %,d MiB of %,d%n",
                seed - firstSeed,
                inputs.size(),
                firstSeed,
                seed - 1,
                read,
                refused,
                finds,
                slowest / 1_000_000,
                slowestSeed,
                ImportSpeed.heap() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private void one(FuzzInput input, long seed) throws IOException {
        byte[] bytes = input.spoilt(new SplittableRandom(seed));
        Path file = Files.write(folder.resolve(input.name()), bytes);
        long from = processorTime();
        try {
            if (FuzzTarget.read(file, catalog)) {
                read++;
            } else {
                refused++;
            }
            long taken = processorTime() - from;
            if (taken > slowest) {
                slowest = taken;
                slowestSeed = seed;
            }
            if (taken > SLOW_NANOS) {
                found(input, seed, bytes, new IllegalStateException(taken / 1_000_000 + " ms"));
            }
        } catch (RuntimeException | Error find) {
            found(input, seed, bytes, find);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** At lowest priority on a busy machine the time on the wall says nothing of an input. */
    private static long processorTime() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElseGet(System::nanoTime);
    }

    private void found(FuzzInput input, long seed, byte[] bytes, Throwable find) throws IOException {
        finds++;
        Path kept = Files.write(folder.resolve(seed + "-" + input.name()), bytes);
        System.out.printf("FOUND with seed %d, kept as %s: %s%n", seed, kept, find);
        find.printStackTrace(System.out);
    }
}
