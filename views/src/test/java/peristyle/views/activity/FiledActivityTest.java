package peristyle.views.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import peristyle.model.exchange.sheet.Column;
import peristyle.model.exchange.sheet.Listing;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.operation.Incident;
import peristyle.model.operation.RunningKind;
import peristyle.model.operation.RunningState;
import peristyle.model.operation.RunningTask;
import peristyle.model.operation.Task;
import peristyle.model.operation.TaskProgress;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.SmallEstate;
import peristyle.views.text.Language;
import peristyle.views.text.Texts;

/** What the tables of the activity write into files depends on no language, whatever columns are shown. */
class FiledActivityTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** Every column that may be shown, as files have it: its name and the cell of this row. */
    private static <T> List<String> filed(FakeConsole console, Listing<T> listing, T row) {
        List<String> cells = new ArrayList<>();
        for (Column<T> shown : listing.columns()) {
            for (Column<T> column : listing.inFiles(shown)) {
                cells.add(column.id() + "=" + column.value().of(console.plane().snapshot(), 0, row));
            }
        }
        return cells;
    }

    private static List<String> filed(Language language) {
        FakeConsole console = FakeConsole.of(SmallEstate.withVms(30), language.home());
        Texts texts = console.context().texts();
        console.plane().answer(new Verdict.Refused(List.of(Problem.of("protection.no-disk", SmallEstate.vmId(1)))));
        assertThat(console.plane().submit(new ActivityViewModelTest.EndReplication(SmallEstate.vmId(1)), "ada"))
                .isNotNull();
        Task refused = console.plane().tasks(1).getFirst();
        DeviceEvent lost = new DeviceEvent.FaultStruck(NOON, SmallEstate.zoneId(0), FaultKind.ZONE_LOST, 1);
        List<String> cells = new ArrayList<>();
        cells.addAll(filed(console, new ActivityListing(), ActivityLine.of(refused, texts)));
        cells.addAll(filed(console, new ActivityListing(), ActivityLine.of(lost, 1, texts)));
        cells.addAll(filed(
                console,
                new IncidentListing(),
                IncidentLine.of(new Incident(1, SmallEstate.zoneId(0), lost, 2, NOON, null, List.of()), texts)));
        cells.addAll(filed(
                console,
                new RunningListing(texts),
                new RunningTask(
                        RunningKind.MOVE,
                        SmallEstate.vmId(3),
                        SmallEstate.hostId(0, 2),
                        0,
                        RunningState.RUNNING,
                        new TaskProgress(null, .5, null, null, null))));
        return cells;
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("codes in place of sentences, with what they are about, as inventory export has them")
    void sameInEveryLanguage(Language language) {
        assertThat(filed(language))
                .isEqualTo(filed(Language.EN))
                .contains("code=replica.dissociate", "reasons=protection.no-disk", "who=ada")
                .contains("code=fault-struck", "who=null", "cause=fault-struck", "times=2")
                .contains("running_kind=MOVE", "to_host=esx-0-2")
                .noneMatch(cell -> cell.startsWith("what="));
    }
}
