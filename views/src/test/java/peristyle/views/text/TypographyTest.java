package peristyle.views.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs together stays in one line, in the spaces and signs of each language. */
class TypographyTest {

    private static final Pattern FRENCH_LOOSE =
            Pattern.compile("[ \\p{L}\\p{N})}](?:[;?!»%](?=\\s|$|[).,])|:(?=\\s|$))|«[^\u00a0]|[ ][:;?!%»]");
    private static final Pattern FRENCH_COLON = Pattern.compile("\u202f[:»]|\u00a0[;?!%]");
    private static final Pattern UNIT = Pattern.compile("(?<=[0-9}])"
            + " (?:%|B|[KMGT]i?B|[MGT]o|min|h|d|j|T|ms|µs|s|[MG]Hz|IOPS|[MG]bit/s|[MG]iB/s|k?W)(?![\\p{L}\\p{N}'’/])");
    private static final Pattern TYPEWRITER = Pattern.compile("\\p{L}'(?=[\\p{L}\\p{N}{«])");

    @Test
    @DisplayName("French keeps : ; ? ! % and the inside of « » at their words: no line begins with them")
    void frenchSigns() {
        assertThat(offending(Language.FR, FRENCH_LOOSE)).isEmpty();
        assertThat(offending(Language.FR, FRENCH_COLON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"un hôte : deux", "deux ; trois", "quoi ?", "dit « non »", "85 %", "Fin: rien", "vrai!"})
    @DisplayName("a sign that could be parted from its word is found")
    void found(String loose) {
        assertThat(FRENCH_LOOSE.matcher(loose).find()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("no text parts a number from its unit")
    void units(Language language) {
        assertThat(offending(language, UNIT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("an apostrophe is one, not the typewriter's")
    void apostrophes(Language language) {
        assertThat(offending(language, TYPEWRITER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("a number that is written is one word with its groups and its unit")
    void numbers(Language language) {
        Formats formats = Texts.of(language.home(), ZoneOffset.UTC).formats();
        assertThat(List.of(
                        formats.integer(1_234_567),
                        formats.decimal(1_234_567.25, 2),
                        formats.percent(0.85),
                        formats.size(1_234_567),
                        formats.bytes(12_345),
                        formats.iops(1_234_567),
                        formats.milliseconds(1.5),
                        formats.clock(2600),
                        formats.duration(Duration.ofMinutes(5)),
                        formats.duration(Duration.ofSeconds(90)),
                        formats.duration(Duration.ofMinutes(-125)),
                        formats.duration(Duration.ofHours(24_049))))
                .noneMatch(written -> written.contains(" "));
    }

    @Test
    @DisplayName("a name and what is said of it are parted as each language parts them")
    void said() {
        assertThat(Texts.of(Locale.UK).said("CPU", "3 GHz")).isEqualTo("CPU: 3 GHz");
        assertThat(Texts.of(Locale.FRANCE).said("CPU", "3 GHz")).isEqualTo("CPU\u00a0: 3 GHz");
    }

    private static List<String> offending(Language language, Pattern pattern) {
        return Areas.files().stream()
                .filter(file -> file.endsWith("_" + language.code() + ".properties"))
                .flatMap(file -> offending(file, pattern))
                .sorted()
                .toList();
    }

    private static Stream<String> offending(String file, Pattern pattern) {
        Properties texts = Areas.properties(file);
        return texts.stringPropertyNames().stream()
                .filter(key -> pattern.matcher(texts.getProperty(key)).find())
                .map(key -> file + " " + key + "=" + texts.getProperty(key));
    }
}
