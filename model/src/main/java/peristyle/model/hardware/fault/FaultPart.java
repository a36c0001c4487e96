package peristyle.model.hardware.fault;

/** Which of several like parts of an object a fault can strike. Parts are numbered from 1. */
public enum FaultPart {
    /** The object as a whole; the number is always 1. */
    WHOLE(1),
    /** 1 is fabric A, 2 is fabric B. */
    FABRIC(2),
    /** Memory modules of a blade. */
    DIMM(32),
    /** Stages of a firmware update: controller written, controller started, BIOS written, BIOS started, adapter written. */
    FIRMWARE_STAGE(5),
    /** Power supplies of a chassis. */
    POWER_SUPPLY(6),
    /** Fans of a chassis. */
    FAN(8),
    /** Nodes of an SVC cluster: 1 and 2 are the first I/O group. */
    NODE(8),
    /** I/O groups of an SVC cluster. */
    IO_GROUP(4),
    /** Drives of an array. */
    DRIVE(48);

    private final int most;

    FaultPart(int most) {
        this.most = most;
    }

    /** The highest number that a part of this sort can have. */
    public int most() {
        return most;
    }
}
