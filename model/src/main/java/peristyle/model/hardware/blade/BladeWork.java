package peristyle.model.hardware.blade;

/** What UCS Manager does to a blade that cannot run meanwhile. */
public enum BladeWork {
    /** A service profile is associated: after a blade, an adapter or a memory module was replaced. */
    ASSOCIATION,
    /** Firmware is updated. */
    FIRMWARE
}
