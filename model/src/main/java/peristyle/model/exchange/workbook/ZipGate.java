package peristyle.model.exchange.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Opens a zip only after its size, its first bytes and its directory have been looked at. */
final class ZipGate {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final long COMPOUND_FILE = 0xD0CF11E0L;
    private static final long LOCAL_HEADER = 0x504B0304L;
    private static final long EMPTY_ZIP = 0x504B0506L;

    private ZipGate() {}

    /**
     * Opens the file.
     *
     * @throws ProblemException {@code inventory.…} where it is not there, not a zip, damaged or suspiciously large
     */
    static ZipFile open(Path path) {
        String file = path.toString();
        if (Files.isDirectory(path)) {
            throw new ProblemException(Problem.of("inventory.is-folder", file));
        }
        if (!Files.isRegularFile(path)) {
            throw new ProblemException(Problem.of("inventory.not-found", file));
        }
        try {
            lookAtEnds(path, file);
            ZipFile zip = new ZipFile(path.toFile());
            try {
                lookAtDirectory(zip, file);
                return zip;
            } catch (ProblemException refused) {
                zip.close();
                throw refused;
            }
        } catch (IOException damaged) {
            if (reason(damaged).contains("encrypted")) {
                throw new ProblemException(Problem.of("inventory.protected", file), damaged);
            }
            throw new ProblemException(Problem.of("inventory.damaged", file, reason(damaged)), damaged);
        } catch (IllegalArgumentException badName) {
            throw new ProblemException(Problem.of("inventory.damaged", file, reason(badName)), badName);
        }
    }

    /**
     * Whether the file begins as a zip does.
     *
     * @throws ProblemException {@code inventory.protected} where it is one of the old containers that hide a workbook
     */
    static boolean isZip(Path path) {
        try (InputStream bytes = Files.newInputStream(path)) {
            byte[] first = bytes.readNBytes(Integer.BYTES);
            if (first.length < Integer.BYTES) {
                return false;
            }
            long signature = ByteBuffer.wrap(first).getInt() & 0xffffffffL;
            if (signature == COMPOUND_FILE) {
                throw new ProblemException(Problem.of("inventory.protected", path.toString()));
            }
            return signature == LOCAL_HEADER || signature == EMPTY_ZIP;
        } catch (IOException damaged) {
            throw new ProblemException(Problem.of("inventory.damaged", path.toString(), reason(damaged)), damaged);
        }
    }

    private static void lookAtEnds(Path path, String file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(path.toFile(), "r")) {
            long size = bytes.length();
            if (size > Limits.FILE_BYTES) {
                throw new ProblemException(Problem.of("inventory.too-large", file, size, Limits.FILE_BYTES));
            }
            if (size < END_BYTES) {
                throw new ProblemException(Problem.of("inventory.not-a-zip", file));
            }
            long first = bytes.readInt() & 0xffffffffL;
            if (first == COMPOUND_FILE) {
                throw new ProblemException(Problem.of("inventory.protected", file));
            }
            if (first != LOCAL_HEADER) {
                throw new ProblemException(Problem.of("inventory.not-a-zip", file));
            }
            byte[] tail = new byte[(int) Math.min(size, END_BYTES + LONGEST_COMMENT)];
            bytes.seek(size - tail.length);
            bytes.readFully(tail);
            lookAtEnd(ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN), file);
        }
    }

    /** The end record says how large the directory is that {@link ZipFile} is going to hold in memory. */
    private static void lookAtEnd(ByteBuffer tail, String file) {
        for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE) {
                int entries = Short.toUnsignedInt(tail.getShort(at + 10));
                long bytes = Integer.toUnsignedLong(tail.getInt(at + 12));
                if (entries > Limits.PARTS || bytes > Limits.DIRECTORY_BYTES) {
                    throw new ProblemException(Problem.of("inventory.too-many-parts", file, entries, Limits.PARTS));
                }
                return;
            }
        }
        throw new ProblemException(Problem.of("inventory.truncated", file));
    }

    private static void lookAtDirectory(ZipFile zip, String file) {
        long sum = 0;
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            long inflated = Math.max(0, entry.getSize());
            sum += inflated;
            if (sum > Limits.INFLATED_BYTES) {
                throw new ProblemException(
                        Problem.of("inventory.inflates-too-much", file, entry.getName(), Limits.INFLATED_BYTES));
            }
            long packed = Math.max(1, entry.getCompressedSize());
            if (inflated > Limits.RATIO_FROM_BYTES && inflated / packed > Limits.RATIO) {
                throw new ProblemException(
                        Problem.of("inventory.bomb", file, entry.getName(), inflated / packed, Limits.RATIO));
            }
        }
    }

    static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
