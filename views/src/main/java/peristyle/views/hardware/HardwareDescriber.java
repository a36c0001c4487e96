package peristyle.views.hardware;

import java.util.Optional;
import peristyle.model.estate.Blade;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.EdgeRouter;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Pseudowire;
import peristyle.model.estate.StoragePool;
import peristyle.model.estate.StorageSystem;
import peristyle.model.estate.UcsDomain;
import peristyle.model.estate.Zone;
import peristyle.model.operation.Snapshot;
import peristyle.views.detail.Detail;
import peristyle.views.hardware.network.NetworkDescriber;
import peristyle.views.hardware.rack.RackDescriber;
import peristyle.views.hardware.storage.StorageDescriber;
import peristyle.views.text.Texts;

/** What is known of a device. */
final class HardwareDescriber {

    private final RackDescriber racks;
    private final StorageDescriber storage;
    private final NetworkDescriber network;

    HardwareDescriber(Texts texts) {
        racks = new RackDescriber(texts);
        storage = new StorageDescriber(texts);
        network = new NetworkDescriber(texts);
    }

    /** This device; empty where it is none, or not there any more. */
    Optional<Detail> describe(Snapshot snapshot, ObjectId id) {
        return snapshot.estate().find(id).flatMap(object -> describe(snapshot, object));
    }

    private Optional<Detail> describe(Snapshot snapshot, EstateObject object) {
        return Optional.ofNullable(
                switch (object) {
                    case Blade blade -> racks.blade(snapshot, blade);
                    case Chassis chassis -> racks.chassis(snapshot, chassis);
                    case UcsDomain domain -> racks.domain(snapshot, domain);
                    case StorageSystem system -> storage.system(snapshot, system);
                    case StoragePool pool -> storage.pool(snapshot, pool);
                    case Zone zone -> network.zone(snapshot, zone);
                    case EdgeRouter router -> network.router(snapshot, router);
                    case CoreLink link -> network.link(snapshot, link);
                    case Pseudowire wire -> network.wire(snapshot, wire);
                    default -> null;
                });
    }
}
