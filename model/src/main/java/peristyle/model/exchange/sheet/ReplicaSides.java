package peristyle.model.exchange.sheet;

import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Platform;
import peristyle.model.estate.Replica;
import peristyle.model.estate.Vm;
import peristyle.model.operation.Snapshot;

/** Where a replica comes from. */
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

    private static @Nullable Vm vm(Snapshot snapshot, Replica replica) {
        return snapshot.estate().vms().find(replica.vm()).orElse(null);
    }
}
