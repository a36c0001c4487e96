package peristyle.model.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A backup is put back as two files, the store and its anchor, and a kill may come between them. The anchor lies ready before
 * the store is exchanged: where it tells of the store that is there, that exchange was done and the anchor counts; where it
 * does not, it was not, and all is as before.
 */
final class UnfinishedRestore {

    private UnfinishedRestore() {}

    /** The anchor that tells of the store in this folder, of which nothing is changed. */
    static Anchor anchor(StoreFiles files) throws IOException {
        return exchanged(files) ? files.readyAnchor() : files.anchor();
    }

    /** Brings to its end what was done halfway, or clears away what was not begun in earnest. By who holds the store. */
    static void settle(StoreFiles files) throws IOException {
        Path ready = files.readyAnchor().file();
        if (Files.notExists(ready)) {
            Files.deleteIfExists(files.unfinished()); // of what was killed before it was ready
            return;
        }
        if (exchanged(files)) {
            Files.move(
                    ready, files.anchor().file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            clear(files);
        }
    }

    /** Clears away what was made ready; what was to be kept beside is no copy where it is the store itself by another name. */
    static void clear(StoreFiles files) throws IOException {
        Files.deleteIfExists(files.unfinished());
        if (Files.isDirectory(files.backups()) && Files.exists(files.database())) {
            try (Stream<Path> beside = Files.list(files.backups())) {
                for (Path each : beside.toList()) {
                    StoreFiles kept = new StoreFiles(each);
                    if (Files.exists(kept.database()) && Files.isSameFile(kept.database(), files.database())) {
                        Files.deleteIfExists(kept.anchor().file());
                        Files.delete(kept.database());
                        Files.delete(each);
                    }
                }
            }
        }
        Files.deleteIfExists(files.readyAnchor().file());
    }

    private static boolean exchanged(StoreFiles files) throws IOException {
        if (Files.notExists(files.readyAnchor().file()) || Files.notExists(files.database())) {
            return false;
        }
        Optional<Anchor.Told> told = files.readyAnchor().read();
        return told.isPresent() && told.get().content().equals(Anchor.Content.of(files.database()));
    }
}
