package peristyle.model.estate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A VM: by default 4 vCPU, 16 GiB, running, with tools, one card on VLAN 201, without disks and without backup. */
public final class VmBuilder implements EstatePart {

    private final String name;
    private TenantId tenant = EstateBuilder.TENANT;
    private PoolId pool = new PoolId("clu");
    private @Nullable HostId host;
    private PowerState power = PowerState.ON;
    private boolean template;
    private boolean somewhere;
    private int vcpus = 4;
    private long memoryMib = 16L * 1024;
    private long reservationMib;
    private int gpus;
    private GuestTools tools = GuestTools.CURRENT;
    private RestartPriority restart = RestartPriority.RESTART;
    private @Nullable BackupPolicyId backup;
    private int snapshots;
    private boolean encrypted;
    private Workload workload = Workload.OFFICE;
    private final List<Disk> disks = new ArrayList<>();
    private final List<Vnic> vnics = new ArrayList<>();
    private List<String> tags = List.of();

    private VmBuilder(String name) {
        this.name = name;
    }

    public static VmBuilder aVm(String name) {
        return new VmBuilder(name);
    }

    public VmBuilder of(TenantId owner) {
        this.tenant = owner;
        return this;
    }

    /** In this pool, switched off until {@link #on} says otherwise. */
    public VmBuilder in(String poolName) {
        this.pool = new PoolId(poolName);
        return this;
    }

    /** Runs on this host of its pool, from 1. */
    public VmBuilder on(int hostNumber) {
        this.host = new HostId(pool.value() + "-h" + hostNumber);
        return this;
    }

    /** On, though nobody says on which host: as an inventory may leave it. */
    public VmBuilder somewhere() {
        this.somewhere = true;
        return this;
    }

    public VmBuilder off() {
        this.power = PowerState.OFF;
        this.host = null;
        return this;
    }

    public VmBuilder template() {
        this.template = true;
        return off();
    }

    public VmBuilder vcpus(int count) {
        this.vcpus = count;
        return this;
    }

    public VmBuilder memoryGib(long gib) {
        this.memoryMib = gib * 1024;
        return this;
    }

    public VmBuilder reservedGib(long gib) {
        this.reservationMib = gib * 1024;
        return this;
    }

    public VmBuilder gpus(int count) {
        this.gpus = count;
        return this;
    }

    public VmBuilder tools(GuestTools state) {
        this.tools = state;
        return this;
    }

    public VmBuilder restart(RestartPriority priority) {
        this.restart = priority;
        return this;
    }

    public VmBuilder backedUpBy(String policy) {
        this.backup = new BackupPolicyId(policy);
        return this;
    }

    public VmBuilder snapshots(int count) {
        this.snapshots = count;
        return this;
    }

    public VmBuilder encrypted() {
        this.encrypted = true;
        return this;
    }

    public VmBuilder workload(Workload kind) {
        this.workload = kind;
        return this;
    }

    /** One more disk, all of it written. */
    public VmBuilder disk(String datastore, long gib) {
        return disk(datastore, gib, gib, false);
    }

    /** One more disk that grows. */
    public VmBuilder thinDisk(String datastore, long gib, long writtenGib) {
        return disk(datastore, gib, writtenGib, true);
    }

    /** One more card; the card on VLAN 201 stands only where a test names none. */
    public VmBuilder tagged(String... labels) {
        tags = List.of(labels);
        return this;
    }

    public VmBuilder vnic(@Nullable VlanId vlan, boolean trunk) {
        int number = vnics.size();
        vnics.add(new Vnic("nic" + number, vlan, trunk, "00:50:56:00:00:0" + number, true));
        return this;
    }

    @Override
    public List<EstateObject> objects() {
        return List.of(vm());
    }

    /** The VM itself. */
    public Vm vm() {
        return new Vm(
                new VmId(name),
                name,
                tenant,
                pool,
                host,
                host == null && power == PowerState.ON && !somewhere ? PowerState.OFF : power,
                template,
                new VmSize(vcpus, memoryMib, reservationMib, gpus),
                "Debian GNU/Linux 13 (64-bit)",
                tools,
                new VmCare(restart, backup, snapshots, encrypted),
                workload,
                disks,
                vnics.isEmpty()
                        ? List.of(new Vnic("nic0", EstateBuilder.VLAN, false, "00:50:56:00:00:00", true))
                        : vnics,
                tags);
    }

    private VmBuilder disk(String datastore, long gib, long writtenGib, boolean thin) {
        String label = "disk" + disks.size();
        disks.add(new Disk(
                name + "-" + label,
                label,
                new DatastoreId(datastore),
                gib * 1024,
                writtenGib * 1024,
                thin,
                false,
                false));
        return this;
    }
}
