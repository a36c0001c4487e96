package peristyle.model.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import peristyle.model.estate.AffinityRule;
import peristyle.model.estate.AffinityRuleId;
import peristyle.model.estate.AffinityType;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.GuestTools;
import peristyle.model.estate.HostId;
import peristyle.model.estate.Platform;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;

/** Affinity rules, encryption, and what is wrong on purpose. */
final class Flaws {

    private static final double HOT = 0.9;
    private static final int WITHOUT_BACKUP = 4;
    private static final int WITHOUT_TOOLS = 2;
    private static final int VMS_PER_ENCRYPTED = 150;
    private static final int VMS_PER_RULE = 100;

    private final Machines machines;
    private final Replication replication;

    Flaws(Machines machines, Replication replication) {
        this.machines = machines;
        this.replication = replication;
    }

    /** CP-4: the first host of the first Cpool of several hosts is given more memory than is good for it. */
    void heat(PoolDraft pool) {
        PoolDraft.Seat seat = pool.hosts.getFirst();
        List<Integer> there = new ArrayList<>();
        for (int at = 0; at < machines.list().size(); at++) {
            if (seat.id.equals(machines.list().get(at).vm().host())) {
                there.add(at);
            }
        }
        long step = 8L * 1024;
        for (int round = 0; seat.usedMib < pool.bladeClass.memoryMib() * HOT; round++) {
            int at = there.get(round % there.size());
            Machine machine = machines.list().get(at);
            machines.list().set(at, machine.withMemoryMib(machine.vm().size().memoryMib() + step));
            machine.home().swapMib += step;
            seat.usedMib += step;
        }
    }

    /** Rules that hold as the VMs stand, but the first: its VMs are put on one host, against it (CP-9). */
    List<EstateObject> affinityRules() {
        int most = Math.max(4, machines.list().size() / VMS_PER_RULE);
        List<EstateObject> rules = new ArrayList<>();
        for (List<Integer> twins : machines.twins()) {
            if (rules.size() >= most) {
                break;
            }
            Machine first = machines.list().get(twins.getFirst());
            Machine second = machines.list().get(twins.get(1));
            HostId one = first.vm().host();
            HostId other = second.vm().host();
            boolean rulable = first.pool().platform() == Platform.VMWARE
                    && first.pool().hosts.size() > 2;
            if (one == null || other == null || !rulable) {
                continue;
            }
            if (rules.isEmpty() && !one.equals(other) && !move(first, second, twins.get(1))) {
                continue;
            }
            boolean together = !rules.isEmpty() && one.equals(other);
            rules.add(rule(
                    rules.size() + 1,
                    first,
                    together,
                    first.vm().id(),
                    second.vm().id()));
        }
        return rules;
    }

    /** Encrypts critical VMs of Cpools that are not replicated and not on a mirrored LUN (EN-2, GM-9). */
    void encrypt() {
        int left = Math.max(3, machines.list().size() / VMS_PER_ENCRYPTED);
        for (int at = 0; at < machines.list().size() && left > 0; at++) {
            Machine machine = machines.list().get(at);
            if (machine.pool().platform() == Platform.VMWARE
                    && machine.pool().hosts.size() > 1
                    && !machine.vm().template()
                    && !machine.home().mirrored
                    && !replication.has(machine.vm().id())) {
                machines.list().set(at, machine.encrypted());
                left--;
            }
        }
    }

    /** BK-1 and OR-5: a few VMs are never backed up, the first of them replicated. */
    void forgetBackups() {
        int left = WITHOUT_BACKUP;
        boolean replicated = true;
        int stride = machines.list().size() / 11;
        for (int at = stride; at < machines.list().size() && left > 0; at++) {
            Machine machine = machines.list().get(at);
            if (!machine.vm().template() && replication.has(machine.vm().id()) == replicated) {
                machines.list().set(at, machine.withBackup(null));
                left--;
                replicated = false;
                at += replicated ? 0 : stride / 2;
            }
        }
    }

    /** VM-5: two OpenIaaS VMs have no guest tools. */
    void forgetTools() {
        int left = WITHOUT_TOOLS;
        for (int at = 0; at < machines.list().size() && left > 0; at += 3) {
            Machine machine = machines.list().get(at);
            if (machine.pool().platform() == Platform.OPENIAAS && machine.vm().running()) {
                machines.list().set(at, machine.withTools(GuestTools.MISSING));
                left--;
            }
        }
    }

    private boolean move(Machine first, Machine second, int at) {
        Vm vm = second.vm();
        PoolDraft.Seat to = seat(first);
        PoolDraft.Seat from = seat(second);
        long memory = vm.size().memoryMib();
        if (to.usedMib + memory > first.pool().bladeClass.memoryMib() * 0.82) {
            return false;
        }
        to.usedMib += memory;
        from.usedMib -= memory;
        machines.list().set(at, second.on(to.id));
        return true;
    }

    private static PoolDraft.Seat seat(Machine machine) {
        HostId host = Objects.requireNonNull(machine.vm().host());
        return machine.pool().hosts.stream()
                .filter(seat -> seat.id.equals(host))
                .findFirst()
                .orElseThrow();
    }

    private static AffinityRule rule(int number, Machine first, boolean together, VmId... vms) {
        String stem = first.vm().name().substring(0, first.vm().name().lastIndexOf('-'));
        return new AffinityRule(
                new AffinityRuleId("rule-" + number),
                (together ? "together-" : "apart-") + stem + "-" + Names.padded(number, 2),
                first.pool().id,
                together ? AffinityType.TOGETHER : AffinityType.APART,
                true,
                List.of(vms));
    }
}
