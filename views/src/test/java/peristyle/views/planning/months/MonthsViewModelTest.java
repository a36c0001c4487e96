package peristyle.views.planning.months;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.planning.scenario.Change;
import peristyle.model.planning.scenario.FailureColumn;
import peristyle.model.planning.scenario.Matrix;
import peristyle.model.planning.scenario.MatrixCell;
import peristyle.model.planning.scenario.Scenario;
import peristyle.model.planning.scenario.ScenarioFile;
import peristyle.model.planning.whatif.EstateFleet;
import peristyle.model.problem.ProblemException;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.SmallEstate;

/** Scenarios of one fleet: looked at, changed, compared, shared. */
class MonthsViewModelTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate START = LocalDate.of(2026, 3, 1);

    private final FakeConsole console = FakeConsole.of(SmallEstate.withVms(30));
    private final MonthsViewModel model = new MonthsViewModel(console.context());
    private final MatrixWords words = new MatrixWords(console.context().texts());
    private final Scenario base = Scenario.unchanged("As it is", MARCH);

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void about() {
        console.plane().offer(CatalogFile.shipped());
        var snapshot = console.plane().snapshot();
        model.about(EstateFleet.of(snapshot.estate(), snapshot.catalog()), base, "as-it-is");
    }

    private Matrix matrix() {
        return Objects.requireNonNull(model.matrix().get());
    }

    @Test
    @DisplayName("nothing is computed before somebody looks; then there are 36 months")
    void looked() {
        assertThat(model.matrix().get()).isNull();
        model.look();
        assertThat(matrix().rows()).hasSize(36);
    }

    @Test
    @DisplayName("a cell that is picked shows where everything runs then")
    void placed() {
        model.look();
        model.place(new PickedCell(MARCH.plusMonths(3), FailureColumn.ONE_HOST));
        assertThat(model.placements().get()).hasSameSizeAs(model.pools());
    }

    @Test
    @DisplayName("a change leaves what was planned as it is, makes a copy, and compares both in words")
    void changed() {
        model.look();
        model.add(new Change.Growth(START, "", 40));
        assertThat(model.scenarios()).hasSize(2);
        assertThat(model.other().get()).isEqualTo(base);
        assertThat(Objects.requireNonNull(model.one().get()).changes()).hasSize(1);
        var comparison = Objects.requireNonNull(model.comparison().get());
        assertThat(comparison.other()).isEqualTo(matrix());
        assertThat(words.of(comparison.differences())).contains("Memory at the end");
        model.add(new Change.AddHosts(START, model.pools().getFirst(), 2));
        assertThat(model.scenarios()).hasSize(2);
        model.remove(Objects.requireNonNull(model.one().get()).changes().getFirst());
        assertThat(Objects.requireNonNull(model.one().get()).changes()).hasSize(1);
    }

    @Test
    @DisplayName("a cell that does not fit says what is missing, and what to order by when")
    void orders() {
        model.look();
        model.add(new Change.Growth(START, "", 40));
        YearMonth bad = matrix().firstShort(FailureColumn.ONE_HOST).orElseThrow();
        assertThat(matrix().orders(FailureColumn.ONE_HOST)).isNotEmpty();
        assertThat(words.of(matrix(), new PickedCell(bad, FailureColumn.ONE_HOST)))
                .contains(words.of(bad))
                .hasLineCount(1
                        + ((MatrixCell.DoesNotFit) matrix().rows().stream()
                                        .filter(row -> row.month().equals(bad))
                                        .findFirst()
                                        .orElseThrow()
                                        .cell(FailureColumn.ONE_HOST))
                                .shortages()
                                .size());
    }

    @Test
    @DisplayName("the orders of a failure are a file, one line an order")
    void ordersSaved() throws IOException {
        model.look();
        model.add(new Change.Growth(START, "", 40));
        Path file = folder.resolve("orders.csv");
        model.saveOrders(FailureColumn.TWO_HOSTS, file);
        assertThat(Files.readAllLines(file))
                .hasSize(1 + matrix().orders(FailureColumn.TWO_HOSTS).size())
                .first()
                .asString()
                .contains("order_by");
        assertThat(Files.readAllLines(file))
                .as("the name that the screen made up is the reader's word, and no word of files")
                .element(1)
                .asString()
                .startsWith("what-if-1,");
        assertThat(console.dialogs().said().getLast()).contains(file.toString());
    }

    @Test
    @DisplayName("a scenario that is written is the same when it is read again")
    void shared() {
        model.look();
        model.add(new Change.Growth(START, "", 3));
        Scenario written = Objects.requireNonNull(model.one().get());
        Path file = folder.resolve("scenario.json");
        model.save(file);
        assertThat(ScenarioFile.read(file)).isEqualTo(written);
        MonthsViewModel other = new MonthsViewModel(console.context());
        var snapshot = console.plane().snapshot();
        other.about(EstateFleet.of(snapshot.estate(), snapshot.catalog()), base, "as-it-is");
        other.look();
        other.open(file);
        assertThat(other.one().get()).isEqualTo(written);
        assertThat(other.other().get()).isEqualTo(base);
    }

    @Test
    @DisplayName("a scenario of pools that are not there is refused, and what was looked at stays")
    void foreign() throws IOException {
        model.look();
        List<Throwable> failures = new ArrayList<>();
        console.context().jobs().onFailure(failures::add);
        Scenario foreign = base.with(List.of(new Change.AddHosts(START, "elsewhere", 1)));
        Path file = Files.writeString(folder.resolve("foreign.json"), ScenarioFile.write(foreign));
        model.open(file);
        assertThat(failures).singleElement().isInstanceOf(ProblemException.class);
        assertThat(model.one().get()).isEqualTo(base);
        assertThat(model.scenarios()).containsExactly(base);
    }

    @Test
    @DisplayName("a change says what is missing or out of range before it is one")
    void drafted() {
        ChangeDraft draft = new ChangeDraft();
        assertThatThrownBy(draft::change).hasMessageContaining("scenario-change.no-month");
        draft.month.set(MARCH);
        draft.percent.set("2,5");
        assertThat(draft.change()).isEqualTo(new Change.Growth(START, "", 2.5));
        draft.percent.set("500");
        assertThatThrownBy(draft::change).isInstanceOf(ProblemException.class);
        draft.kind.set(ChangeDraft.Kind.ADD_HOSTS);
        assertThatThrownBy(draft::change).hasMessageContaining("scenario-change.no-pool");
        draft.pool.set("p");
        assertThat(draft.change()).isEqualTo(new Change.AddHosts(START, "p", 1));
        draft.count.set("33");
        assertThatThrownBy(draft::change).isInstanceOf(ProblemException.class);
    }

    @Test
    @DisplayName("another fleet keeps the scenarios whose pools it has")
    void another() {
        model.look();
        model.add(new Change.Growth(START, "", 3));
        model.add(new Change.AddHosts(START, model.pools().getFirst(), 1));
        var empty = new peristyle.model.planning.whatif.Fleet(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        model.about(empty, base, "as-it-is");
        assertThat(model.scenarios()).containsExactly(base);
        assertThat(model.one().get()).isEqualTo(base);
    }
}
