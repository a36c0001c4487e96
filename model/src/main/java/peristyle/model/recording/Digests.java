package peristyle.model.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import peristyle.model.estate.Estate;
import peristyle.model.exchange.events.EventDigest;
import peristyle.model.store.EstateForm;

/** Digests of what is too large to compare by eye. */
final class Digests {

    private Digests() {}

    /** The SHA-256 of an estate as this version writes it, in hexadecimal. */
    static String of(Estate estate) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            EstateForm.current().write(estate, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return EventDigest.sha256Hex(bytes.toByteArray());
    }
}
