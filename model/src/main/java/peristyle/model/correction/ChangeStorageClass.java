package peristyle.model.correction;

import java.util.ArrayList;
import java.util.List;
import peristyle.model.catalog.StorageClass;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.ObjectId;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Foresight;
import peristyle.model.rule.Severity;
import peristyle.model.rule.Situation;

/**
 * Corrects the storage class of datastores and of the LUNs below them; the IOPS limit follows (ST-1).
 *
 * @param datastores one or several
 * @param storageClass the class of the catalogue that all of them get
 */
public record ChangeStorageClass(List<DatastoreId> datastores, StorageClass storageClass) implements Operation {

    public ChangeStorageClass {
        datastores = Corrections.distinct(datastores);
    }

    @Override
    public String code() {
        return datastores.size() == 1 ? "correction.storage-class" : "correction.storage-classes";
    }

    @Override
    public ObjectId subject() {
        return datastores.getFirst();
    }

    @Override
    public List<Object> arguments() {
        return Corrections.arguments(datastores, storageClass.name());
    }

    @Override
    public Verdict judge(Situation situation) {
        Estate estate = situation.estate();
        List<Problem> reasons = Corrections.against(situation, datastores);
        if (!situation.catalog().storageClasses().contains(storageClass)) {
            reasons.add(Problem.of("correction.class-gone", storageClass.name()));
        }
        List<EstateObject> put = new ArrayList<>();
        List<Finding> advice = new ArrayList<>();
        for (DatastoreId id : datastores) {
            Datastore datastore = estate.datastores().find(id).orElse(null);
            if (datastore == null || datastore.storageClass().equals(storageClass.id())) {
                continue;
            }
            against(estate, datastore, reasons);
            advise(estate, datastore, advice);
            put.add(datastore.ofClass(storageClass.id()));
            if (datastore.lun() != null) {
                estate.luns().find(datastore.lun()).ifPresent(lun -> put.add(lun.ofClass(storageClass.id())));
            }
        }
        if (reasons.isEmpty() && put.isEmpty()) {
            reasons.add(Problem.of("correction.already", datastores.getFirst(), storageClass.name()));
        }
        if (!reasons.isEmpty()) {
            return new Verdict.Refused(reasons);
        }
        EstateChange change = new EstateChange(put, List.of());
        advice.addAll(0, Foresight.STORAGE.of(situation, change));
        return new Verdict.Accepted(change, advice);
    }

    private void against(Estate estate, Datastore datastore, List<Problem> reasons) {
        int vms = estate.relations().vmsOn(datastore.id()).size();
        if (storageClass.use() == StorageClass.Use.BACKUP && vms > 0) {
            reasons.add(Problem.of("correction.class-for-backups", datastore.id(), storageClass.name(), vms));
        }
        for (Mirror mirror : estate.mirrors()) {
            if (mirror.source().equals(datastore.lun()) || mirror.target().equals(datastore.lun())) {
                reasons.add(Problem.of("correction.class-mirrored", datastore.id(), mirror.id()));
            }
        }
    }

    /** ST-4: mass storage commits to no performance. */
    private void advise(Estate estate, Datastore datastore, List<Finding> advice) {
        int vms = estate.relations().vmsOn(datastore.id()).size();
        if (!storageClass.committed() && vms > 0) {
            advice.add(Finding.of(
                    "ST-4",
                    Severity.WARNING,
                    datastore.id(),
                    "correction.no-commitment",
                    datastore.id(),
                    storageClass.name(),
                    vms));
        }
    }
}
