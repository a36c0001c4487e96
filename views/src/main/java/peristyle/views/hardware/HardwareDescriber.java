package peristyle.views.hardware;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peristyle.model.estate.Blade;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.EdgeRouter;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Provenance;
import peristyle.model.estate.Pseudowire;
import peristyle.model.estate.StoragePool;
import peristyle.model.estate.StorageSystem;
import peristyle.model.estate.UcsDomain;
import peristyle.model.estate.Zone;
import peristyle.model.operation.Snapshot;
import peristyle.views.detail.Block;
import peristyle.views.detail.Cell;
import peristyle.views.detail.Detail;
import peristyle.views.hardware.network.NetworkDescriber;
import peristyle.views.hardware.rack.RackDescriber;
import peristyle.views.hardware.storage.StorageDescriber;
import peristyle.views.look.Tone;
import peristyle.views.text.Texts;

/** What is known of a device. */
final class HardwareDescriber {

    private final RackDescriber racks;
    private final StorageDescriber storage;
    private final NetworkDescriber network;

    private final Texts texts;

    HardwareDescriber(Texts texts) {
        this.texts = texts;
        racks = new RackDescriber(texts);
        storage = new StorageDescriber(texts);
        network = new NetworkDescriber(texts);
    }

    /** This device; empty where it is none, or not there any more. */
    Optional<Detail> describe(Snapshot snapshot, ObjectId id) {
        Optional<Detail> described = snapshot.estate().find(id).flatMap(object -> describe(snapshot, object));
        return assumed(snapshot) ? described.map(this::madeUp) : described;
    }

    /** Whether nobody has ever told of this hardware: an inventory file tells of hosts and datastores only. */
    static boolean assumed(Snapshot snapshot) {
        return snapshot.situation().provenance() == Provenance.INVENTORY_FILE;
    }

    private Detail madeUp(Detail of) {
        List<Block> blocks = new ArrayList<>(of.blocks());
        blocks.addFirst(new Block.Facts(
                texts.get("hardware.origin"),
                List.of(new Block.Fact(
                        texts.get("hardware.origin.inventory"),
                        Cell.of(texts.get("hardware.origin.assumed"), Tone.UNKNOWN)))));
        return new Detail(of.id(), of.name(), of.state(), of.findings(), blocks, of.trends());
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
