package peristyle.model.emulator;

import peristyle.model.emulator.blade.BladePicture;
import peristyle.model.emulator.network.NetworkPicture;
import peristyle.model.emulator.san.SanPicture;
import peristyle.model.hardware.blade.ComputeStatus;
import peristyle.model.hardware.network.NetworkStatus;
import peristyle.model.hardware.storage.StorageStatus;
import peristyle.model.telemetry.hypervisor.HypervisorStatus;

/** What the ports tell of their parts, drawn when somebody looks. */
final class Pictures {

    private final World world;
    private final BladePicture blades = new BladePicture();

    Pictures(World world) {
        this.world = world;
    }

    NetworkStatus networkStatus() {
        return new NetworkPicture(
                        world.estate,
                        world.infrastructure.links,
                        world.infrastructure.network,
                        world.plant.network,
                        world.incidents.conditions(),
                        world.infrastructure.macs)
                .at(world.clock.tickSecond());
    }

    StorageStatus storageStatus() {
        return new SanPicture(
                        world.estate, world.infrastructure.san, world.plant.datastores, world.incidents.conditions())
                .at(world.clock.tickSecond(), world.copies.mirrors(world.clock.tickSecond()));
    }

    ComputeStatus computeStatus() {
        return blades.at(
                world.estate,
                world.catalog,
                world.plant.hosts,
                world.incidents.ucs(),
                world.incidents.tasks(),
                world.incidents.board(),
                world.clock.tickSecond());
    }

    HypervisorStatus hypervisorStatus() {
        return world.life.status(
                world.estate,
                world.plant,
                world.incidents.availability(),
                world.incidents.hosts(),
                world.infrastructure.san,
                world.clock.tickSecond());
    }
}
