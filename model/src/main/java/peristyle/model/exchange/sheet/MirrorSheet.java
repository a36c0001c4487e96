package peristyle.model.exchange.sheet;

import peristyle.model.estate.Mirror;
import peristyle.model.estate.MirrorKind;
import peristyle.model.estate.ObjectKind;
import peristyle.model.rule.Severity;

/** Mirror relationships between LUNs (section 5 of the rules). */
public final class MirrorSheet {

    /** All mirrors. */
    public static final Sheet<Mirror> MIRRORS = SheetDraft.<Mirror>of("mirrors", ObjectKind.MIRROR)
            .text("id", (s, place, mirror) -> mirror.id().value())
            .hidden()
            .text("name", (s, place, mirror) -> mirror.name())
            .choice("mirror", MirrorKind.class, (s, place, mirror) -> mirror.mirrorKind())
            .refers("tenant", (s, mirror) -> mirror.source(), Places::tenant)
            .refers("source_zone", (s, mirror) -> mirror.source(), Places::zone)
            .refers("source_lun", Mirror::source)
            .refers("target_zone", (s, mirror) -> mirror.target(), Places::zone)
            .refers("target_lun", Mirror::target)
            .text("consistency_group", (s, place, mirror) -> Known.text(mirror.consistencyGroup()))
            .duration("cycle_s", (s, place, mirror) -> mirror.cycle())
            .choice("worst_finding", Severity.class, (s, place, mirror) -> Known.worstFinding(s, mirror.id()))
            .moving()
            .sheet();

    private MirrorSheet() {}
}
