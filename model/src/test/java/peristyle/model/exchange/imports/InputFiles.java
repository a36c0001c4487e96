package peristyle.model.exchange.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import peristyle.model.exchange.inventory.Inventory;

/** Small files, made by hand. */
final class InputFiles {

    private InputFiles() {}

    static Inventory read(Path... paths) {
        return Inventories.read(List.of(paths), ReadOptions.PLAIN, ReadProgress.NONE);
    }

    static Path text(Path file, String text) {
        return text(file, text, StandardCharsets.UTF_8);
    }

    static Path text(Path file, String text, Charset charset) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, text.getBytes(charset));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A zip of these entries. */
    static Path zip(Path file, Map<String, String> entries) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
