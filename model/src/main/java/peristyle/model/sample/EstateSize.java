package peristyle.model.sample;

/** How large a sample estate is. */
public enum EstateSize {
    /** 4 Cpools, 1 OpenIaaS pool, 300 VMs: fits on one screen. */
    SMALL(300, 16, 40, 2),
    /** 60 hosts, 1,200 VMs, 40 datastores, 200 replicas, 2 tenants: the default. */
    MEDIUM(1_200, 40, 200, 4),
    /** 2,500 hosts, 40,000 VMs, 1,000 datastores, 10,000 replicas: what the largest vCenter holds. */
    LARGE(40_000, 1_000, 10_000, 50),
    /** 10,000 hosts, 150,000 VMs, 4,000 datastores, 40,000 replicas. */
    HUGE(150_000, 4_000, 40_000, 200);

    private final int vms;
    private final int datastores;
    private final int replicas;
    private final int mirrors;

    EstateSize(int vms, int datastores, int replicas, int mirrors) {
        this.vms = vms;
        this.datastores = datastores;
        this.replicas = replicas;
        this.mirrors = mirrors;
    }

    /** VMs, without templates. */
    public int vms() {
        return vms;
    }

    /** Datastores of both platforms, standby copies of mirrored ones included. */
    public int datastores() {
        return datastores;
    }

    /** Replicas of all methods. */
    public int replicas() {
        return replicas;
    }

    /** Mirror relationships; the last one is a Metro Mirror (GM-8). */
    int mirrors() {
        return mirrors;
    }
}
