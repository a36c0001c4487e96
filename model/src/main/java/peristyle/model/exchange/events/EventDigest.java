package peristyle.model.exchange.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import peristyle.model.hardware.DeviceEvent;

/** Counts events and digests every detail of them: the bytes of their lines, which are not kept. */
public final class EventDigest implements Consumer<DeviceEvent> {

    private final MessageDigest digest = sha256();
    private long size;

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public void accept(DeviceEvent event) {
        digest.update(EventLog.text(event).getBytes(StandardCharsets.UTF_8));
        size++;
    }

    /** How many there were. */
    public long size() {
        return size;
    }

    /** The SHA-256 of their lines so far, in hexadecimal. */
    public String sha256Hex() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("SHA-256 can be copied", impossible);
        }
    }

    /** The SHA-256 of these bytes, in hexadecimal. */
    public static String sha256Hex(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }
}
