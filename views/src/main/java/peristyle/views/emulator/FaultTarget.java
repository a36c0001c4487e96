package peristyle.views.emulator;

import java.util.List;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.hardware.blade.RackNames;

/** How what a fault strikes is told from others of its kind. */
final class FaultTarget {

    private final RackNames names;

    FaultTarget(Estate estate) {
        names = new RackNames(estate);
    }

    /** Its name, and of a blade and a chassis where it is and what runs on it. */
    String label(EstateObject object) {
        List<String> others = names.others(object);
        return others.isEmpty() ? object.name() : object.name() + " (" + String.join(", ", others) + ")";
    }
}
