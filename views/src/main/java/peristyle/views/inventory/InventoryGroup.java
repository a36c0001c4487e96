package peristyle.views.inventory;

/** What is gathered under one heading of an object; the order is that of the tree. */
enum InventoryGroup {
    /** VMs of a pool that no host runs. */
    WITHOUT_HOST,
    /** Affinity rules of a pool. */
    AFFINITY,
    /** UCS domains of a zone. */
    HARDWARE,
    /** Storage of a zone. */
    STORAGE,
    /** Routers, links and VLANs of a zone. */
    NETWORK,
    /** Replication and backup policies of a tenant. */
    PROTECTION,
    /** Service requests and incident tickets of a tenant. */
    REQUESTS
}
