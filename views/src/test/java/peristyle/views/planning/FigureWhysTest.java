package peristyle.views.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.planning.plan.BillLine;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.Why;
import peristyle.model.planning.settings.GroupTerms;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.planning.settings.PriceList;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.RvtoolsFile;
import peristyle.views.testing.SmallEstate;

/** Every figure can be asked why, and the answer comes to the figure. */
class FigureWhysTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(10));
    private final PlanningViewModel model = new PlanningViewModel(console.context());

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void offer() {
        console.plane().offer(CatalogFile.shipped());
    }

    private Plan plan(PlanSettings settings) {
        model.settings().set(settings);
        model.read(List.of(RvtoolsFile.running(40).template("gold").in(folder)));
        return (Plan) Objects.requireNonNull(model.outcome().get()).result();
    }

    private static Why why(List<Why> whys, String code) {
        return whys.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static double inputs(Why why) {
        return why.inputs().stream().mapToDouble(Why.Input::value).sum();
    }

    @Test
    @DisplayName("every figure of the answer can be asked why")
    void answers() {
        Plan plan = plan(PlanSettings.USUAL);
        assertThat(PlanAnswer.of(plan, console.context().texts()))
                .hasSize(5)
                .allSatisfy(figure -> assertThat(figure.why()).as(figure.id()).isNotEmpty());
    }

    @Test
    @DisplayName("the parts of a sum come to the sum")
    void sums() {
        Plan plan = plan(PlanSettings.USUAL);
        FigureWhys whys = new FigureWhys(plan, console.context().texts());
        Why running = why(whys.demand(), "vms-running");
        assertThat(running.result()).isEqualTo(40);
        Why storage = why(whys.storage(), "storage-sum");
        assertThat(inputs(storage)).isEqualTo(storage.result());
        assertThat(storage.result())
                .isEqualTo(plan.datastores().stream()
                        .mapToDouble(store -> (double) store.sizeMib())
                        .sum());
        assertThat(plan.bill().lines())
                .allSatisfy(line -> assertThat(line.why().result()).isEqualTo((double) line.quantity()));
        assertThat(why(whys.survives(), "failures-survived").result()).isEqualTo(1);
    }

    @Test
    @DisplayName("CO-1 the sum of a month is the sum of its lines, where each has a price")
    void priced() {
        Map<String, BigDecimal> prices = new HashMap<>();
        plan(PlanSettings.USUAL).bill().lines().forEach(line -> prices.put(line.sku(), new BigDecimal("1.25")));
        Plan plan = plan(PlanSettings.USUAL.withPrices(new PriceList("EUR", prices)));
        Why total = why(new FigureWhys(plan, console.context().texts()).month(), "bill-total");
        assertThat(inputs(total)).isCloseTo(total.result(), within(1e-6));
        assertThat(BigDecimal.valueOf(total.result()))
                .isEqualByComparingTo(plan.bill().lines().stream()
                        .map(BillLine::amount)
                        .map(Objects::requireNonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    @DisplayName("what a VM takes follows from what it is given and the growth of its group")
    void vm() {
        GroupTerms usual = GroupTerms.USUAL;
        GroupTerms growing = new GroupTerms(
                usual.overcommit(),
                usual.referenceGhz(),
                usual.memoryLimit(),
                0.02,
                12,
                usual.spareHosts(),
                usual.protection(),
                usual.standbyShare(),
                null);
        Plan plan = plan(PlanSettings.USUAL.withTerms(growing));
        FigureWhys whys = new FigureWhys(plan, console.context().texts());
        assertThat(PlanTables.vms(plan)).isNotEmpty().allSatisfy(row -> {
            Why memory = why(whys.of(row), "vm-memory");
            double given = memory.inputs().getFirst().value();
            double expected = row.vm().runs() ? Math.ceil(given * Math.pow(1.02, 12) - 1e-6) : memory.result();
            assertThat(memory.result()).isEqualTo(expected);
        });
    }
}
