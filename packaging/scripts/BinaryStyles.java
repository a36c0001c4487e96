import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/** Puts beside each style sheet of a jar what JavaFX would make of it at every start: {@code .bss} beside {@code .css}. */
class BinaryStyles {

    public static void main(String[] arguments) throws IOException {
        URI jar = URI.create("jar:" + Path.of(arguments[0]).toUri());
        try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of());
                Stream<Path> files = Files.walk(inside.getPath("/"))) {
            List<Path> sheets =
                    files.filter(file -> file.toString().endsWith(".css")).toList();
            for (Path sheet : sheets) {
                File source = File.createTempFile("sheet", ".css");
                File binary = File.createTempFile("sheet", ".bss");
                Files.write(source.toPath(), Files.readAllBytes(sheet));
                Stylesheet.convertToBinary(source, binary);
                Files.write(
                        sheet.resolveSibling(sheet.getFileName().toString().replace(".css", ".bss")),
                        Files.readAllBytes(binary.toPath()));
                Files.delete(source.toPath());
                Files.delete(binary.toPath());
            }
        }
    }
}
