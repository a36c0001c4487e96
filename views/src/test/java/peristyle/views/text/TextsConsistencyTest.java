package peristyle.views.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import peristyle.model.exchange.sheet.Column;
import peristyle.model.exchange.sheet.Sheet;
import peristyle.model.exchange.sheet.Sheets;

/** Every language says the same things, and everything that is asked for is said. */
class TextsConsistencyTest {

    private static final Pattern ASKED =
            Pattern.compile("(?:get|explain|text)\\(\\s*\"([a-z][a-zA-Z0-9_.-]+\\.[a-zA-Z0-9_.-]*[a-zA-Z0-9_-])\"");
    private static final Pattern PROBLEM = Pattern.compile("Problem\\.of\\(\\s*\"([a-z0-9.-]+)\"");
    private static final Pattern FINDING =
            Pattern.compile("Finding\\.of\\(\\s*[^;]*?\"([a-z][a-z0-9-]*\\.[a-z0-9.-]+)\"");
    private static final Pattern LAYOUT = Pattern.compile("\"%([A-Za-z0-9_.-]+)\"");
    private static final Path ROOT = root();

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("each language has the keys of English, with the same placeholders")
    void sameKeys(Language language) {
        for (String area : areas()) {
            Properties english = Areas.properties(area + "_en.properties");
            Properties other = Areas.properties(area + "_" + language.code() + ".properties");
            assertThat(other.stringPropertyNames()).as(area).isEqualTo(english.stringPropertyNames());
            for (String key : english.stringPropertyNames()) {
                assertThat(placeholders(other.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(english.getProperty(key)));
                assertThat(other.getProperty(key)).as(key).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("words that a number chooses can be read: two forms, and a number that English has as well")
    void plurals(Language language) {
        for (String area : areas()) {
            Properties english = Areas.properties(area + "_en.properties");
            Properties texts = Areas.properties(area + "_" + language.code() + ".properties");
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertThat(peristyle.views.text.Pattern.withoutPlurals(text))
                        .as(key)
                        .doesNotContain(",plural");
                Pattern.compile("\\{(\\d+),plural")
                        .matcher(text)
                        .results()
                        .forEach(choice ->
                                assertThat(english.getProperty(key)).as(key).contains("{" + choice.group(1) + "}"));
            }
        }
    }

    @Test
    @DisplayName("no key stands in two areas")
    void oneArea() {
        Map<String, String> home = new HashMap<>();
        for (String area : areas()) {
            for (String key : Areas.properties(area + "_en.properties").stringPropertyNames()) {
                assertThat(home.put(key, area)).as(key + " in " + area).isNull();
            }
        }
    }

    @Test
    @DisplayName("every key that Java asks for exists")
    void askedInJava() throws IOException {
        Set<String> missing = new TreeSet<>();
        Set<String> keys = Areas.load(Language.EN).keySet();
        for (String source : sources("java")) {
            found(ASKED, source).filter(key -> !keys.contains(key)).forEach(missing::add);
            found(PROBLEM, source)
                    .flatMap(code -> Stream.of("what", "why", "remedy").map(part -> "problem." + code + "." + part))
                    .filter(key -> !keys.contains(key))
                    .forEach(missing::add);
            found(FINDING, source)
                    .flatMap(code -> Stream.of("what", "why", "remedy").map(part -> "finding." + code + "." + part))
                    .filter(key -> !keys.contains(key))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("every key that a layout asks for exists")
    void askedInLayouts() throws IOException {
        Set<String> keys = Areas.load(Language.EN).keySet();
        for (String source : sources("fxml")) {
            assertThat(found(LAYOUT, source).filter(key -> !keys.contains(key))).isEmpty();
        }
    }

    @Test
    @DisplayName("every sheet and every column has a title")
    void titles() {
        Set<String> keys = Areas.load(Language.EN).keySet();
        Set<String> wanted = new TreeSet<>();
        for (Sheet<?> sheet : Sheets.all()) {
            wanted.add("sheet." + sheet.id());
            sheet.columns().stream().map(Column::id).map(id -> "column." + id).forEach(wanted::add);
        }
        wanted.removeAll(keys);
        assertThat(wanted).isEmpty();
    }

    private static Stream<String> found(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(match -> match.group(1));
    }

    private static Set<String> placeholders(String text) {
        Matcher matcher =
                peristyle.views.text.Pattern.PLACEHOLDER.matcher(peristyle.views.text.Pattern.withoutPlurals(text));
        return matcher.results().map(match -> match.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> areas() {
        return Areas.files().stream()
                .map(file -> file.substring(0, file.lastIndexOf('_')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> sources(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            List<Path> wanted = files.filter(file -> file.toString().endsWith("." + ending))
                    .filter(file -> file.toString().contains("/src/main/"))
                    .toList();
            List<String> read = new java.util.ArrayList<>();
            for (Path file : wanted) {
                read.add(Files.readString(file));
            }
            return read;
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("resources"))
                ? here
                : here.resolve("..").normalize();
    }
}
