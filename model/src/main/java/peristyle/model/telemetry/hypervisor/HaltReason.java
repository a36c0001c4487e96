package peristyle.model.telemetry.hypervisor;

/** What a VM lacks that does nothing and should run: it is on, or a failed host took it with it. */
public enum HaltReason {
    /** A thin disk finds no space on its datastore (ST-6). */
    NO_SPACE,
    /** It is stunned: a snapshot could not be closed while it wrote (VR-2, BK-3). */
    SNAPSHOT,
    /** Its host has lost all paths to its storage. */
    NO_PATH,
    /** It is off since its host failed, and was not started elsewhere (CP-7, HA-2). */
    HOST_FAILED
}
