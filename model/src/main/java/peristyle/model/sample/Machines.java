package peristyle.model.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.BackupPolicyId;
import peristyle.model.estate.GuestTools;
import peristyle.model.estate.HostId;
import peristyle.model.estate.Platform;
import peristyle.model.estate.PowerState;
import peristyle.model.estate.RestartPriority;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmCare;
import peristyle.model.estate.VmId;
import peristyle.model.estate.VmSize;
import peristyle.model.estate.Workload;
import peristyle.model.sample.Application.Criticality;

/** The VMs: instances of applications, each server on the host with the most room. */
final class Machines {

    /** Hypervisor snapshots, tools and power states are as mixed as people leave them; in thousandths. */
    private static final int OFF = 50;

    private static final int SNAPSHOT = 40;
    private static final int OUTDATED_TOOLS = 80;
    private static final int[] SIZES = {1, 2, 2, 2, 4};
    private static final List<String> TEMPLATES = List.of("tpl-debian-12", "tpl-rhel-9", "tpl-windows-2022");

    private final Storage storage;
    private final Equipment equipment;
    private final BackupPlans backups;
    private final SplittableRandom random;
    private final List<Machine> machines = new ArrayList<>();
    private final List<List<Integer>> pairs = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private int ids;

    Machines(Storage storage, Equipment equipment, BackupPlans backups, SplittableRandom random) {
        this.storage = storage;
        this.equipment = equipment;
        this.backups = backups;
        this.random = random;
    }

    /** All VMs; positions stay, what stands there may be replaced. */
    List<Machine> list() {
        return machines;
    }

    /** Positions of servers that do the same for one instance of an application. */
    List<List<Integer>> twins() {
        return pairs;
    }

    /** Fills a pool with so many VMs. */
    void fill(PoolDraft pool, int count) {
        List<Application> applications = switch (pool.bladeClass.id()) {
            case "perf3" -> Application.LARGE_MEMORY;
            case "perf4" -> Application.WITH_GPU;
            default -> Application.GENERAL;
        };
        int left = count;
        while (left > 0) {
            Application application = applications.get(random.nextInt(applications.size()));
            List<Role> roles = application
                    .roles()
                    .subList(0, Math.min(left, application.roles().size()));
            Map<Role, List<Integer>> byRole = new HashMap<>();
            for (Role role : roles) {
                byRole.computeIfAbsent(role, key -> new ArrayList<>()).add(machines.size());
                machines.add(machine(pool, application, role));
            }
            roles.stream()
                    .distinct()
                    .map(role -> byRole.getOrDefault(role, List.of()))
                    .filter(same -> same.size() > 1)
                    .forEach(pairs::add);
            left -= roles.size();
        }
    }

    /** A few templates; a Xen pool's first one is a configuration without disks (VM-6). */
    void templates(PoolDraft pool) {
        for (String name : TEMPLATES) {
            StoreDraft home = home(pool);
            boolean bare = pool.platform() == Platform.OPENIAAS && name.equals(TEMPLATES.getFirst());
            VmId id = new VmId("vm-" + ++ids);
            Vm vm = new Vm(
                    id,
                    name + "-" + pool.name,
                    pool.tenant,
                    pool.id,
                    null,
                    PowerState.OFF,
                    true,
                    new VmSize(2, 4L * 1024, 0, 0),
                    name.contains("windows")
                            ? "Microsoft Windows Server 2022 (64-bit)"
                            : "Debian GNU/Linux 12 (64-bit)",
                    GuestTools.CURRENT,
                    new VmCare(RestartPriority.DISABLED, null, 0, false),
                    Workload.INFRASTRUCTURE,
                    bare ? List.of() : List.of(equipment.disk(home, ids, 0, 40, false)),
                    List.of(equipment.vnic(pool, 0)),
                    List.of());
            machines.add(new Machine(vm, pool, home, Criticality.DEVELOPMENT));
        }
    }

    private Machine machine(PoolDraft pool, Application application, Role role) {
        int serial = ++ids;
        String stem = application.name() + "-" + role.name();
        String name = stem + "-" + Names.padded(names.merge(stem, 1, Integer::sum), 2);
        int usual = SIZES[random.nextInt(SIZES.length)];
        int factor = pool.crowded() ? 1 : usual;
        int gpus = role.equals(Role.INFERENCE) ? 1 : 0;
        long memory = Math.max(1, role.memoryGib() * factor / 2) * 1024L;
        PoolDraft.@Nullable Seat seat = null;
        if (random.nextInt(1000) >= OFF) {
            seat = pool.roomFor(memory, gpus);
            while (seat == null && memory > 2048) {
                memory /= 2;
                seat = pool.roomFor(memory, gpus);
            }
        }
        if (seat != null) {
            seat.usedMib += memory;
            seat.gpusFree -= gpus;
        }
        StoreDraft home = home(pool);
        VmSize size =
                new VmSize(Math.min(pool.bladeClass.cores(), Math.max(1, role.vcpus() * factor / 2)), memory, 0, gpus);
        home.swapMib += size.swapMib();
        HostId host = seat == null ? null : seat.id;
        Vm vm = new Vm(
                new VmId("vm-" + serial),
                name,
                pool.tenant,
                pool.id,
                host,
                host == null ? PowerState.OFF : PowerState.ON,
                false,
                size,
                role.guests().get(random.nextInt(role.guests().size())),
                random.nextInt(1000) < OUTDATED_TOOLS ? GuestTools.OUTDATED : GuestTools.CURRENT,
                care(pool, application.criticality()),
                role.workload(),
                equipment.disks(home, role, serial),
                equipment.vnics(pool, role),
                List.of("app:" + application.name()));
        return new Machine(vm, pool, home, application.criticality());
    }

    private VmCare care(PoolDraft pool, Criticality criticality) {
        BackupPolicyId backup = backups.policyOf(pool, criticality);
        int snapshots = random.nextInt(1000) < SNAPSHOT ? 1 + random.nextInt(2) : 0;
        RestartPriority priority = switch (criticality) {
            case CRITICAL -> RestartPriority.RESTART;
            case BUSINESS -> pool.platform() == Platform.VMWARE ? RestartPriority.RESTART : RestartPriority.BEST_EFFORT;
            case DEVELOPMENT -> RestartPriority.DISABLED;
        };
        return new VmCare(priority, backup, snapshots, false);
    }

    private StoreDraft home(PoolDraft pool) {
        return storage.storesOf(pool).stream()
                .min(Comparator.comparingDouble(StoreDraft::crowding))
                .orElseThrow(() -> new IllegalStateException(pool.name + " has no datastore"));
    }
}
