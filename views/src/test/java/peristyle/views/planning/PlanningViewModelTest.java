package peristyle.views.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.planning.plan.BillLine;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlannedCpool;
import peristyle.model.planning.plan.Refusal;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.RvtoolsFile;
import peristyle.views.testing.SmallEstate;

/** From a file to a plan, without a window. */
@SuppressWarnings("NullAway.Init") // made before each test
class PlanningViewModelTest {

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(30));
    private PlanningViewModel model;

    @TempDir
    Path folder;

    @BeforeEach
    void make() {
        console.plane().offer(CatalogFile.shipped());
        model = new PlanningViewModel(console.context());
    }

    private Plan planned() {
        assertThat(model.outcome().get()).isNotNull();
        assertThat(model.outcome().get().result()).isInstanceOf(Plan.class);
        return (Plan) model.outcome().get().result();
    }

    @Test
    @DisplayName("a file becomes a plan that holds every VM of it, and nothing stays under way")
    void plans() {
        model.read(List.of(RvtoolsFile.running(40).template("gold").in(folder)));
        Plan plan = planned();
        assertThat(plan.vms()).hasSize(41);
        assertThat(plan.demand().totals().running()).isEqualTo(40);
        assertThat(model.activity().get()).isNull();
        assertThat(model.unreadable().get()).isNull();
    }

    @Test
    @DisplayName("the answer says hosts, bound and reserve as the plan has them")
    void answer() {
        model.read(List.of(RvtoolsFile.running(40).in(folder)));
        Plan plan = planned();
        List<Figure> figures = PlanAnswer.of(plan, console.context().texts());
        int hosts = plan.cpools().stream().mapToInt(each -> each.hosts().size()).sum();
        assertThat(figure(figures, "hosts").value()).isEqualTo(String.valueOf(hosts));
        assertThat(figure(figures, "demand").value()).isEqualTo("40");
        assertThat(figure(figures, "survives").value()).isEqualTo("N+1");
        assertThat(figure(figures, "month").notes()).containsExactly("No price list: quantities alone");
        long blades = plan.bill().lines().stream()
                .filter(line -> line.unit().equals("blade"))
                .mapToLong(BillLine::quantity)
                .sum();
        assertThat(blades).isEqualTo(hosts);
    }

    private static Figure figure(List<Figure> figures, String id) {
        return figures.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("what cannot be read says why, and the plan before it stays")
    void unreadable() throws IOException {
        model.read(List.of(RvtoolsFile.running(5).in(folder)));
        Plan before = planned();
        Path broken = Files.writeString(folder.resolve("broken.xlsx"), "no workbook");
        model.read(List.of(broken));
        assertThat(model.unreadable().get()).isNotNull();
        assertThat(model.unreadable().get().code()).startsWith("inventory.");
        assertThat(planned()).isSameAs(before);
        assertThat(model.activity().get()).isNull();
    }

    @Test
    @DisplayName("a VM that no host can hold is refused, with the least change")
    void refused() {
        model.read(List.of(RvtoolsFile.running(2).vm("monster", 64 * 1024).in(folder)));
        assertThat(model.outcome().get()).isNotNull();
        assertThat(model.outcome().get().result())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.changes()).isNotEmpty());
    }

    @Test
    @DisplayName("the same source is planned again by other settings, without being read again")
    void again() throws IOException {
        Path file = RvtoolsFile.running(40).in(folder);
        model.read(List.of(file));
        Files.delete(file);
        PlanSettings usual = PlanSettings.USUAL;
        model.settings().set(usual.withTerms(usual.terms().sparing(2)));
        model.planAgain();
        assertThat(planned().cpools()).extracting(PlannedCpool::spareHosts).containsOnly(2);
    }

    @Test
    @DisplayName("the running estate is planned by the same planner")
    void running() {
        model.planRunning();
        Plan plan = planned();
        int estate = console.plane().snapshot().estate().vms().size();
        assertThat(plan.vms().size() + plan.demand().leftOut().size()).isEqualTo(estate);
    }
}
