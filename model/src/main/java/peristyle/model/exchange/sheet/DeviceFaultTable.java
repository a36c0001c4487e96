package peristyle.model.exchange.sheet;

import java.util.List;
import peristyle.model.estate.ObjectKind;
import peristyle.model.hardware.blade.UcsFault;
import peristyle.model.hardware.blade.UcsFaultStage;
import peristyle.model.hardware.blade.UcsSeverity;
import peristyle.model.operation.Snapshot;

/** What UCS Managers have on their lists of faults, oldest first. */
final class DeviceFaultTable {

    private static final List<Column<UcsFault>> COLUMNS = new Draft()
            .text("fault_code", (s, place, fault) -> fault.code().code())
            .text("distinguished_name", (s, place, fault) -> fault.distinguishedName())
            .choice(
                    "object_kind",
                    ObjectKind.class,
                    (s, place, fault) -> fault.subject().kind())
            .text("object_id", (s, place, fault) -> fault.subject().value())
            .text("object_name", (s, place, fault) -> s.estate().nameOf(fault.subject()))
            .refers("zone", (s, fault) -> fault.subject(), Places::zone)
            .choice("fault_severity", UcsSeverity.class, (s, place, fault) -> fault.severity())
            .choice("fault_stage", UcsFaultStage.class, (s, place, fault) -> fault.stage())
            .instant("began_at", (s, place, fault) -> fault.created())
            .instant("changed_at", (s, place, fault) -> fault.changed())
            .integer("times", (s, place, fault) -> (long) fault.occurrences())
            .columns();

    private DeviceFaultTable() {}

    static FileTable<UcsFault> of(Snapshot snapshot) {
        return new FileTable<>(
                "ucs_faults", COLUMNS, snapshot.hardware().compute().faults());
    }

    private static final class Draft extends ColumnDraft<UcsFault, Draft> {

        @Override
        Draft self() {
            return this;
        }
    }
}
