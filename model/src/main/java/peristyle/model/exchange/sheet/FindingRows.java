package peristyle.model.exchange.sheet;

import java.util.List;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;

/** What the rules find, one object and rule a line, worst first. */
record FindingRows(List<Finding> findings) implements RowSource<Finding> {

    static final List<Column<Finding>> COLUMNS = List.of(
            new Column<>(
                    "object_kind",
                    ColumnType.CHOICE,
                    false,
                    true,
                    (s, place, finding) -> finding.subject().kind()),
            new Column<>(
                    "object_id",
                    ColumnType.TEXT,
                    false,
                    true,
                    (s, place, finding) -> finding.subject().value()),
            new Column<>(
                    "object_name",
                    ColumnType.TEXT,
                    false,
                    true,
                    (s, place, finding) -> s.estate().nameOf(finding.subject())),
            new Column<>(
                    "zone",
                    ColumnType.TEXT,
                    false,
                    true,
                    (s, place, finding) -> s.estate()
                            .find(finding.subject())
                            .map(object -> Places.zoneOf(s, object))
                            .orElse(null)),
            new Column<>(
                    "tenant",
                    ColumnType.TEXT,
                    false,
                    true,
                    (s, place, finding) -> s.estate()
                            .find(finding.subject())
                            .map(object -> Places.tenantOf(s, object))
                            .orElse(null)),
            new Column<>(
                    "finding_severity",
                    ColumnType.CHOICE,
                    false,
                    true,
                    (s, place, finding) -> finding.severity(),
                    List.of(Severity.values())),
            new Column<>("rule", ColumnType.TEXT, false, true, (s, place, finding) -> finding.rule()),
            new Column<>("finding", ColumnType.TEXT, false, true, (s, place, finding) -> finding.code()),
            new Column<>(
                    "found_at",
                    ColumnType.INSTANT,
                    false,
                    true,
                    (s, place, finding) -> s.findings().at()));

    @Override
    public int size() {
        return findings.size();
    }

    @Override
    public int place(int index) {
        return index;
    }

    @Override
    public Finding row(int index) {
        return findings.get(index);
    }
}
