package peristyle.views.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.catalog.Service;
import peristyle.model.catalog.Sku;
import peristyle.model.planning.plan.BillLine;
import peristyle.model.planning.plan.Why;
import peristyle.views.planning.table.PlanColumn;
import peristyle.views.text.Language;
import peristyle.views.text.Texts;

/** A bill speaks the reader's language where a word is ours; a product and the operator's own names stay as they are. */
class BillWordsTest {

    private static BillLine line(String name, @org.jspecify.annotations.Nullable Service service, String unit) {
        return new BillLine(
                "csp:fr1:x", name, service, unit, 3, null, null, new Why("", List.of(), "", List.of(), 3, unit));
    }

    private static List<Object> shown(Language language, BillLine line, boolean filed) {
        return new PlanTables(Texts.of(language.home()))
                .billColumns().stream()
                        .filter(column -> List.of("item", "unit").contains(column.id()))
                        .map(column -> cell(column, line, filed))
                        .toList();
    }

    private static Object cell(PlanColumn<BillLine> column, BillLine line, boolean filed) {
        return Objects.requireNonNull(
                (filed ? column.filed().getFirst() : column).value().apply(line));
    }

    @ParameterizedTest
    @CsvSource({"EN,Activated memory,blade", "FR,Mémoire activée,lame", "DE,Aktivierter Arbeitsspeicher,Blade"})
    @DisplayName("CO-1 the services and the unit of blades are said in the reader's words, and filed in the same ones")
    void words(Language language, String item, String unit) {
        BillLine line = line("Activated memory", Service.ACTIVATED_MEMORY, "blade");
        assertThat(shown(language, line, false)).containsExactly(item, unit);
        assertThat(shown(language, line, true)).containsExactly("Activated memory", "blade");
    }

    @Test
    @DisplayName("a product's name is the same everywhere, and so is what an operator calls a service")
    void names() {
        assertThat(shown(Language.FR, line("FLASH Standard", null, "GiB"), false))
                .containsExactly("FLASH Standard", "GiB");
    }

    @Test
    @DisplayName("English calls each service as the catalogue does that ships: screen and files agree")
    void english() {
        Texts english = Texts.of(Language.EN.home());
        assertThat(Arrays.stream(Service.values()).map(english::of))
                .containsExactlyElementsOf(Arrays.stream(Service.values())
                        .map(service -> CatalogFile.shipped().skus().stream()
                                .filter(sku -> sku.id().equals(service.sku()))
                                .map(Sku::name)
                                .findFirst()
                                .orElseThrow())
                        .toList());
    }
}
