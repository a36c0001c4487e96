package peristyle.views.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts by their keys, in a form that is only looked into, never read through: a start needs a few hundred of some thousands.
 * First the number of places, then a table of places by the hash of the key, each the offset of an entry or 0, then entries:
 * the lengths of key and text in bytes, key, text. What the build packs takes the place of the files of texts.
 */
public final class PackedWords extends AbstractMap<String, String> {

    private static final int LENGTHS = 2 * Integer.BYTES;

    private final ByteBuffer bytes;
    private final int places;

    private PackedWords(byte[] packed) {
        this.bytes = ByteBuffer.wrap(packed);
        this.places = bytes.getInt(0);
    }

    /** Texts as they were packed. */
    static PackedWords of(byte[] packed) {
        return new PackedWords(packed);
    }

    /** Packs the texts of each language, English where a language has none, into this folder as they lie in a jar. */
    public static void packAll(Path folder) throws IOException {
        for (Language language : Language.values()) {
            Path file = folder.resolve(Areas.packed(language));
            Files.createDirectories(file.resolveSibling("."));
            Files.write(file, pack(Areas.load(language)));
        }
    }

    static byte[] pack(Map<String, String> texts) {
        int places = Integer.highestOneBit(Math.max(1, texts.size())) * 4;
        int size = Integer.BYTES * (1 + places);
        for (Entry<String, String> text : texts.entrySet()) {
            size += LENGTHS + bytes(text.getKey()).length + bytes(text.getValue()).length;
        }
        ByteBuffer packed = ByteBuffer.allocate(size).putInt(0, places).position(Integer.BYTES * (1 + places));
        for (Entry<String, String> text : texts.entrySet()) {
            int place = text.getKey().hashCode() & places - 1;
            while (packed.getInt(Integer.BYTES * (1 + place)) != 0) {
                place = place + 1 & places - 1;
            }
            packed.putInt(Integer.BYTES * (1 + place), packed.position());
            byte[] key = bytes(text.getKey());
            byte[] words = bytes(text.getValue());
            packed.putInt(key.length).putInt(words.length).put(key).put(words);
        }
        return packed.array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable String get(@Nullable Object key) {
        if (!(key instanceof String wanted)) {
            return null;
        }
        for (int place = wanted.hashCode() & places - 1; offset(place) != 0; place = place + 1 & places - 1) {
            if (key(offset(place)).equals(wanted)) {
                return text(offset(place));
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        Set<Entry<String, String>> entries = new HashSet<>();
        for (int place = 0; place < places; place++) {
            if (offset(place) != 0) {
                entries.add(Map.entry(key(offset(place)), text(offset(place))));
            }
        }
        return entries;
    }

    private int offset(int place) {
        return bytes.getInt(Integer.BYTES * (1 + place));
    }

    private String key(int at) {
        return string(at + LENGTHS, bytes.getInt(at));
    }

    private String text(int at) {
        int key = bytes.getInt(at);
        return string(at + LENGTHS + key, bytes.getInt(at + Integer.BYTES));
    }

    private String string(int from, int length) {
        return new String(bytes.array(), from, length, StandardCharsets.UTF_8);
    }
}
