package peristyle.model.telemetry.hypervisor;

/** What a VM lacks that is on and does nothing. */
public enum HaltReason {
    /** A thin disk finds no space on its datastore (ST-6). */
    NO_SPACE,
    /** It is stunned: a snapshot could not be closed while it wrote (VR-2, BK-3). */
    SNAPSHOT,
    /** Its host has lost all paths to its storage. */
    NO_PATH
}
