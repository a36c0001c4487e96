package peristyle.model.estate;

/** What an affinity rule asks (CP-9). */
public enum AffinityType {
    /** All on one host. */
    TOGETHER,
    /** Each on another host. */
    APART
}
