package peristyle.model.hardware.hypervisor;

/** What a VM lacks that is on and does nothing. */
public enum HaltReason {
    /** A thin disk finds no space on its datastore (ST-6). */
    NO_SPACE
}
