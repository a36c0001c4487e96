package peristyle.views.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peristyle.model.estate.VmId;
import peristyle.views.console.Screen;

class TextsTest {

    private final Texts english = Texts.of(Locale.UK, ZoneOffset.UTC).strict();
    private final Texts french = Texts.of(Locale.CANADA_FRENCH, ZoneOffset.UTC).strict();

    @Test
    @DisplayName("a locale of a spoken language gets that language, any other gets English")
    void fallback() {
        assertThat(french.of(Screen.HOSTS)).isEqualTo("Hôtes");
        assertThat(Texts.of(Locale.JAPAN).of(Screen.HOSTS)).isEqualTo("Hosts");
    }

    @Test
    @DisplayName("a missing key is an error where it is asked for strictly, and stands for its text otherwise")
    void missing() {
        assertThatThrownBy(() -> english.get("no.such.key")).isInstanceOf(MissingResourceException.class);
        assertThat(Texts.of(Locale.UK).get("no.such.key")).isEqualTo("no.such.key");
    }

    @Test
    @DisplayName("placeholders are filled by type and by style, apostrophes and lone braces stay")
    void placeholders() {
        assertThat(Pattern.fill("l'hôte {0} a {1,size} {", java.util.List.of("esx-1", 2048L), french))
                .isEqualTo("l'hôte esx-1 a 2\u202fGiB {");
        assertThat(Pattern.fill("{0,percent} {1,iops} {2,ms}", java.util.List.of(0.85, 1500, 4.25), english))
                .isEqualTo("85\u202f% 1,500\u202fIOPS 4.25\u202fms");
        assertThat(Pattern.fill("{0} {1}", java.util.List.of(Duration.ofSeconds(90), Screen.HOSTS), english))
                .isEqualTo("1\u202fmin\u00a030\u202fs Hosts");
        assertThat(Pattern.fill("{0} {3}", java.util.List.of(1_000_000L), english))
                .isEqualTo("1,000,000 {3}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|0|c: 0 VMs have no backup policy.",
                "en|1|c: 1 VM has no backup policy.",
                "en|2|c: 2 VMs have no backup policy.",
                "fr|0|c : 0 VM n’a pas de politique de sauvegarde.",
                "fr|1|c : 1 VM n’a pas de politique de sauvegarde.",
                "fr|2|c : 2 VM n’ont pas de politique de sauvegarde.",
                "de|0|c: 0 VMs haben keine Backup-Richtlinie.",
                "de|1|c: 1 VM hat keine Backup-Richtlinie.",
                "de|2|c: 2 VMs haben keine Backup-Richtlinie.",
                "es|0|c: 0 VM no tienen política de copia.",
                "es|1|c: 1 VM no tiene política de copia.",
                "es|2|c: 2 VM no tienen política de copia."
            })
    @DisplayName("one is spoken of as one, in each language by its own rule")
    void plurals(String language, int count, String said) {
        Texts texts = Texts.of(Locale.forLanguageTag(language)).strict();
        assertThat(texts.get("finding.pool.vms-without-backup.what", "c", count))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "en,1,day",
        "en,1.5,days",
        "en,0,days",
        "fr,1.5,day",
        "fr,0,day",
        "fr,2,days",
        "de,1.5,days",
        "es,1.5,days"
    })
    @DisplayName(
            "a broken number is one only where the language says so, and a number that is written already counts as"
                    + " well")
    void brokenNumbers(String language, String count, String said) {
        Texts texts = Texts.of(Locale.forLanguageTag(language));
        assertThat(Pattern.fill("{0,plural,day|days}", java.util.List.of(Double.valueOf(count)), texts))
                .isEqualTo(said);
        if (!count.contains(".")) {
            assertThat(Pattern.fill("{0,plural,day|days}", java.util.List.of(count), texts))
                    .isEqualTo(said);
        }
    }

    @Test
    @DisplayName("objects are called by their names")
    void names() {
        Texts named = english.naming(id -> "web-" + id.value());
        assertThat(Pattern.fill("{0}", java.util.List.of(new VmId("7")), named)).isEqualTo("web-7");
    }

    @Test
    @DisplayName("sizes take the binary unit that suits them, unknown is a dash")
    void sizes() {
        Formats formats = english.formats();
        assertThat(formats.size(512)).isEqualTo("512\u202fMiB");
        assertThat(formats.size(1024)).isEqualTo("1\u202fGiB");
        assertThat(formats.size(1.5 * 1024 * 1024)).isEqualTo("1.50\u202fTiB");
        assertThat(formats.bytes(1023)).isEqualTo("1,023\u202fB");
        assertThat(formats.bytes(1024 * 1024)).isEqualTo("1\u202fMiB");
        assertThat(formats.size(Double.NaN)).isEqualTo("—");
        assertThat(french.formats().decimal(1234.5, 1)).isEqualTo("1\u00a0234,5");
    }

    @Test
    @DisplayName(
            "English chosen after another language writes dates as before: the machine's way where it speaks English")
    void chosenAgain() {
        Locale machine = Locale.getDefault();
        Instant noon = Instant.parse("2026-07-01T12:00:00Z");
        try {
            for (Locale each : java.util.List.of(Locale.US, Locale.UK, Locale.ENGLISH, Locale.JAPAN)) {
                Locale.setDefault(each);
                Texts first = Texts.of(Language.chosen(null), ZoneOffset.UTC);
                Texts again = Texts.of(Language.chosen(Language.EN.home().toLanguageTag()), ZoneOffset.UTC);
                assertThat(again.formats().moment(noon))
                        .as(each.toString())
                        .isEqualTo(first.formats().moment(noon));
            }
            Locale.setDefault(Locale.US);
            assertThat(Texts.of(Language.chosen("fr-FR")).locale()).isEqualTo(Locale.FRANCE);
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    @DisplayName("durations are told in their two largest units")
    void durations() {
        Formats formats = english.formats();
        assertThat(formats.duration(Duration.ZERO)).isEqualTo("0\u202fs");
        assertThat(formats.duration(Duration.ofSeconds(3661))).isEqualTo("1\u202fh\u00a01\u202fmin");
        assertThat(formats.duration(Duration.ofHours(49))).isEqualTo("2\u202fd\u00a01\u202fh");
        assertThat(formats.duration(Duration.ofMinutes(-5))).isEqualTo("−5\u202fmin");
        assertThat(french.formats().duration(Duration.ofDays(3))).isEqualTo("3\u202fj");
    }

    @Test
    @DisplayName("moments are shown in the zone of the reader")
    void moments() {
        Instant noon = Instant.parse("2026-07-01T12:00:00Z");
        assertThat(Texts.of(Locale.UK, ZoneId.of("Europe/Paris")).formats().minute(noon))
                .isEqualTo("14:00");
        assertThat(english.formats().clockTime(noon)).isEqualTo("12:00:00");
        assertThat(english.formats().day(noon)).isEqualTo("1 Jul");
        assertThat(Texts.of(Locale.GERMANY, ZoneOffset.UTC).formats().day(noon)).isEqualTo("1. Juli");
    }
}
