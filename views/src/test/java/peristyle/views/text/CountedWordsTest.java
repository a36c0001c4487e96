package peristyle.views.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * "1 VMs" is nowhere said. A word that a number chooses in one text of a language is chosen in all of them: the words that are
 * counted are learned from the texts themselves.
 */
class CountedWordsTest {

    private static final Pattern CHOICE = Pattern.compile("\\{\\d+,plural,([^|{}]*)\\|([^|{}]*)}");
    private static final Pattern COUNTED = Pattern.compile("\\{\\d+} (?:\\p{L}+ )?([\\p{L}-]+)");
    /** After these the number counts nothing: it stands for a name, an amount or a whole. */
    private static final Set<String> LINKS =
            Set.of("de", "des", "en", "et", "las", "listan", "listent", "para", "soit", "son", "sont", "sur", "y");

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("a word that is counted is chosen by its number, in every text")
    void chosenEverywhere(Language language) {
        Set<String> counted = counted(language);
        assertThat(counted).hasSizeGreaterThan(50);
        assertThat(offending(language, counted)).isEmpty();
    }

    @Test
    @DisplayName("a text that says VMs whatever their number is found")
    void found() {
        assertThat(unchosen("{0}: {1} VMs", counted(Language.EN))).isTrue();
        assertThat(unchosen("{1} other hosts", counted(Language.EN))).isTrue();
        assertThat(unchosen("{1} {1,plural,VM|VMs} on {2} {2,plural,host|hosts}", counted(Language.EN)))
                .isFalse();
        assertThat(unchosen("Dans {0} jours", counted(Language.FR))).isTrue();
        assertThat(unchosen("In {0} Tagen", counted(Language.DE))).isTrue();
        assertThat(unchosen("{0} VM en {1} hosts", counted(Language.ES))).isTrue();
    }

    /** The nouns of all choices: the first word that is another for many than for one. */
    private static Set<String> counted(Language language) {
        Set<String> words = new TreeSet<>();
        Areas.load(language).values().stream()
                .flatMap(text -> CHOICE.matcher(text).results())
                .forEach(choice -> {
                    List<String> one = List.of(choice.group(1).split("[ ,;:]+"));
                    List.of(choice.group(2).split("[ ,;:]+")).stream()
                            .filter(word -> !one.contains(word) && isNoun(language, word, one.getFirst()))
                            .findFirst()
                            .ifPresent(words::add);
                });
        return words;
    }

    /** Nouns have a capital in German; elsewhere the plural is the singular and a little more. */
    private static boolean isNoun(Language language, String word, String one) {
        return language == Language.DE
                ? Character.isUpperCase(word.charAt(0))
                : word.length() > one.length() && word.toLowerCase(Locale.ROOT).endsWith("s");
    }

    private static List<String> offending(Language language, Set<String> counted) {
        return Areas.load(language).entrySet().stream()
                .filter(text -> unchosen(text.getValue(), counted))
                .map(text -> text.getKey() + "=" + text.getValue())
                .sorted()
                .toList();
    }

    private static boolean unchosen(String text, Set<String> counted) {
        return COUNTED.matcher(CHOICE.matcher(text).replaceAll("")).results().anyMatch(each -> {
            String[] words = each.group().split(" ");
            return !LINKS.contains(words[1].toLowerCase(Locale.ROOT))
                    && (counted.contains(words[1]) || (words.length > 2 && counted.contains(words[2])));
        });
    }
}
