package peristyle.model.exchange.sheet;

import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Lun;
import peristyle.model.estate.LunId;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.MirrorKind;
import peristyle.model.estate.ObjectKind;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Severity;

/** Mirror relationships between LUNs (section 5 of the rules). */
public final class MirrorSheet {

    /** All mirrors. */
    public static final Sheet<Mirror> MIRRORS = SheetDraft.<Mirror>of("mirrors", ObjectKind.MIRROR)
            .text("id", (s, place, mirror) -> mirror.id().value())
            .hidden()
            .text("name", (s, place, mirror) -> mirror.name())
            .choice("mirror", MirrorKind.class, (s, place, mirror) -> mirror.mirrorKind())
            .text("tenant", (s, place, mirror) -> Places.tenantOf(s, mirror))
            .text("source_zone", (s, place, mirror) -> zone(s, mirror.source()))
            .text("source_lun", (s, place, mirror) -> s.estate().nameOf(mirror.source()))
            .text("target_zone", (s, place, mirror) -> zone(s, mirror.target()))
            .text("target_lun", (s, place, mirror) -> s.estate().nameOf(mirror.target()))
            .text("consistency_group", (s, place, mirror) -> Known.text(mirror.consistencyGroup()))
            .duration("cycle_s", (s, place, mirror) -> mirror.cycle())
            .choice("worst_finding", Severity.class, (s, place, mirror) -> Known.worstFinding(s, mirror.id()))
            .moving()
            .sheet();

    private MirrorSheet() {}

    private static @Nullable String zone(Snapshot snapshot, LunId id) {
        Lun lun = snapshot.estate().luns().find(id).orElse(null);
        return lun == null ? null : Places.zoneOf(snapshot, lun);
    }
}
