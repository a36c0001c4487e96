package peristyle.views.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of texts: one an area and language, found where the first of them lies, so that no list has to be kept. */
final class Areas {

    static final String FOLDER = "peristyle/texts/";
    private static final String ANY = FOLDER + "window_en.properties";

    private static final Map<Language, Map<String, String>> READ = new ConcurrentHashMap<>();

    private Areas() {}

    /** All texts of a language, over the English ones. They are read once: they do not change while the program runs. */
    static Map<String, String> load(Language language) {
        return READ.computeIfAbsent(language, Areas::read);
    }

    /** Where the build puts all texts of a language in one file. */
    static String packed(Language language) {
        return FOLDER + language.code() + ".words";
    }

    private static Map<String, String> read(Language language) {
        try (@Nullable InputStream in = loader().getResourceAsStream(packed(language))) {
            return in == null ? readAreas(language) : PackedWords.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("texts " + packed(language), e);
        }
    }

    private static Map<String, String> readAreas(Language language) {
        Map<String, String> merged = new HashMap<>(1024);
        List<String> files = files();
        read(files, Language.EN, merged);
        if (language != Language.EN) {
            read(files, language, merged);
        }
        return Map.copyOf(merged);
    }

    private static void read(List<String> files, Language language, Map<String, String> into) {
        String ending = "_" + language.code() + ".properties";
        files.stream()
                .filter(file -> file.endsWith(ending))
                .forEach(file -> properties(file).forEach((key, value) -> into.put((String) key, (String) value)));
    }

    static Properties properties(String file) {
        Properties properties = new Properties();
        try (@Nullable InputStream in = loader().getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("no texts " + file);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("texts " + file, e);
        }
    }

    /** Names of all files of texts. */
    static List<String> files() {
        @Nullable URL url = loader().getResource(ANY);
        if (url == null) {
            throw new IllegalStateException("no texts: the resources are not on the class path");
        }
        try {
            return url.openConnection() instanceof JarURLConnection jar ? inJar(jar) : inFolder(url);
        } catch (IOException e) {
            throw new UncheckedIOException("texts at " + url, e);
        }
    }

    private static List<String> inJar(JarURLConnection jar) throws IOException {
        return jar.getJarFile().stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(FOLDER) && name.endsWith(".properties"))
                .map(name -> name.substring(FOLDER.length()))
                .sorted()
                .toList();
    }

    private static List<String> inFolder(URL url) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(url.toURI()).resolveSibling("."))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .sorted()
                    .toList();
        } catch (URISyntaxException e) {
            throw new IOException("texts at " + url, e);
        }
    }

    private static ClassLoader loader() {
        @Nullable ClassLoader loader = Areas.class.getClassLoader();
        return loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }
}
