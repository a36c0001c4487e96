package peristyle.views.hardware.storage;

import org.jspecify.annotations.Nullable;
import peristyle.model.estate.StoragePool;
import peristyle.model.hardware.storage.ArrayState;
import peristyle.model.hardware.storage.ArrayStatus;
import peristyle.model.hardware.storage.DriveState;
import peristyle.views.look.Tone;
import peristyle.views.look.Tones;

/**
 * An enclosure with its drives, and the pool on them.
 *
 * @param pool which
 * @param status how its array is, null where unknown
 * @param allocatedMib what its LUNs take, MiB
 */
public record Enclosure(StoragePool pool, @Nullable ArrayStatus status, long allocatedMib) {

    /** How it is: not well either where a drive is gone though the array has healed, or where it is full. */
    public Tone tone() {
        if (status == null) {
            return Tone.UNKNOWN;
        }
        Tone array = Tones.of(status.state());
        boolean gone = status.drives().contains(DriveState.FAILED)
                || status.drives().contains(DriveState.REBUILT)
                || status.full();
        return array == Tone.GOOD && gone ? Tone.WARNING : array;
    }

    /** How this drive is, from 0; null where unknown: of an array that is not reached nothing well is known. */
    @Nullable
    DriveState drive(int place) {
        if (status == null || place >= status.drives().size()) {
            return null;
        }
        DriveState state = status.drives().get(place);
        boolean reached = status.state() != ArrayState.OFFLINE && status.state() != ArrayState.LOST;
        return reached || state == DriveState.FAILED ? state : null;
    }

    /** Part of its capacity that LUNs take. */
    public double fill() {
        return pool.capacityMib() > 0 ? allocatedMib / (double) pool.capacityMib() : Double.NaN;
    }
}
