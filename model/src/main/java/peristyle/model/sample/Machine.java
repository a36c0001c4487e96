package peristyle.model.sample;

import org.jspecify.annotations.Nullable;
import peristyle.model.estate.BackupPolicyId;
import peristyle.model.estate.GuestTools;
import peristyle.model.estate.HostId;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmCare;
import peristyle.model.estate.VmSize;
import peristyle.model.sample.Application.Criticality;

/** A VM with what the sample knows of it beside: where its first disk lies and how much its loss would hurt. */
record Machine(Vm vm, PoolDraft pool, StoreDraft home, Criticality criticality) {

    Machine on(HostId host) {
        return with(host, vm.size(), vm.care());
    }

    Machine withMemoryMib(long memoryMib) {
        VmSize size = vm.size();
        return with(
                vm.host(), new VmSize(size.vcpus(), memoryMib, size.memoryReservationMib(), size.gpus()), vm.care());
    }

    Machine withBackup(@Nullable BackupPolicyId policy) {
        VmCare care = vm.care();
        return with(
                vm.host(), vm.size(), new VmCare(care.restartPriority(), policy, care.snapshots(), care.encrypted()));
    }

    /** Encrypted; carries no snapshot then (EN-2). */
    Machine encrypted() {
        VmCare care = vm.care();
        return with(vm.host(), vm.size(), new VmCare(care.restartPriority(), care.backupPolicy(), 0, true));
    }

    Machine withTools(GuestTools tools) {
        return with(vm.host(), vm.size(), tools, vm.care());
    }

    private Machine with(@Nullable HostId host, VmSize size, VmCare care) {
        return with(host, size, vm.tools(), care);
    }

    private Machine with(@Nullable HostId host, VmSize size, GuestTools tools, VmCare care) {
        Vm changed = new Vm(
                vm.id(),
                vm.name(),
                vm.tenant(),
                vm.pool(),
                host,
                vm.power(),
                vm.template(),
                size,
                vm.guestOs(),
                tools,
                care,
                vm.workload(),
                vm.disks(),
                vm.vnics(),
                vm.tags());
        return new Machine(changed, pool, home, criticality);
    }
}
