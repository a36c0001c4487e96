package peristyle.model.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32;
import org.slf4j.LoggerFactory;
import peristyle.model.store.Anchor.Content;

/**
 * What was seen of a store when it was closed, in a file beside it that says of which content of the store it tells: of any
 * other it tells nothing. Nothing is lost with it, it only costs the next start time.
 *
 * @param file where it is
 */
record PartingFile(Path file) {

    private static final int BEGINNING = 0x50535450;

    /**
     * What was seen.
     *
     * @param schema version of the store's schema
     * @param content of the store
     * @param seen what whoever closed it gave
     */
    record Parting(int schema, Content content, byte[] seen) {}

    /** What was written last; empty where there is none, or it is not whole. */
    Optional<Parting> read() {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            if (in.readInt() == BEGINNING) {
                long sum = in.readLong();
                int schema = in.readInt();
                Content content = new Content(in.readLong(), in.readUTF());
                byte[] seen = in.readAllBytes();
                if (sum == sum(seen)) {
                    return Optional.of(new Parting(schema, content, seen));
                }
            }
        } catch (IOException unreadable) {
            LoggerFactory.getLogger(PartingFile.class)
                    .warn("What was seen last of the store cannot be read from {}", file, unreadable);
        }
        return Optional.empty();
    }

    /** Takes the place of what was written before, whole or not at all. */
    void write(Parting parting) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(bytes)) {
                out.writeInt(BEGINNING);
                out.writeLong(sum(parting.seen));
                out.writeInt(parting.schema);
                out.writeLong(parting.content.bytes());
                out.writeUTF(parting.content.sum());
                out.write(parting.seen);
            }
            Files.write(unfinished, bytes.toByteArray());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            LoggerFactory.getLogger(PartingFile.class)
                    .warn("What was seen last of the store cannot be kept in {}", file, unwritable);
        }
    }

    private static long sum(byte[] seen) {
        CRC32 sum = new CRC32();
        sum.update(seen);
        return sum.getValue();
    }
}
