package peristyle.views.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Rows;
import peristyle.model.exchange.events.EventKind;
import peristyle.model.exchange.sheet.Column;
import peristyle.model.exchange.sheet.ColumnType;
import peristyle.model.exchange.sheet.Listing;
import peristyle.model.operation.IncidentState;
import peristyle.model.operation.Snapshot;

/** Incidents as a table: one line a cause. */
final class IncidentListing implements Listing<IncidentLine> {

    private static final List<Column<IncidentLine>> COLUMNS = List.of(
            column("incident_state", ColumnType.CHOICE, true, IncidentLine::state, IncidentState.values()),
            column("began_at", ColumnType.INSTANT, true, line -> line.incident().since()),
            column("cause", ColumnType.TEXT, true, IncidentLine::what),
            number("hosts_down", true, line -> line.toll().hostsDown()),
            number("vms_down", true, line -> line.toll().vmsDown()),
            number("vms_without_room", false, line -> line.toll().vmsWithoutRoom()),
            number("vms_restarted", true, line -> line.toll().vmsBack()),
            number("replicas_late", true, line -> line.toll().replicasLate()),
            column(
                    "mended_at",
                    ColumnType.INSTANT,
                    false,
                    line -> line.incident().mended()),
            number("hosts_hit", false, line -> line.toll().hosts()),
            number("vms_hit", false, line -> line.toll().vms()),
            number("replicas_hit", false, line -> line.toll().replicas()),
            number("times", false, line -> line.incident().times()),
            column("object_name", ColumnType.TEXT, false, IncidentLine::rootName),
            column(
                    "object_kind",
                    ColumnType.CHOICE,
                    false,
                    line -> line.incident().root().kind(),
                    ObjectKind.values()),
            column(
                    "object_id",
                    ColumnType.TEXT,
                    false,
                    line -> line.incident().root().value()),
            column(
                    "incident",
                    ColumnType.INTEGER,
                    false,
                    line -> line.incident().number()));

    /** What stands for the sentence in files: the kind of event at the root, and what it is about. */
    private static final List<Column<IncidentLine>> CAUSE = List.of(
            column(
                    "cause",
                    ColumnType.TEXT,
                    true,
                    line -> EventKind.of(line.incident().cause())),
            known("object_kind"),
            known("object_id"),
            known("object_name"),
            known("times"));

    private volatile LineRows<IncidentLine> rows = new LineRows<>(List.of());

    /** A whole number of a line. */
    private interface Count {

        int of(IncidentLine line);
    }

    /** These lines from now on. */
    void show(List<IncidentLine> lines) {
        rows = new LineRows<>(lines);
    }

    private static Column<IncidentLine> number(String id, boolean shown, Count count) {
        return column(id, ColumnType.INTEGER, shown, line -> (long) count.of(line));
    }

    private static Column<IncidentLine> column(
            String id, ColumnType type, boolean shown, LineCell<IncidentLine> value, Enum<?>... choices) {
        return new Column<>(id, type, false, shown, (snapshot, place, line) -> value.of(line), List.of(choices));
    }

    private static Column<IncidentLine> known(String id) {
        return COLUMNS.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    @Override
    public List<Column<IncidentLine>> inFiles(Column<IncidentLine> column) {
        return column.id().equals("cause") ? CAUSE : List.of(column);
    }

    @Override
    public String id() {
        return "incidents";
    }

    @Override
    public List<Column<IncidentLine>> columns() {
        return COLUMNS;
    }

    @Override
    public Rows<IncidentLine> rows(Snapshot snapshot) {
        return rows;
    }

    @Override
    public Object version(Snapshot snapshot) {
        return rows;
    }

    @Override
    public Object key(IncidentLine line) {
        return line.incident().number();
    }

    @Override
    public @Nullable EstateObject about(Snapshot snapshot, IncidentLine line) {
        return snapshot.estate().find(line.incident().root()).orElse(null);
    }
}
