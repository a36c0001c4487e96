import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes one jar of many: whoever looks for a service opens every jar, at every start. Arguments: the jar to make, then jars and
 * folders; of two files of one name the first counts, services are told together, and of several versions of a class stays
 * the one for this Java. Nothing is compressed.
 */
class MergeJars {

    private static final String SERVICES = "META-INF/services/";
    private static final String VERSIONS = "META-INF/versions/";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public static void main(String[] arguments) throws IOException {
        MergeJars merged = new MergeJars();
        for (int each = 1; each < arguments.length; each++) {
            merged.add(Path.of(arguments[each]));
        }
        merged.write(Path.of(arguments[0]));
    }

    private void add(Path source) throws IOException {
        if (Files.isDirectory(source)) {
            try (Stream<Path> found = Files.walk(source)) {
                for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                    add(source.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file), source);
                }
            }
            return;
        }
        try (JarFile jar = new JarFile(source.toFile(), false, JarFile.OPEN_READ, Runtime.version())) {
            for (JarEntry entry : jar.versionedStream().filter(any -> !any.isDirectory()).toList()) {
                try (var in = jar.getInputStream(entry)) {
                    add(entry.getName(), in.readAllBytes(), source);
                }
            }
        }
    }

    private void add(String name, byte[] content, Path source) throws IOException {
        if (name.equals(JarFile.MANIFEST_NAME) || name.startsWith(VERSIONS) || name.equals("module-info.class")) {
            return;
        }
        if (name.startsWith(SERVICES)) {
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.write(files.getOrDefault(name, new byte[0]));
            both.write(content);
            both.write('\n');
            files.put(name, both.toByteArray());
        } else if (name.startsWith("META-INF/") && name.indexOf('/', "META-INF/".length()) < 0) {
            // Licences and notices of each, beside those of the others.
            files.putIfAbsent("META-INF/" + source.getFileName() + name.substring("META-INF".length()), content);
        } else {
            files.putIfAbsent(name, content);
        }
    }

    private void write(Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(file))) {
            put(JarFile.MANIFEST_NAME, "Manifest-Version: 1.0\n\n".getBytes(StandardCharsets.UTF_8), out);
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                put(entry.getKey(), entry.getValue(), out);
            }
        }
    }

    private static void put(String name, byte[] content, ZipOutputStream out) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(content);
    }
}
