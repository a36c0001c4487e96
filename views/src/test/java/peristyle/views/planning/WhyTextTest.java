package peristyle.views.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peristyle.model.planning.plan.Why;
import peristyle.views.text.Texts;

class WhyTextTest {

    private static String said(String language, String code, String formula, Why.Input... inputs) {
        Why why = new Why(code, List.of(), formula, List.of(inputs), 3, "hosts");
        return new WhyText(Texts.of(Locale.forLanguageTag(language))).of(List.of(why));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "en,round up(memory / limit) + spare hosts",
        "fr,arrondi supérieur(mémoire / limite) + hôtes de réserve",
        "de,aufgerundet(Arbeitsspeicher / Grenze) + Reserve-Hosts",
        "es,redondeo hacia arriba(memoria / límite) + hosts de reserva"
    })
    @DisplayName("a formula and what goes into it are said in the reader's words")
    void words(String language, String formula) {
        String said = said(
                language,
                "bound-memory",
                "ceil(memory / limit) + spare",
                new Why.Input("memory", 1024, "MiB"),
                new Why.Input("spare", 1, "hosts"));

        assertThat(said).contains("= " + formula).contains(formula.substring(formula.indexOf('+') + 2) + " = 1");
    }

    @Test
    @DisplayName("a formula that is a sentence has one in each language, and names that nobody translates stay")
    void sentences() {
        assertThat(said("de", "bound-rules", "VMs that a rule keeps apart + spare"))
                .contains("VMs, die eine Regel trennt");
        assertThat(said("fr", "bill-blades", "sum of the parts", new Why.Input("cpool-1", 3, "blade")))
                .contains("somme des parties", "cpool-1 = 3\u202flames");
        assertThat(said("fr", "bill-blades", "sum of the parts", new Why.Input("cpool-1", 1, "blade")))
                .endsWith("cpool-1 = 1\u202flame");
        assertThat(said("es", "failures-survived", "jeder Fall limit")).contains("jeder Fall limit");
    }
}
