package peristyle.model.exchange.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A good file to be spoilt.
 *
 * @param name its name, with its ending
 * @param parts of a zip, its entries; of another file, its bytes alone under the empty name
 */
record FuzzInput(String name, Map<String, byte[]> parts) {

    /** A file that is no zip. */
    static FuzzInput text(String name, String text) {
        return new FuzzInput(name, Map.of("", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A zip of which the entries are known. */
    static FuzzInput zip(String name, byte[] bytes) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new FuzzInput(name, parts);
    }

    /** The whole file. */
    byte[] bytes() {
        byte[] alone = parts.get("");
        if (alone != null) {
            return alone.clone();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** The file with something changed: what its parts hold, or its own bytes. */
    byte[] spoilt(SplittableRandom random) {
        if (parts.containsKey("") || random.nextInt(4) == 0) {
            return Spoiler.spoil(bytes(), random);
        }
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        List<String> names = new ArrayList<>(parts.keySet());
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            String part = names.get(random.nextInt(names.size()));
            byte[] known = changed.get(part);
            if (known != null) {
                changed.put(part, Spoiler.spoil(known, random));
            }
        }
        return new FuzzInput(name, changed).bytes();
    }
}
