package peristyle.model.emulator;

import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.HostId;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Vm;

/** What of a change to the estate devices do not know yet, and have to behave by. */
final class News {

    private News() {}

    /** Whether there is anything by which devices behave differently. */
    static boolean any(Estate estate, EstateChange change) {
        return change.put().stream()
                        .anyMatch(object ->
                                !known(estate, object) && matters(object.id().kind()))
                || change.removed().stream().map(id -> id.kind()).anyMatch(News::matters);
    }

    private static boolean known(Estate estate, EstateObject object) {
        return estate.find(object.id()).filter(object::equals).isPresent();
    }

    /** Whether this VM is to go to a host to which it was not to go before, to run on there or to start there. */
    static boolean asksToMove(Estate estate, Vm vm) {
        HostId target = vm.movingTo();
        return target != null
                && estate.vms()
                        .find(vm.id())
                        .filter(old -> target.equals(old.movingTo()))
                        .isEmpty();
    }

    static boolean sameDisks(Estate estate, Vm vm) {
        return estate.vms()
                .find(vm.id())
                .filter(old -> old.disks().equals(vm.disks()))
                .isPresent();
    }

    private static boolean matters(ObjectKind kind) {
        return switch (kind) {
            case REGION,
                    ORGANISATION,
                    TENANT,
                    VLAN,
                    PSEUDOWIRE,
                    AFFINITY_RULE,
                    KMS_DOMAIN,
                    SERVICE_REQUEST,
                    INCIDENT_TICKET,
                    UCS_DOMAIN,
                    CHASSIS,
                    BLADE,
                    REPLICATION_POLICY -> false;
            case ZONE,
                    POOL,
                    HOST,
                    VM,
                    STORAGE_SYSTEM,
                    STORAGE_POOL,
                    LUN,
                    DATASTORE,
                    EDGE_ROUTER,
                    CORE_LINK,
                    REPLICA,
                    MIRROR,
                    BACKUP_POLICY -> true;
        };
    }
}
