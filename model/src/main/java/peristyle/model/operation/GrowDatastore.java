package peristyle.model.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import peristyle.model.estate.ArraySpace;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Lun;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Provenance;
import peristyle.model.estate.StoragePool;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Foresight;
import peristyle.model.rule.Severity;
import peristyle.model.rule.Situation;
import peristyle.model.rule.SpaceClaims;
import peristyle.model.telemetry.Metric;

/**
 * Enlarges a datastore and the LUN below it, within what their array still has (ST-2, ST-3).
 *
 * @param datastore on a LUN that nothing mirrors
 * @param mib new size, MiB: more than now, at least 500 GiB, whole units of its class
 */
public record GrowDatastore(DatastoreId datastore, long mib) implements Operation {

    private static final long MIB_OF_GIB = 1024;
    private static final long LEAST_MIB = 500 * MIB_OF_GIB;
    /** What is left of a datastore beside the tenth that is kept for snapshots (ST-5). */
    private static final double USABLE = 0.9;

    @Override
    public String code() {
        return "datastore.grow";
    }

    @Override
    public ObjectId subject() {
        return datastore;
    }

    @Override
    public List<Object> arguments() {
        return List.of(datastore, mib);
    }

    /** What one unit of the class of this datastore holds, MiB. */
    public static long unitMib(Situation situation, Datastore store) {
        return situation.catalog().storageClass(store.storageClass()).unitGib() * MIB_OF_GIB;
    }

    /**
     * The size at which all claims on a datastore are honoured and its LUN is no smaller than allowed, in whole units of its
     * class (ST-2, ST-5), MiB; empty where nobody knows what is used of it.
     */
    public static OptionalLong neededMib(Situation situation, Datastore store) {
        float used = situation.value(Metric.DATASTORE_USED, store.id());
        if (Float.isNaN(used)) {
            return OptionalLong.empty();
        }
        SpaceClaims claims = SpaceClaims.of(situation, store);
        double kept = used + claims.swapMib() - claims.swapWrittenMib() + claims.thinGrowthMib();
        long unit = unitMib(situation, store);
        long least = Math.max(LEAST_MIB, (long) Math.ceil(kept / USABLE) + 1);
        return OptionalLong.of(Math.ceilDiv(least, unit) * unit);
    }

    /** What its array has left, MiB; empty where it lies on none, or on one that was taken as large as its LUNs. */
    public static OptionalLong roomMib(Situation situation, Datastore store) {
        Estate estate = situation.estate();
        Lun lun = store.lun() == null ? null : estate.luns().find(store.lun()).orElse(null);
        StoragePool array = lun == null
                ? null
                : estate.storagePools().find(lun.storagePool()).orElse(null);
        if (array == null) {
            return OptionalLong.empty();
        }
        long taken = ArraySpace.of(estate).takenMib(array.id());
        return asLargeAsItsLuns(situation, array, taken)
                ? OptionalLong.empty()
                : OptionalLong.of(array.capacityMib() - taken);
    }

    @Override
    public Verdict judge(Situation situation) {
        Estate estate = situation.estate();
        Datastore store = estate.datastores().find(datastore).orElse(null);
        if (store == null) {
            return new Verdict.Refused(List.of(Problem.of("storage.gone", datastore)));
        }
        Lun lun = store.lun() == null ? null : estate.luns().find(store.lun()).orElse(null);
        StoragePool array = lun == null
                ? null
                : estate.storagePools().find(lun.storagePool()).orElse(null);
        if (lun == null || array == null) {
            return new Verdict.Refused(List.of(Problem.of("storage.no-lun", datastore)));
        }
        List<Problem> reasons = size(situation, store);
        mirrored(estate, lun, reasons);
        List<EstateObject> put = new ArrayList<>(List.of(store.sized(mib), lun.sized(Math.max(mib, lun.sizeMib()))));
        List<Finding> advice = new ArrayList<>();
        long taken = ArraySpace.of(estate).takenMib(array.id());
        long more = Math.max(0, mib - lun.sizeMib());
        if (asLargeAsItsLuns(situation, array, taken)) {
            put.add(array.holding(ArraySpace.fittedMib(taken + more)));
            advice.add(Finding.of("ST-3", Severity.ADVICE, datastore, "storage.array-unknown", array.id()));
        } else if (taken + more > array.capacityMib()) {
            reasons.add(Problem.of("storage.array-full", array.id(), more, Math.max(0, array.capacityMib() - taken)));
        }
        if (!reasons.isEmpty()) {
            return new Verdict.Refused(reasons);
        }
        EstateChange change = new EstateChange(put, List.of());
        advice.addAll(stillShort(situation.with(estate.with(change))));
        advice.addAll(Foresight.STORAGE.of(situation, change));
        advice.add(Finding.of(
                "CO-1", Severity.ADVICE, datastore, "storage.more-billed", datastore, mib - store.sizeMib(), mib));
        return new Verdict.Accepted(change, advice);
    }

    private List<Problem> size(Situation situation, Datastore store) {
        List<Problem> reasons = new ArrayList<>();
        long unit = unitMib(situation, store);
        if (mib <= store.sizeMib()) {
            reasons.add(Problem.of("storage.not-larger", datastore, mib, store.sizeMib()));
        } else if (mib < LEAST_MIB) {
            reasons.add(Problem.of("storage.too-small", datastore, mib, LEAST_MIB));
        }
        if (mib % unit != 0) {
            String storageClass =
                    situation.catalog().storageClass(store.storageClass()).name();
            reasons.add(Problem.of("storage.not-whole-units", mib, storageClass, unit));
        }
        return reasons;
    }

    /** GM-4: both sides have the same size. */
    private void mirrored(Estate estate, Lun lun, List<Problem> reasons) {
        for (Mirror mirror : estate.mirrors()) {
            if (mirror.source().equals(lun.id()) || mirror.target().equals(lun.id())) {
                reasons.add(Problem.of("storage.mirrored", datastore, mirror.id()));
            }
        }
    }

    /** Whether an import sized this array by its LUNs, as no file speaks of arrays: it is sized by them again. */
    private static boolean asLargeAsItsLuns(Situation situation, StoragePool array, long taken) {
        return situation.provenance() == Provenance.INVENTORY_FILE
                && array.capacityMib() == ArraySpace.fittedMib(taken);
    }

    /** ST-5: what would still be promised twice. */
    private List<Finding> stillShort(Situation after) {
        Datastore store = after.estate().datastores().get(datastore);
        float used = after.value(Metric.DATASTORE_USED, datastore);
        long headroom = Float.isNaN(used) ? 0 : SpaceClaims.of(after, store).headroomMib(store.sizeMib() - (long) used);
        return headroom < 0
                ? List.of(Finding.of("ST-5", Severity.WARNING, datastore, "storage.still-short", datastore, -headroom))
                : List.of();
    }
}
