package peristyle.model.exchange.sheet;

import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.StoragePool;
import peristyle.model.rule.Severity;
import peristyle.model.telemetry.Metric;

/** Storage pools of the SVC clusters (ST-3, ST-8). */
public final class StoragePoolSheet {

    /** All storage pools. */
    public static final Sheet<StoragePool> STORAGE_POOLS = SheetDraft.<StoragePool>of(
                    "storage_pools", ObjectKind.STORAGE_POOL)
            .text("id", (s, place, pool) -> pool.id().value())
            .hidden()
            .text("name", (s, place, pool) -> pool.name())
            .refers("zone", (s, pool) -> pool.system(), Places::zone)
            .refers("storage_system", StoragePool::system)
            .text("enclosure", (s, place, pool) -> Known.text(pool.enclosure()))
            .decimal("size_gib", (s, place, pool) -> Known.gib(pool.capacityMib()))
            .integer("drives", (s, place, pool) -> (long) pool.drives())
            .decimal("iops", (s, place, pool) -> Known.measured(s, Metric.STORAGE_POOL_IOPS, place))
            .moving()
            .choice("worst_finding", Severity.class, (s, place, pool) -> Known.worstFinding(s, pool.id()))
            .moving()
            .sheet();

    private StoragePoolSheet() {}
}
