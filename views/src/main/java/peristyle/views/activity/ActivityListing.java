package peristyle.views.activity;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Rows;
import peristyle.model.exchange.sheet.Column;
import peristyle.model.exchange.sheet.ColumnType;
import peristyle.model.exchange.sheet.Listing;
import peristyle.model.operation.Snapshot;
import peristyle.model.problem.Problem;

/** What happened, as a table: the lines that were read last, whatever the snapshot. */
final class ActivityListing implements Listing<ActivityLine> {

    private static final List<Column<ActivityLine>> COLUMNS = List.of(
            column("activity_state", ColumnType.CHOICE, true, ActivityLine::state, ActivityState.values()),
            column("happened_at", ColumnType.INSTANT, true, ActivityLine::at),
            column("what", ColumnType.TEXT, true, ActivityLine::what),
            column("object_name", ColumnType.TEXT, false, ActivityLine::subjectName),
            column("who", ColumnType.TEXT, true, ActivityLine::who),
            column("activity_kind", ColumnType.CHOICE, false, ActivityLine::kind, ActivityKind.values()),
            column("reasons", ColumnType.TEXT, false, ActivityLine::reasonWords),
            column("task", ColumnType.INTEGER, false, line -> line.isTask() ? line.number() : null),
            column(
                    "object_kind",
                    ColumnType.CHOICE,
                    false,
                    line -> line.subject().kind(),
                    ObjectKind.values()),
            column("object_id", ColumnType.TEXT, false, line -> line.subject().value()));

    /** What stands for sentences in files: codes, and what they are about. */
    private static final Map<String, List<Column<ActivityLine>>> FILED = Map.of(
            "what",
            List.of(
                    column("code", ColumnType.TEXT, true, ActivityLine::code),
                    known("object_kind"),
                    known("object_id"),
                    known("object_name")),
            "who",
            List.of(column("who", ColumnType.TEXT, true, line -> line.isTask() ? line.who() : null)),
            "reasons",
            List.of(column("reasons", ColumnType.TEXT, true, ActivityListing::reasons)));

    private volatile LineRows<ActivityLine> rows = new LineRows<>(List.of());

    /** These lines from now on. */
    void show(List<ActivityLine> lines) {
        rows = new LineRows<>(lines);
    }

    private static Column<ActivityLine> column(
            String id, ColumnType type, boolean shown, LineCell<ActivityLine> value, Enum<?>... choices) {
        return new Column<>(id, type, false, shown, (snapshot, place, line) -> value.of(line), List.of(choices));
    }

    private static Column<ActivityLine> known(String id) {
        return COLUMNS.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private static @Nullable String reasons(ActivityLine line) {
        return line.reasons().isEmpty()
                ? null
                : line.reasons().stream().map(Problem::code).collect(Collectors.joining("; "));
    }

    @Override
    public List<Column<ActivityLine>> inFiles(Column<ActivityLine> column) {
        return FILED.getOrDefault(column.id(), List.of(column));
    }

    @Override
    public String id() {
        return "activity";
    }

    @Override
    public List<Column<ActivityLine>> columns() {
        return COLUMNS;
    }

    @Override
    public Rows<ActivityLine> rows(Snapshot snapshot) {
        return rows;
    }

    @Override
    public Object version(Snapshot snapshot) {
        return rows;
    }

    @Override
    public Object key(ActivityLine line) {
        return line.serial();
    }

    @Override
    public @Nullable EstateObject about(Snapshot snapshot, ActivityLine line) {
        return snapshot.estate().find(line.subject()).orElse(null);
    }
}
