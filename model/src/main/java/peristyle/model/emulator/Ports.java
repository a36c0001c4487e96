package peristyle.model.emulator;

import peristyle.model.emulator.replication.CopyReadings;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.ReplicaId;
import peristyle.model.hardware.BladeDomain;
import peristyle.model.hardware.Device;
import peristyle.model.hardware.Hypervisor;
import peristyle.model.hardware.NetworkFabric;
import peristyle.model.hardware.StorageSystem;
import peristyle.model.hardware.blade.ComputeStatus;
import peristyle.model.hardware.network.NetworkStatus;
import peristyle.model.hardware.storage.StorageStatus;
import peristyle.model.telemetry.Readings;
import peristyle.model.telemetry.ReplicaStatus;
import peristyle.model.telemetry.hypervisor.HypervisorStatus;

/** The emulator behind the four ports. */
final class Ports {

    private final Emulator emulator;
    private final CopyReadings mirrors = new CopyReadings(true);
    private final CopyReadings vmCopies = new CopyReadings(false);
    private final BladeDomain blades = new Blades();
    private final StorageSystem storage = new Storage();
    private final NetworkFabric network = new Network();
    private final Hypervisor hypervisor = new Hypervisors();

    Ports(Emulator emulator) {
        this.emulator = emulator;
    }

    BladeDomain blades() {
        return blades;
    }

    StorageSystem storage() {
        return storage;
    }

    NetworkFabric network() {
        return network;
    }

    Hypervisor hypervisor() {
        return hypervisor;
    }

    private ReplicaStatus status(CopyReadings of, ReplicaId replica) {
        int place = emulator.estate().replicas().placeOf(replica);
        return of.status(emulator.copies(), place, emulator.second(), emulator.plant().datastores);
    }

    private abstract class Port implements Device {
        @Override
        public void follow(Estate estate, EstateChange change) {
            emulator.follow(estate, change);
        }
    }

    private final class Blades extends Port implements BladeDomain {
        @Override
        public void read(Readings into) {
            emulator.plant().adapters.read(into);
        }

        @Override
        public ComputeStatus computeStatus() {
            return emulator.computeStatus();
        }
    }

    private final class Storage extends Port implements StorageSystem {
        @Override
        public void read(Readings into) {
            emulator.plant().datastores.read(into, emulator.plant().use);
            emulator.plant().space.read(into, emulator.plant().datastores.readable(emulator.plant().use));
            mirrors.read(emulator.copies(), emulator.second(), into);
        }

        @Override
        public ReplicaStatus mirrorStatus(ReplicaId replica) {
            return status(mirrors, replica);
        }

        @Override
        public StorageStatus storageStatus() {
            return emulator.storageStatus();
        }
    }

    private final class Network extends Port implements NetworkFabric {
        @Override
        public void read(Readings into) {
            emulator.plant().network.read(into);
        }

        @Override
        public NetworkStatus networkStatus() {
            return emulator.networkStatus();
        }
    }

    private final class Hypervisors extends Port implements Hypervisor {
        @Override
        public void read(Readings into) {
            emulator.plant().use.read(into);
            vmCopies.read(emulator.copies(), emulator.second(), into);
        }

        @Override
        public ReplicaStatus replicaStatus(ReplicaId replica) {
            return status(vmCopies, replica);
        }

        @Override
        public HypervisorStatus hypervisorStatus() {
            return emulator.hypervisorStatus();
        }
    }
}
