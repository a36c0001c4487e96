package peristyle.model.exchange.sheet;

import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Platform;
import peristyle.model.estate.Vm;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Severity;
import peristyle.model.rule.SpaceClaims;
import peristyle.model.telemetry.Metric;

/** Datastores and storage repositories, with what must be kept free in them (ST-5). */
public final class DatastoreSheet {

    /** All datastores. */
    public static final Sheet<Datastore> DATASTORES = SheetDraft.<Datastore>of("datastores", ObjectKind.DATASTORE)
            .text("id", (s, place, store) -> store.id().value())
            .hidden()
            .text("name", (s, place, store) -> store.name())
            .choice("platform", Platform.class, (s, place, store) -> store.platform())
            .hidden()
            .refers("region", (s, store) -> store.zone(), Places::region)
            .hidden()
            .refers("zone", Datastore::zone)
            .refers("tenant", Datastore::tenant)
            .hidden()
            .text("storage_class", (s, place, store) -> Classes.storage(s, store.storageClass()))
            .refers("lun", Datastore::lun)
            .hidden()
            .decimal("size_gib", (s, place, store) -> Known.gib(store.sizeMib()))
            .decimal("used_gib", (s, place, store) -> Known.measuredGib(s, Metric.DATASTORE_USED, place))
            .moving()
            .decimal(
                    "used_pct",
                    (s, place, store) -> Known.percent(s.live().value(Metric.DATASTORE_USED, place), store.sizeMib()))
            .moving()
            .decimal("free_gib", (s, place, store) -> free(s, place, store))
            .moving()
            .decimal("swap_gib", (s, place, store) -> Known.gib(claims(s, store).swapMib()))
            .decimal(
                    "snapshot_reserve_gib",
                    (s, place, store) -> Known.rounded(claims(s, store).snapshotReserveMib() / 1024.0))
            .decimal(
                    "thin_growth_gib",
                    (s, place, store) -> Known.gib(claims(s, store).thinGrowthMib()))
            .decimal("headroom_gib", (s, place, store) -> headroom(s, place, store))
            .moving()
            .decimal("iops", (s, place, store) -> Known.measured(s, Metric.DATASTORE_IOPS, place))
            .moving()
            .decimal("iops_demand", (s, place, store) -> Known.measured(s, Metric.DATASTORE_DEMAND, place))
            .moving()
            .hidden()
            .decimal("iops_limit", (s, place, store) -> Classes.iopsLimit(s, store.storageClass(), store.sizeMib()))
            .decimal("latency_ms", (s, place, store) -> Known.measured(s, Metric.DATASTORE_LATENCY, place))
            .moving()
            .integer(
                    "vms", (s, place, store) -> Known.vms(s.estate().relations().vmsOn(store.id())))
            .integer(
                    "templates",
                    (s, place, store) -> s.estate().relations().vmsOn(store.id()).stream()
                            .filter(Vm::template)
                            .count())
            .hidden()
            .integer("pools", (s, place, store) -> (long) store.pools().size())
            .hidden()
            .choice("worst_finding", Severity.class, (s, place, store) -> Known.worstFinding(s, store.id()))
            .moving()
            .duration("data_age_s", (s, place, store) -> Known.dataAge(s))
            .moving()
            .hidden()
            .sheet();

    private DatastoreSheet() {}

    private static SpaceClaims claims(Snapshot snapshot, Datastore datastore) {
        return SpaceClaims.of(snapshot.situation(), datastore);
    }

    private static @Nullable Double free(Snapshot snapshot, int place, Datastore datastore) {
        return Known.rounded((datastore.sizeMib() - used(snapshot, place)) / 1024);
    }

    private static @Nullable Double headroom(Snapshot snapshot, int place, Datastore datastore) {
        double used = used(snapshot, place);
        if (Double.isNaN(used)) {
            return null;
        }
        return Known.rounded(claims(snapshot, datastore).headroomMib(Math.round(datastore.sizeMib() - used)) / 1024.0);
    }

    private static double used(Snapshot snapshot, int place) {
        return snapshot.live().value(Metric.DATASTORE_USED, place);
    }
}
