package peristyle.model.estate;

/** The two platforms that stand side by side (PL-1). */
public enum Platform {
    /** VMware clusters. */
    VMWARE,
    /** Xen pools. */
    OPENIAAS
}
