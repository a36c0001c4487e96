package peristyle.model.exchange.sheet;

import peristyle.model.estate.Lun;
import peristyle.model.estate.ObjectKind;
import peristyle.model.rule.Severity;

/** Volumes of the arrays (ST-1 to ST-3). */
public final class LunSheet {

    /** All LUNs. */
    public static final Sheet<Lun> LUNS = SheetDraft.<Lun>of("luns", ObjectKind.LUN)
            .text("id", (s, place, lun) -> lun.id().value())
            .hidden()
            .text("name", (s, place, lun) -> lun.name())
            .refers("zone", (s, lun) -> lun.storagePool(), Places::zone)
            .refers("tenant", Lun::tenant)
            .refers("storage_pool", Lun::storagePool)
            .text("storage_class", (s, place, lun) -> Classes.storage(s, lun.storageClass()))
            .decimal("size_gib", (s, place, lun) -> Known.gib(lun.sizeMib()))
            .decimal("iops_limit", (s, place, lun) -> Classes.iopsLimit(s, lun.storageClass(), lun.sizeMib()))
            .flag(
                    "mirrored",
                    (s, place, lun) -> s.estate().relations().mirrorOf(lun.id()).isPresent())
            .choice("worst_finding", Severity.class, (s, place, lun) -> Known.worstFinding(s, lun.id()))
            .moving()
            .sheet();

    private LunSheet() {}
}
