package peristyle.model.exchange.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peristyle.model.planning.demand.Inclusion;
import peristyle.model.planning.demand.VmKind;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.settings.Protection;
import peristyle.model.problem.ProblemException;

class PlanSettingsFileTest {

    @Test
    @DisplayName("what is missing is as usual, and the documented file is the usual one")
    void usual() throws Exception {
        assertThat(PlanSettingsFile.parse("f", "{}")).isEqualTo(PlanSettings.USUAL);
        String document = Files.readString(Path.of("..").resolve("docs/plan-settings.md"));
        String json = document.substring(document.indexOf("```json") + 7, document.indexOf("```\n\n| field"));
        assertThat(PlanSettingsFile.parse("f", json)).isEqualTo(PlanSettings.USUAL);
    }

    @Test
    @DisplayName("a group takes over the terms that it does not name")
    void group() {
        PlanSettings settings = PlanSettingsFile.parse("f", """
                {"terms": {"memoryLimit": 0.8}, "demand": {"include": {"notConnected": "full"}},
                 "groups": [{"name": "db", "names": ["*db*"],
                             "terms": {"overcommit": 2, "protection": ["vm-replication"]}}]}""");

        GroupTerms terms = settings.groups().getFirst().terms();
        assertThat(terms.overcommit()).isEqualTo(2);
        assertThat(terms.memoryLimit()).isEqualTo(0.8);
        assertThat(terms.protection()).isEqualTo(Set.of(Protection.VM_REPLICATION));
        assertThat(settings.demand().of(VmKind.NOT_CONNECTED)).isEqualTo(Inclusion.FULL);
        assertThat(settings.demand().of(VmKind.PLACEHOLDER)).isEqualTo(Inclusion.OUT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'terms':{'memoryLimit':1.5}}|plan-settings.out-of-range|1|25",
                "{'terms':{'memory':1}}|plan-settings.unknown-field|1|20",
                "{'goal':'best'}|plan-settings.not-a-choice|1|9",
                "{'terms':{'protection':['raid']}}|plan-settings.not-a-choice|1|24",
                "{'demand':{'include':{'template':'full'}}}|plan-settings.not-a-choice|1|34",
                "{'bounds':{'hostsPerCpool':33}}|plan-settings.out-of-range|1|28",
                "{'groups':[{}]}|plan-settings.missing-field|1|12",
                "{'goal':|plan-settings.not-json|1|9",
            })
    @DisplayName("a mistake is refused with its line and column")
    void mistakes(String json, String code, int line, int column) {
        assertThatThrownBy(() -> PlanSettingsFile.parse("f", json.replace('\'', '"')))
                .isInstanceOfSatisfying(ProblemException.class, met -> {
                    assertThat(met.problem().code()).isEqualTo(code);
                    assertThat(met.problem().arguments()).startsWith("f", line, column);
                });
    }

    @Test
    @DisplayName("CO-1 prices are read with either separator, and never guessed")
    void prices() {
        String comma = "sku,price,currency\ncsp:(region):a,12.50,EUR\n";
        String semicolon = "SKU;Price\ncsp:fr1:a;12,50\n";

        assertThat(PriceListFile.parse("f", comma, "fr1").of("csp:fr1:a"))
                .hasValueSatisfying(price -> assertThat(price).isEqualByComparingTo("12.5"));
        assertThat(PriceListFile.parse("f", semicolon, "fr1").of("csp:fr1:a"))
                .hasValueSatisfying(price -> assertThat(price).isEqualByComparingTo("12.5"));
        assertThat(PriceListFile.parse("f", comma, "fr1").of("csp:fr1:b")).isEmpty();
        assertThatThrownBy(() -> PriceListFile.parse("f", "sku,price\na,12 EUR\n", "fr1"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        met -> assertThat(met.problem().arguments()).containsExactly("f", 2L, "12 EUR"));
    }
}
