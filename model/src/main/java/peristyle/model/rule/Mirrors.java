package peristyle.model.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import peristyle.model.catalog.StorageClass;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Disk;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Lun;
import peristyle.model.estate.LunId;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.MirrorId;
import peristyle.model.estate.MirrorKind;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.Vm;
import peristyle.model.telemetry.ReplicaStatus;
import peristyle.model.telemetry.Rpo;

/** Replication by storage, LUN by LUN. */
final class Mirrors {

    private Mirrors() {}

    /** GM-2: what is not yet written remotely is lost when the active site fails; worth a word beyond the objective. */
    static void writesAtRisk(Situation situation, Consumer<Finding> found) {
        Map<MirrorId, Replica> worst = new HashMap<>();
        for (Replica replica : situation.estate().replicas()) {
            if (replica.mirror() != null) {
                worst.merge(
                        replica.mirror(),
                        replica,
                        (one, other) -> ratio(situation, one) >= ratio(situation, other) ? one : other);
            }
        }
        for (Mirror mirror : situation.estate().mirrors()) {
            Replica replica = worst.get(mirror.id());
            if (replica != null) {
                ReplicaStatus status = situation.statusOf(replica.id());
                Rpo rpo = Rpo.of(status, replica.rpo(), situation.at());
                if (rpo.violated() && rpo.age() != null) {
                    found.accept(Finding.of(
                            "GM-2",
                            RecoveryPoints.severity(rpo),
                            mirror.id(),
                            "mirror.writes-at-risk",
                            mirror.id(),
                            rpo.age(),
                            replica.rpo(),
                            status.bytesAtRisk()));
                }
            }
        }
    }

    private static double ratio(Situation situation, Replica replica) {
        double ratio = Rpo.of(situation.statusOf(replica.id()), replica.rpo(), situation.at())
                .ratio();
        return Double.isNaN(ratio) ? 0 : ratio;
    }

    /** GM-4: both sides have one size and one class, which must be Essential, Standard or Premium. */
    static void alike(Situation situation, Consumer<Finding> found) {
        Estate estate = situation.estate();
        for (Mirror mirror : estate.mirrors()) {
            Lun source = estate.luns().find(mirror.source()).orElse(null);
            Lun target = estate.luns().find(mirror.target()).orElse(null);
            if (source == null || target == null) {
                continue;
            }
            StorageClass from = situation.catalog().storageClass(source.storageClass());
            StorageClass to = situation.catalog().storageClass(target.storageClass());
            if (source.sizeMib() != target.sizeMib()) {
                found.accept(Finding.of(
                        "GM-4",
                        Severity.WARNING,
                        mirror.id(),
                        "mirror.sizes-differ",
                        mirror.id(),
                        source.sizeMib(),
                        target.sizeMib()));
            }
            if (!from.id().equals(to.id())) {
                found.accept(Finding.of(
                        "GM-4",
                        Severity.WARNING,
                        mirror.id(),
                        "mirror.classes-differ",
                        mirror.id(),
                        from.name(),
                        to.name()));
            } else if (!from.globalMirror() && mirror.mirrorKind() == MirrorKind.GLOBAL_MIRROR) {
                found.accept(Finding.of(
                        "GM-4", Severity.WARNING, mirror.id(), "mirror.class-not-allowed", mirror.id(), from.name()));
            }
        }
    }

    /** GM-8: Metro Mirror is not sold any more; what exists is shown. */
    static void metroMirrorNotSold(Situation situation, Consumer<Finding> found) {
        for (Mirror mirror : situation.estate().mirrors()) {
            if (mirror.mirrorKind() == MirrorKind.METRO_MIRROR) {
                found.accept(Finding.of("GM-8", Severity.ADVICE, mirror.id(), "mirror.metro", mirror.id()));
            }
        }
    }

    /** GM-9: encrypted VMs cannot be on a Global Mirror LUN. */
    static void notEncrypted(Situation situation, Consumer<Finding> found) {
        Estate estate = situation.estate();
        Set<LunId> mirrored = new HashSet<>();
        for (Mirror mirror : estate.mirrors()) {
            if (mirror.mirrorKind() == MirrorKind.GLOBAL_MIRROR) {
                mirrored.addAll(List.of(mirror.source(), mirror.target()));
            }
        }
        Set<ObjectId> datastores = new HashSet<>();
        for (Datastore datastore : estate.datastores()) {
            if (datastore.lun() != null && mirrored.contains(datastore.lun())) {
                datastores.add(datastore.id());
            }
        }
        for (Vm vm : estate.vms()) {
            if (vm.care().encrypted()) {
                for (Disk disk : vm.disks()) {
                    if (datastores.contains(disk.datastore())) {
                        found.accept(Finding.of(
                                "GM-9",
                                Severity.WARNING,
                                vm.id(),
                                "vm.encrypted-on-mirror",
                                vm.id(),
                                disk.datastore()));
                        break;
                    }
                }
            }
        }
    }
}
