package peristyle.model.exchange.sheet;

import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Platform;
import peristyle.model.estate.Replica;
import peristyle.model.estate.Vm;
import peristyle.model.operation.Snapshot;

/** Where a replica comes from and where it goes. */
final class ReplicaSides {

    private ReplicaSides() {}

    static @Nullable ObjectId tenant(Snapshot snapshot, Replica replica) {
        Vm vm = vm(snapshot, replica);
        return vm == null ? null : vm.tenant();
    }

    static @Nullable ObjectId sourcePool(Snapshot snapshot, Replica replica) {
        Vm vm = vm(snapshot, replica);
        return vm == null ? null : vm.pool();
    }

    static Platform platform(Replica replica) {
        return switch (replica.method()) {
            case OPENIAAS_VM -> Platform.OPENIAAS;
            case VMWARE_VM, GLOBAL_MIRROR -> Platform.VMWARE;
        };
    }

    static @Nullable String zone(Snapshot snapshot, ObjectId storage) {
        Datastore datastore = datastore(snapshot, storage);
        return datastore == null ? null : Places.zone(snapshot, datastore.zone());
    }

    static @Nullable String region(Snapshot snapshot, ObjectId storage) {
        Datastore datastore = datastore(snapshot, storage);
        return datastore == null ? null : Places.region(snapshot, datastore.zone());
    }

    private static @Nullable Vm vm(Snapshot snapshot, Replica replica) {
        return snapshot.estate().vms().find(replica.vm()).orElse(null);
    }

    private static @Nullable Datastore datastore(Snapshot snapshot, ObjectId id) {
        return snapshot.estate().datastores().find(id).orElse(null);
    }
}
