package peristyle.model.exchange.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Puts several files into a folder, all or none. What they replace is kept until the last is in its place. */
final class FolderSwap implements AutoCloseable {

    private final Path folder;
    private final boolean folderIsNew;
    private final Path fresh;
    private final Path old;
    private boolean done;

    private FolderSwap(Path folder, boolean folderIsNew, Path fresh, Path old) {
        this.folder = folder;
        this.folderIsNew = folderIsNew;
        this.fresh = fresh;
        this.old = old;
    }

    static FolderSwap begin(Path folder) throws IOException {
        boolean isNew = !Files.exists(folder);
        if (isNew) {
            Files.createDirectory(folder);
        }
        return new FolderSwap(folder, isNew, create(folder, ".fresh-"), create(folder, ".old-"));
    }

    /** A folder of its own: one that a killed export left behind is not touched. */
    private static Path create(Path folder, String prefix) throws IOException {
        for (int number = 0; ; number++) {
            Path created = folder.resolve(prefix + number);
            if (!Files.exists(created)) {
                return Files.createDirectory(created);
            }
        }
    }

    /** Where a new file is written first. */
    Path fresh(String name) {
        return fresh.resolve(name);
    }

    List<Path> putInPlace(List<String> names) throws IOException {
        WholeFolder.requirePlaces(folder, names);
        List<String> begun = new ArrayList<>();
        try {
            for (String name : names) {
                begun.add(name);
                if (Files.exists(folder.resolve(name))) {
                    move(folder, old, name);
                }
                move(fresh, folder, name);
            }
        } catch (IOException e) {
            putBack(begun, e);
            throw e;
        }
        WholeFile.forceFolder(folder);
        done = true;
        return names.stream().map(folder::resolve).toList();
    }

    private void putBack(List<String> begun, IOException cause) {
        for (String name : begun.reversed()) {
            try {
                if (Files.exists(old.resolve(name))) {
                    move(old, folder, name);
                } else if (!Files.exists(fresh.resolve(name))) {
                    Files.deleteIfExists(folder.resolve(name));
                }
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }

    private static void move(Path from, Path to, String name) throws IOException {
        Files.move(from.resolve(name), to.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        delete(fresh);
        delete(old);
        if (!done && folderIsNew) {
            Files.deleteIfExists(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
