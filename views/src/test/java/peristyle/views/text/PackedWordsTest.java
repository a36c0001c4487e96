package peristyle.views.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackedWordsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("packed texts are those that were packed, and no others")
    void same(Language language) {
        Map<String, String> texts = Areas.load(language);
        PackedWords packed = PackedWords.of(PackedWords.pack(texts));
        assertThat(packed).isEqualTo(texts).hasSameSizeAs(texts);
        texts.forEach((key, text) -> assertThat(packed.get(key)).isEqualTo(text));
        assertThat(packed.get("no.such.key")).isNull();
        assertThat(packed.containsKey("no.such.key")).isFalse();
        assertThat(packed.getOrDefault("no.such.key", "else")).isEqualTo("else");
    }
}
