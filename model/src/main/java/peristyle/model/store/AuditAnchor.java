package peristyle.model.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest link of the audit chain, in a small file beside the store: a chain that was cut short is a sound chain, and only
 * something outside of it can tell. The file is written after the commit that it tells of and always in place, with one
 * write of the same length: it may fall behind the chain, by a kill or a power cut, but never be ahead of it.
 *
 * @param file where it is
 */
record AuditAnchor(Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(AuditAnchor.class);
    private static final Pattern WRITTEN = Pattern.compile("(\\d{19}) ([0-9a-f]{64})\n");

    /**
     * A link of the chain.
     *
     * @param number of its task; 0 before the first
     * @param hash of the link
     */
    record Link(long number, byte[] hash) {

        boolean same(Link other) {
            return number == other.number && Arrays.equals(hash, other.hash);
        }
    }

    /** What the file tells; empty where there is none, or nothing can be read in it. */
    Optional<Link> read() {
        try {
            if (Files.notExists(file)) {
                return Optional.empty();
            }
            Matcher matcher = WRITTEN.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            return matcher.matches()
                    ? Optional.of(new Link(
                            Long.parseLong(matcher.group(1)), HexFormat.of().parseHex(matcher.group(2))))
                    : Optional.empty();
        } catch (IOException | NumberFormatException unreadable) {
            LOG.warn("The anchor of the audit chain {} cannot be read", file, unreadable);
            return Optional.empty();
        }
    }

    /** Tells of this link from now on. What it tells of is kept already: a file that cannot be written is no failure of that. */
    void write(Link link) {
        String number = String.format(Locale.ROOT, "%019d", link.number());
        String line = number + " " + HexFormat.of().formatHex(link.hash()) + "\n";
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(bytes, 0);
        } catch (IOException unwritable) {
            LOG.warn("The anchor of the audit chain {} cannot be written", file, unwritable);
        }
    }
}
