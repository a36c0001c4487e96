package peristyle.model.telemetry;

import peristyle.model.estate.ObjectKind;

/**
 * What is measured, for every object of one kind. Absolute quantities, so that they add up: VMs to their host, hosts to
 * their pool, disks to their datastore, datastores to their array. A share is computed from them where it is shown. The
 * order is part of the store's format: append only.
 */
public enum Metric {
    /** Processor clock that a VM uses. */
    VM_CPU(ObjectKind.VM, Unit.MHZ),
    /** Memory of the host that a VM holds. */
    VM_MEMORY(ObjectKind.VM, Unit.MIB),
    /** Storage operations that a VM completes. */
    VM_IOPS(ObjectKind.VM, Unit.IOPS),
    /** Mean time of a VM's storage operations. */
    VM_LATENCY(ObjectKind.VM, Unit.MILLISECONDS),
    /** Network traffic of a VM, both directions. */
    VM_NETWORK(ObjectKind.VM, Unit.MBIT_PER_SECOND),
    /** Processor clock in use on a host: its VMs and the hypervisor itself. */
    HOST_CPU(ObjectKind.HOST, Unit.MHZ),
    /** Memory in use on a host: its VMs and the hypervisor itself. */
    HOST_MEMORY(ObjectKind.HOST, Unit.MIB),
    /** Network traffic of a host. */
    HOST_NETWORK(ObjectKind.HOST, Unit.MBIT_PER_SECOND),
    /** Processor clock in use in a pool. */
    POOL_CPU(ObjectKind.POOL, Unit.MHZ),
    /** Memory in use in a pool. */
    POOL_MEMORY(ObjectKind.POOL, Unit.MIB),
    /** Storage operations that a datastore completes: never above its limit (ST-1). */
    DATASTORE_IOPS(ObjectKind.DATASTORE, Unit.IOPS),
    /** Storage operations that are asked of a datastore, waiting ones included. */
    DATASTORE_DEMAND(ObjectKind.DATASTORE, Unit.IOPS),
    /** Mean time of a datastore's operations, waiting included. */
    DATASTORE_LATENCY(ObjectKind.DATASTORE, Unit.MILLISECONDS),
    /** Space that the disks and swap files on a datastore take. */
    DATASTORE_USED(ObjectKind.DATASTORE, Unit.MIB),
    /** Storage operations that an array completes. */
    STORAGE_POOL_IOPS(ObjectKind.STORAGE_POOL, Unit.IOPS),
    /** Round trip within a zone (NW-2). */
    ZONE_LATENCY(ObjectKind.ZONE, Unit.MILLISECONDS),
    /** Round trip over a core link (NW-2). */
    LINK_LATENCY(ObjectKind.CORE_LINK, Unit.MILLISECONDS),
    /** Traffic over a core link. */
    LINK_TRAFFIC(ObjectKind.CORE_LINK, Unit.MBIT_PER_SECOND),
    /** Age of the newest recovery point of a replica. */
    REPLICA_AGE(ObjectKind.REPLICA, Unit.SECONDS),
    /** Part of the time in which a VM's virtual processors wait for a core: CPU ready. */
    VM_READY(ObjectKind.VM, Unit.PERCENT),
    /** The same, the mean over all virtual processors of a host. */
    HOST_READY(ObjectKind.HOST, Unit.PERCENT),
    /** Memory that a host saves by keeping equal pages once, where it lacks memory (CP-4). */
    HOST_SHARED(ObjectKind.HOST, Unit.MIB),
    /** Memory that guests give back by their balloons. */
    HOST_BALLOONED(ObjectKind.HOST, Unit.MIB),
    /** Memory of VMs that a host keeps compressed. */
    HOST_COMPRESSED(ObjectKind.HOST, Unit.MIB),
    /** Memory of VMs that lies in swap files. */
    HOST_SWAPPED(ObjectKind.HOST, Unit.MIB),
    /** Space that snapshots of backups and replications take on a datastore (VR-2, BK-3). */
    DATASTORE_SNAPSHOTS(ObjectKind.DATASTORE, Unit.MIB),
    /** Space that thin disks on a datastore have not taken yet (ST-5, ST-6). */
    DATASTORE_GROWTH(ObjectKind.DATASTORE, Unit.MIB);

    private final ObjectKind kind;
    private final Unit unit;

    Metric(ObjectKind kind, Unit unit) {
        this.kind = kind;
        this.unit = unit;
    }

    /** Whose measurement it is. */
    public ObjectKind kind() {
        return kind;
    }

    /** What it counts. */
    public Unit unit() {
        return unit;
    }
}
