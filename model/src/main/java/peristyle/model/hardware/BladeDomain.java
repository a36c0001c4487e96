package peristyle.model.hardware;

import peristyle.model.hardware.blade.ComputeStatus;

/** Blades, chassis and fabric interconnects: UCS Manager of every domain. */
public interface BladeDomain extends Device {

    /** Domains, chassis and blades as they are now; unknown where nothing can tell. */
    default ComputeStatus computeStatus() {
        return ComputeStatus.UNKNOWN;
    }
}
