package peristyle.model.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * What was acknowledged last, in a small file beside the store: a chain that was cut short is a sound chain, and H2 takes an
 * older state of its file for the newest where the end is cut off. Only something outside can tell. The file is written after
 * the commit that it tells of and always in place, with one write of the same length: it may fall behind the store, by a kill
 * or a power cut, but never be ahead of it.
 *
 * @param file where it is
 */
record Anchor(Path file) {

    private static final Pattern WRITTEN = Pattern.compile(
            "((\\d{19}) ([0-9a-f]{64}) (\\d{19}) (\\d{9}) ([01]) (\\d{19}) ([0-9a-f]{8})) ([0-9a-f]{8})\n");
    /** As it was written when only the chain was told of. */
    private static final Pattern CHAIN_ONLY = Pattern.compile("(\\d{19}) ([0-9a-f]{64})\n");

    /**
     * A link of the audit chain.
     *
     * @param number of its task; 0 before the first
     * @param hash of the link
     */
    record Link(long number, byte[] hash) {

        boolean same(Link other) {
            return number == other.number && Arrays.equals(hash, other.hash);
        }
    }

    /**
     * What a file at rest holds: H2 sees neither a lost end nor a changed byte in what it was given to keep.
     *
     * @param bytes its length, 0 while it is open
     * @param sum CRC-32 of all of it, hexadecimal
     */
    record Content(long bytes, String sum) {

        /** Nothing can be said of a file that is open. */
        static final Content OPEN = new Content(0, "00000000");

        /** Reads all of a file: some milliseconds for each 10 MB. CRC-32, because that is fast from its first byte on. */
        static Content of(Path file) throws IOException {
            CRC32 sum = new CRC32();
            byte[] part = new byte[1 << 16];
            long bytes = 0;
            try (InputStream in = Files.newInputStream(file)) {
                for (int read = in.read(part); read >= 0; read = in.read(part)) {
                    sum.update(part, 0, read);
                    bytes += read;
                }
            }
            return new Content(bytes, HexFormat.of().toHexDigits((int) sum.getValue()));
        }

        boolean open() {
            return bytes == 0;
        }
    }

    /**
     * What the file tells.
     *
     * @param link newest link of the audit chain
     * @param devices moment of the devices' last checkpoint, null before the first
     * @param estate whether there is an estate
     * @param content of the store's file when it was closed
     */
    record Told(Link link, @Nullable Instant devices, boolean estate, Content content) {

        Told with(Link newest) {
            return new Told(newest, devices, estate, content);
        }

        Told with(@Nullable Instant checkpoint, boolean begun) {
            return new Told(link, checkpoint, begun, content);
        }

        Told with(Content closed) {
            return new Told(link, devices, estate, closed);
        }
    }

    /** What the file tells; empty where there is none, or nothing can be read in it. */
    Optional<Told> read() {
        try {
            if (Files.notExists(file)) {
                return Optional.empty();
            }
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            Matcher whole = WRITTEN.matcher(text);
            if (whole.matches() && sum(whole.group(1)).equals(whole.group(9))) {
                long second = Long.parseLong(whole.group(4));
                return Optional.of(new Told(
                        link(whole.group(2), whole.group(3)),
                        second == 0 ? null : Instant.ofEpochSecond(second, Long.parseLong(whole.group(5))),
                        whole.group(6).equals("1"),
                        new Content(Long.parseLong(whole.group(7)), whole.group(8))));
            }
            Matcher chain = CHAIN_ONLY.matcher(text);
            if (chain.matches()) {
                return Optional.of(new Told(link(chain.group(1), chain.group(2)), null, false, Content.OPEN));
            }
            LoggerFactory.getLogger(Anchor.class).warn("The anchor of the store {} makes no sense", file);
        } catch (IOException | NumberFormatException unreadable) {
            LoggerFactory.getLogger(Anchor.class).warn("The anchor of the store {} cannot be read", file, unreadable);
        }
        return Optional.empty();
    }

    private static Link link(String number, String hash) {
        return new Link(Long.parseLong(number), HexFormat.of().parseHex(hash));
    }

    private static String sum(String line) {
        CRC32 sum = new CRC32();
        sum.update(line.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /**
     * Tells this from now on.
     *
     * @param synced whether to wait until the disk has it
     */
    void write(Told told, boolean synced) throws IOException {
        Instant devices = told.devices == null ? Instant.EPOCH : told.devices;
        String line = String.format(
                Locale.ROOT,
                "%019d %s %019d %09d %d %019d %s",
                told.link.number,
                HexFormat.of().formatHex(told.link.hash),
                devices.getEpochSecond(),
                devices.getNano(),
                told.estate ? 1 : 0,
                told.content.bytes,
                told.content.sum);
        ByteBuffer bytes = ByteBuffer.wrap((line + " " + sum(line) + "\n").getBytes(StandardCharsets.US_ASCII));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(bytes, 0);
            if (synced) {
                channel.force(true);
            }
        }
    }
}
