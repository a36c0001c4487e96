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

/** The world behind the four ports. */
final class Ports {

    private final World world;
    private final Pictures pictures;
    private final CopyReadings mirrors = new CopyReadings(true);
    private final CopyReadings vmCopies = new CopyReadings(false);
    private final BladeDomain blades = new Blades();
    private final StorageSystem storage = new Storage();
    private final NetworkFabric network = new Network();
    private final Hypervisor hypervisor = new Hypervisors();

    Ports(World world) {
        this.world = world;
        this.pictures = new Pictures(world);
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
        int place = world.estate.replicas().placeOf(replica);
        return of.status(world.copies, place, world.clock.tickSecond(), world.plant.datastores);
    }

    private abstract class Port implements Device {
        @Override
        public void follow(Estate estate, EstateChange change) {
            world.follow(estate, change);
        }
    }

    private final class Blades extends Port implements BladeDomain {
        @Override
        public void read(Readings into) {
            world.plant.adapters.read(into);
        }

        @Override
        public ComputeStatus computeStatus() {
            return pictures.computeStatus();
        }
    }

    private final class Storage extends Port implements StorageSystem {
        @Override
        public void read(Readings into) {
            world.plant.datastores.read(into, world.plant.use);
            world.plant.space.read(into, world.plant.datastores.readable(world.plant.use));
            mirrors.read(world.copies, world.clock.tickSecond(), into);
        }

        @Override
        public ReplicaStatus mirrorStatus(ReplicaId replica) {
            return status(mirrors, replica);
        }

        @Override
        public StorageStatus storageStatus() {
            return pictures.storageStatus();
        }
    }

    private final class Network extends Port implements NetworkFabric {
        @Override
        public void read(Readings into) {
            world.plant.network.read(into);
        }

        @Override
        public NetworkStatus networkStatus() {
            return pictures.networkStatus();
        }
    }

    private final class Hypervisors extends Port implements Hypervisor {
        @Override
        public void read(Readings into) {
            world.plant.use.read(into);
            vmCopies.read(world.copies, world.clock.tickSecond(), into);
        }

        @Override
        public ReplicaStatus replicaStatus(ReplicaId replica) {
            return status(vmCopies, replica);
        }

        @Override
        public HypervisorStatus hypervisorStatus() {
            return pictures.hypervisorStatus();
        }
    }
}
