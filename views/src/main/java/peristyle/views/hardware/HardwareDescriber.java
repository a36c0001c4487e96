package peristyle.views.hardware;

import java.util.Optional;
import peristyle.model.estate.Blade;
import peristyle.model.estate.Chassis;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.UcsDomain;
import peristyle.model.operation.Snapshot;
import peristyle.views.detail.Detail;
import peristyle.views.hardware.rack.RackDescriber;
import peristyle.views.text.Texts;

/** What is known of a device. */
final class HardwareDescriber {

    private final RackDescriber racks;

    HardwareDescriber(Texts texts) {
        racks = new RackDescriber(texts);
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
                    default -> null;
                });
    }
}
