package peristyle.model.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** The hold of one process on a store. The file holds the number of the process; the operating system ends the hold with it. */
final class StoreLock {

    /** Far behind the text, so that others may read it where a lock forbids reading (Windows). */
    private static final long LOCKED_BYTE = 1L << 40;

    private final @Nullable FileChannel channel;

    private StoreLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the hold.
     *
     * @throws ProblemException {@code store.in-use} where another has it, {@code store.unwritable} where nobody could
     */
    static StoreLock take(StoreFiles files) {
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = FileChannel.open(files.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            taken = tryLock(channel) != null;
            if (!taken) {
                throw inUse(files);
            }
            channel.truncate(0);
            byte[] text = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
            channel.write(ByteBuffer.wrap(text), 0);
            return new StoreLock(channel);
        } catch (IOException e) {
            taken = false;
            throw files.unwritable(e);
        } finally {
            if (!taken && channel != null) {
                close(channel, files);
            }
        }
    }

    /**
     * The same for a store that is only read: where nothing can be written, as on a medium that is only read, nobody writes to
     * the store either, and H2 still sees who has the file.
     *
     * @throws ProblemException {@code store.in-use} where another has it
     */
    static StoreLock takeToRead(StoreFiles files) {
        return Files.isWritable(files.folder()) ? take(files) : new StoreLock(null);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static void close(FileChannel channel, StoreFiles files) {
        try {
            channel.close();
        } catch (IOException e) {
            throw files.unwritable(e);
        }
    }

    /** Names the process that holds the store, as far as it can be known. */
    static ProblemException inUse(StoreFiles files) {
        String pid = holder(files.lock());
        String command = pid.isEmpty()
                ? ""
                : ProcessHandle.of(Long.parseLong(pid))
                        .flatMap(process -> process.info().command())
                        .orElse("");
        return pid.isEmpty()
                ? new ProblemException(
                        Problem.of("store.in-use-unknown", files.folder().toString()))
                : command.isEmpty()
                        ? new ProblemException(
                                Problem.of("store.in-use-pid", files.folder().toString(), pid))
                        : new ProblemException(
                                Problem.of("store.in-use", files.folder().toString(), pid, command));
    }

    private static String holder(Path lock) {
        try {
            String text = Files.readString(lock, StandardCharsets.US_ASCII).strip();
            return text.matches("\\d{1,18}") ? text : "";
        } catch (IOException _) {
            return "";
        }
    }

    /** Lets another take the store. The file stays: deleting it would let two hold it at once. */
    void release(StoreFiles files) {
        if (channel != null) {
            close(channel, files);
        }
    }
}
