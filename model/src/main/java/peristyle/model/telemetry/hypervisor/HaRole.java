package peristyle.model.telemetry.hypervisor;

/** What a host is to its pool's high availability (HA-1, CP-7). */
public enum HaRole {
    /** The pool has none. */
    NONE,
    /** It leads: hears the heartbeats, draws conclusions, starts VMs again. */
    MASTER,
    /** It is heard by the one that leads. */
    MEMBER,
    /** It is not heard; nobody has drawn a conclusion yet. */
    SILENT,
    /** It led and is not heard: the others elect another first. */
    ELECTING,
    /** It has no network; its heartbeat through storage goes on, its VMs run on. */
    ISOLATED,
    /** It cannot be reached; nothing is done about its VMs, lest they run twice. */
    UNREACHABLE,
    /** It is taken as dead: its VMs start elsewhere. */
    FAILED,
    /** What was broken is mended; it starts. */
    STARTING
}
