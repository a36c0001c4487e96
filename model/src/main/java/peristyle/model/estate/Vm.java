package peristyle.model.estate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A virtual machine of either platform.
 *
 * @param id what names it for good
 * @param name what people call it
 * @param tenant who it belongs to
 * @param pool what may run it
 * @param host what runs it, null where nothing does
 * @param power whether it runs
 * @param template whether it is a template: never runs
 * @param size what it is given
 * @param guestOs operating system, empty where unknown
 * @param tools agent and drivers inside (VM-5)
 * @param care how it is kept safe
 * @param workload how its load behaves
 * @param disks its virtual disks
 * @param vnics its network cards
 * @param tags free labels
 * @param movingTo the host to which it is on its way: while it runs it is being moved there (CP-10), while it is off it is
 *     being started there; null where it stays as it is
 */
public record Vm(
        VmId id,
        String name,
        TenantId tenant,
        PoolId pool,
        @Nullable HostId host,
        PowerState power,
        boolean template,
        VmSize size,
        String guestOs,
        GuestTools tools,
        VmCare care,
        Workload workload,
        List<Disk> disks,
        List<Vnic> vnics,
        List<String> tags,
        @Nullable HostId movingTo)
        implements EstateObject {

    public Vm {
        disks = List.copyOf(disks);
        vnics = List.copyOf(vnics);
        tags = List.copyOf(tags);
    }

    /** A VM that is not being moved. */
    public Vm(
            VmId id,
            String name,
            TenantId tenant,
            PoolId pool,
            @Nullable HostId host,
            PowerState power,
            boolean template,
            VmSize size,
            String guestOs,
            GuestTools tools,
            VmCare care,
            Workload workload,
            List<Disk> disks,
            List<Vnic> vnics,
            List<String> tags) {
        this(
                id, name, tenant, pool, host, power, template, size, guestOs, tools, care, workload, disks, vnics, tags,
                null);
    }

    /** Whether it uses processors and memory of a known host now. */
    public boolean running() {
        return on() && host != null;
    }

    /** Whether it is on, though on which host may be unknown: an inventory can name a host that it does not list. */
    public boolean on() {
        return power == PowerState.ON && !template;
    }

    /** Whether it is off and being started. */
    public boolean starting() {
        return power != PowerState.ON && !template && movingTo != null;
    }

    /** What it is at. */
    public VmState state() {
        if (starting()) {
            return VmState.STARTING;
        }
        return switch (power) {
            case ON -> VmState.ON;
            case OFF -> VmState.OFF;
            case SUSPENDED -> VmState.SUSPENDED;
            case UNKNOWN -> VmState.UNKNOWN;
        };
    }

    /** Size of all its disks, MiB. */
    public long disksMib() {
        long sum = 0;
        for (Disk disk : disks) {
            sum += disk.sizeMib();
        }
        return sum;
    }

    /** The same VM, running on this host. */
    public Vm on(HostId where) {
        return powered(where, PowerState.ON);
    }

    /** The same VM, off: no host has it. */
    public Vm off() {
        return powered(null, PowerState.OFF);
    }

    /** The same VM, on its way to this host, to run on there or to start there; null where it stays as it is. */
    public Vm moving(@Nullable HostId target) {
        return new Vm(
                id, name, tenant, pool, host, power, template, size, guestOs, tools, care, workload, disks, vnics, tags,
                target);
    }

    /** The same VM, its load behaving like this. */
    public Vm loadedLike(Workload other) {
        return new Vm(
                id, name, tenant, pool, host, power, template, size, guestOs, tools, care, other, disks, vnics, tags,
                movingTo);
    }

    /** The same VM, belonging to this tenant. */
    public Vm of(TenantId owner) {
        return new Vm(
                id, name, owner, pool, host, power, template, size, guestOs, tools, care, workload, disks, vnics, tags,
                movingTo);
    }

    /** The same VM, kept safe like this. */
    public Vm keptSafe(VmCare other) {
        return new Vm(
                id, name, tenant, pool, host, power, template, size, guestOs, tools, other, workload, disks, vnics,
                tags, movingTo);
    }

    private Vm powered(@Nullable HostId where, PowerState state) {
        return new Vm(
                id, name, tenant, pool, where, state, template, size, guestOs, tools, care, workload, disks, vnics,
                tags);
    }
}
