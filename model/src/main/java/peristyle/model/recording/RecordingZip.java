package peristyle.model.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.sheet.WholeFile;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** The parts of a recording in a zip file. The same parts give the same bytes. */
final class RecordingZip {

    private static final LocalDateTime NEVER_CHANGES = LocalDateTime.of(1980, 1, 1, 0, 0);

    private RecordingZip() {}

    static void write(Path file, Map<Part, byte[]> parts) {
        parts.forEach((part, bytes) -> {
            if (bytes.length > part.most()) {
                throw new ProblemException(
                        Problem.of("recording.too-large", file.toString(), part.file(), part.most()));
            }
        });
        WholeFile.write(file, out -> write(out, parts));
    }

    private static void write(OutputStream out, Map<Part, byte[]> parts) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<Part, byte[]> part : parts.entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey().file());
            entry.setTimeLocal(NEVER_CHANGES);
            zip.putNextEntry(entry);
            zip.write(part.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    /** All parts, each bounded; what else is in the file is passed over. */
    static Map<Part, byte[]> read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw Files.exists(file)
                        ? new ProblemException(Problem.of("recording.folder", file.toString()))
                        : new ProblemException(Problem.of("recording.not-found", file.toString()));
            }
            try (ZipFile zip = new ZipFile(file.toFile())) {
                Map<Part, byte[]> parts = new EnumMap<>(Part.class);
                for (Part part : Part.values()) {
                    parts.put(part, read(file, zip, part));
                }
                return parts;
            }
        } catch (NoSuchFileException missing) {
            throw new ProblemException(Problem.of("recording.not-found", file.toString()), missing);
        } catch (ZipException foreign) {
            throw new ProblemException(Problem.of("recording.foreign", file.toString()), foreign);
        } catch (IOException failed) {
            throw unreadable(file, failed);
        }
    }

    private static ProblemException unreadable(Path file, IOException failed) {
        String reason = failed.getMessage() == null ? failed.toString() : failed.getMessage();
        return new ProblemException(Problem.of("recording.unreadable", file.toString(), reason), failed);
    }

    private static byte[] read(Path file, ZipFile zip, Part part) throws IOException {
        ZipEntry entry = zip.getEntry(part.file());
        if (entry == null) {
            throw part == Part.HEAD
                    ? new ProblemException(Problem.of("recording.foreign", file.toString()))
                    : damaged(file, part, Problem.of("recording.part-missing"), null);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(part.most() + 1);
            if (bytes.length > part.most()) {
                throw new ProblemException(
                        Problem.of("recording.too-large", file.toString(), part.file(), part.most()));
            }
            return bytes;
        } catch (ZipException torn) {
            throw damaged(file, part, Problem.of("recording.part-torn"), torn);
        }
    }

    static ProblemException damaged(Path file, Part part, Problem reason, @Nullable Throwable cause) {
        Problem problem = Problem.of("recording.damaged", file.toString(), part.file(), reason);
        return cause == null ? new ProblemException(problem) : new ProblemException(problem, cause);
    }
}
