package peristyle.model.exchange.imports;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Stable pseudonyms: under one key the same name always becomes the same pseudonym, and without the key nobody can tell
 * which name it was, nor try names out. Not thread-safe.
 */
public final class Pseudonyms {

    /** Fewest bytes of a key: fewer could be guessed. */
    public static final int LEAST_KEY_BYTES = 16;

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;

    private final Mac mac;
    private final Map<String, String> known = new HashMap<>();

    /**
     * Pseudonyms under a key.
     *
     * @param key at least {@link #LEAST_KEY_BYTES}; keep it to get the same pseudonyms again, destroy it to make them final
     */
    public Pseudonyms(byte[] key) {
        if (key.length < LEAST_KEY_BYTES) {
            throw new IllegalArgumentException("a key of " + key.length + " bytes");
        }
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    /**
     * The pseudonym of a name; names that differ only in case have the same.
     *
     * @param kind what it names, put before the pseudonym: {@code vm}, {@code host}, …
     */
    public String of(String kind, String name) {
        return name.isEmpty()
                ? name
                : known.computeIfAbsent(
                        kind + "\n" + name.toLowerCase(Locale.ROOT), whole -> kind + "-" + letters(whole));
    }

    /** The pseudonym of a name that may be missing. */
    public @Nullable String orNull(String kind, @Nullable String name) {
        return name == null ? null : of(kind, name);
    }

    /** A path with each of its names replaced, so that what lies in one folder still does. */
    public @Nullable String path(String kind, @Nullable String path) {
        if (path == null) {
            return null;
        }
        StringBuilder replaced = new StringBuilder();
        String[] names = path.split("/", -1);
        for (int at = 0; at < names.length; at++) {
            replaced.append(at == 0 ? "" : "/").append(of(kind, names[at]));
        }
        return replaced.toString();
    }

    private String letters(String whole) {
        byte[] sum = mac.doFinal(whole.getBytes(StandardCharsets.UTF_8));
        StringBuilder letters = new StringBuilder(LENGTH);
        for (int at = 0; at < LENGTH; at++) {
            letters.append(LETTERS.charAt(sum[at] & 0x1f));
        }
        return letters.toString();
    }
}
