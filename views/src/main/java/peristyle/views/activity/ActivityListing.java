package peristyle.views.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Rows;
import peristyle.model.exchange.sheet.Column;
import peristyle.model.exchange.sheet.ColumnType;
import peristyle.model.exchange.sheet.Listing;
import peristyle.model.operation.Snapshot;

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

    private volatile LineRows<ActivityLine> rows = new LineRows<>(List.of());

    /** These lines from now on. */
    void show(List<ActivityLine> lines) {
        rows = new LineRows<>(lines);
    }

    private static Column<ActivityLine> column(
            String id, ColumnType type, boolean shown, LineCell<ActivityLine> value, Enum<?>... choices) {
        return new Column<>(id, type, false, shown, (snapshot, place, line) -> value.of(line), List.of(choices));
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
