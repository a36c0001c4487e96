package peristyle.model.exchange.sheet;

import java.util.List;
import peristyle.model.estate.ObjectKind;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;

/** What the rules find, one object and rule a line, worst first. */
final class FindingTable {

    private static final List<Column<Finding>> COLUMNS = new Draft()
            .choice(
                    "object_kind",
                    ObjectKind.class,
                    (s, place, finding) -> finding.subject().kind())
            .text("object_id", (s, place, finding) -> finding.subject().value())
            .text("object_name", (s, place, finding) -> s.estate().nameOf(finding.subject()))
            .refers("zone", (s, finding) -> finding.subject(), Places::zone)
            .refers("tenant", (s, finding) -> finding.subject(), Places::tenant)
            .choice("finding_severity", Severity.class, (s, place, finding) -> finding.severity())
            .text("rule", (s, place, finding) -> finding.rule())
            .text("finding", (s, place, finding) -> finding.code())
            .instant("found_at", (s, place, finding) -> s.findings().at())
            .columns();

    private FindingTable() {}

    static FileTable<Finding> of(Snapshot snapshot) {
        return new FileTable<>("findings", COLUMNS, snapshot.findings().worstFirst());
    }

    private static final class Draft extends ColumnDraft<Finding, Draft> {

        @Override
        Draft self() {
            return this;
        }
    }
}
