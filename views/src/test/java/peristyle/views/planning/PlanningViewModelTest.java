package peristyle.views.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.planning.demand.DemandVm;
import peristyle.model.planning.plan.BillLine;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlannedCpool;
import peristyle.model.planning.plan.Refusal;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.problem.ProblemException;
import peristyle.views.bridge.Progress;
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
    @DisplayName("everything is exported into one folder, and the operator is told how many files and where")
    void exports() throws IOException {
        model.read(List.of(RvtoolsFile.running(20).in(folder)));
        Path out = folder.resolve("plan");
        model.export(out);
        assertThat(out)
                .isDirectoryContaining("glob:**/plan.xlsx")
                .isDirectoryContaining("glob:**/plan.pdf")
                .isDirectoryContaining("glob:**/plan.json")
                .isDirectoryContaining("glob:**/placement.csv")
                .isDirectoryContaining("glob:**/bill.csv");
        int files = Objects.requireNonNull(out.toFile().list()).length;
        assertThat(console.dialogs().said()).containsExactly(files + " files written into " + out);
        assertThat(model.activity().get()).isNull();
    }

    @Test
    @DisplayName("files that are there already are replaced only where the operator says so")
    void replaces() throws IOException {
        model.read(List.of(RvtoolsFile.running(5).in(folder)));
        Path out = Files.createDirectory(folder.resolve("before"));
        Path bill = Files.writeString(out.resolve("bill.csv"), "last month");
        console.dialogs().confirmAll(false);
        model.export(out);

        assertThat(bill).hasContent("last month");
        assertThat(out.toFile().list()).containsExactly("bill.csv");
        assertThat(console.dialogs().said()).containsExactly("Replace 1 file in " + out + "?");

        console.dialogs().confirmAll(true);
        model.export(out);

        assertThat(Files.readString(bill)).startsWith("sku");
    }

    @Test
    @DisplayName("a folder that cannot be written is told as a problem, and nothing stays under way")
    void exportRefused() throws IOException {
        model.read(List.of(RvtoolsFile.running(5).in(folder)));
        List<Throwable> failures = new ArrayList<>();
        console.context().jobs().onFailure(failures::add);
        Path file = Files.writeString(folder.resolve("taken"), "a file");
        model.export(file);
        assertThat(failures)
                .singleElement()
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem().code()).isEqualTo("export.not-a-folder"));
        assertThat(model.activity().get()).isNull();
    }

    @Test
    @DisplayName("an export that is cancelled on its way leaves nothing behind")
    void exportCancelled() {
        model.read(List.of(RvtoolsFile.running(5).in(folder)));
        PlanOutcome outcome = Objects.requireNonNull(model.outcome().get());
        PlanExport export = new PlanExport(planned(), outcome.source(), CatalogFile.shipped(), Instant.EPOCH);
        Path out = folder.resolve("cancelled");
        assertThatThrownBy(() -> export.write(console.context().texts(), out, new HalfWay()))
                .isInstanceOf(CancellationException.class);
        assertThat(out).doesNotExist();
    }

    /** Is cancelled when half is done. */
    private static final class HalfWay implements Progress {

        private double reached;

        @Override
        public void at(double share) {
            reached = share;
        }

        @Override
        public boolean cancelled() {
            return reached >= 0.5;
        }
    }

    @Test
    @DisplayName("the same screen in another language takes the plan over")
    void inherited() throws IOException {
        model.read(List.of(RvtoolsFile.running(5).in(folder)));
        PlanningViewModel other = new PlanningViewModel(console.context());
        other.inherit(model);
        assertThat(other.outcome().get()).isSameAs(model.outcome().get());
        other.planAgain();
        assertThat(other.outcome().get()).isNotSameAs(model.outcome().get());
    }

    @Test
    @DisplayName("names are pseudonyms where a key is given; the same key gives the same again, one that is short is"
            + " refused")
    void pseudonyms() {
        Path file = RvtoolsFile.running(3).in(folder);
        model.pseudonyms().set("too short");
        model.read(List.of(file));
        assertThat(Objects.requireNonNull(model.unreadable().get()).code()).isEqualTo("planning.pseudonyms");
        model.pseudonyms().set("a key that nobody guesses");
        model.read(List.of(file));
        List<String> names = names();
        assertThat(names).allSatisfy(name -> assertThat(name).startsWith("vm-")).doesNotHaveDuplicates();
        model.pseudonyms().set("");
        model.planAgain();
        assertThat(names()).doesNotContainAnyElementsOf(names);
        model.pseudonyms().set("a key that nobody guesses");
        model.planAgain();
        assertThat(names()).isEqualTo(names);
    }

    private List<String> names() {
        return planned().demand().vms().stream().map(DemandVm::name).toList();
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
