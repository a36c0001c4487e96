package peristyle.model.estate;

/** What copies a VM to another zone. */
public enum ReplicationMethod {
    /** By the Xen pool, VM by VM (section 6 of the rules, OR). */
    OPENIAAS_VM,
    /** By the hypervisor's snapshots (section 6 of the rules, VR). */
    VMWARE_VM,
    /** By the storage, LUN by LUN (section 5 of the rules, GM). */
    GLOBAL_MIRROR
}
