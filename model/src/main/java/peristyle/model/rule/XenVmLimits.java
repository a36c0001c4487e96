package peristyle.model.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Disk;
import peristyle.model.estate.Estate;
import peristyle.model.estate.GuestTools;
import peristyle.model.estate.Platform;
import peristyle.model.estate.Vm;

/** What an OpenIaaS VM may have. */
final class XenVmLimits {

    static final int MOST_VCPUS = 254;
    static final int TESTED_VCPUS = 128;
    static final long MOST_MEMORY_MIB = 8L * 1024 * 1024;
    static final long MOST_MEMORY_WITH_SNAPSHOTS_MIB = 3L * 512 * 1024;

    /** Largest disk of an OpenIaaS VM, MiB (VM-3). */
    static final long LARGEST_DISK_MIB = 2L * 1024 * 1024;

    static final int MOST_DISKS = 24;
    static final int MOST_CARDS = 7;

    private XenVmLimits() {}

    private static List<Vm> xenVms(Estate estate) {
        List<Vm> vms = new ArrayList<>();
        for (ComputePool pool : estate.pools()) {
            if (pool.platform() == Platform.OPENIAAS) {
                vms.addAll(estate.relations().vmsOf(pool.id()));
            }
        }
        return vms;
    }

    /** VM-1: at most 254 vCPU, tested to 128. */
    static void processors(Situation situation, Consumer<Finding> found) {
        for (Vm vm : xenVms(situation.estate())) {
            int vcpus = vm.size().vcpus();
            if (vcpus > MOST_VCPUS) {
                found.accept(
                        Finding.of("VM-1", Severity.WARNING, vm.id(), "vm.too-many-vcpus", vm.id(), vcpus, MOST_VCPUS));
            } else if (vcpus > TESTED_VCPUS) {
                found.accept(Finding.of(
                        "VM-1", Severity.ADVICE, vm.id(), "vm.untested-vcpus", vm.id(), vcpus, TESTED_VCPUS));
            }
        }
    }

    /** VM-2: memory at most 1.5 TiB with memory snapshots, 8 TiB without. */
    static void memory(Situation situation, Consumer<Finding> found) {
        for (Vm vm : xenVms(situation.estate())) {
            long memory = vm.size().memoryMib();
            long most = vm.care().snapshots() > 0 ? MOST_MEMORY_WITH_SNAPSHOTS_MIB : MOST_MEMORY_MIB;
            if (memory > most) {
                String code = vm.care().snapshots() > 0 ? "vm.too-much-memory-for-snapshots" : "vm.too-much-memory";
                found.accept(Finding.of("VM-2", Severity.WARNING, vm.id(), code, vm.id(), memory, most));
            }
        }
    }

    /** VM-3: a disk is at most 2 TiB; at most 24 of them. */
    static void disks(Situation situation, Consumer<Finding> found) {
        for (Vm vm : xenVms(situation.estate())) {
            for (Disk disk : vm.disks()) {
                if (disk.sizeMib() > LARGEST_DISK_MIB) {
                    found.accept(Finding.of(
                            "VM-3",
                            Severity.WARNING,
                            vm.id(),
                            "vm.disk-too-large",
                            vm.id(),
                            disk.label(),
                            disk.sizeMib(),
                            LARGEST_DISK_MIB));
                }
            }
            if (vm.disks().size() > MOST_DISKS) {
                found.accept(Finding.of(
                        "VM-3",
                        Severity.WARNING,
                        vm.id(),
                        "vm.too-many-disks",
                        vm.id(),
                        vm.disks().size(),
                        MOST_DISKS));
            }
        }
    }

    /** VM-4: at most 7 network cards. */
    static void cards(Situation situation, Consumer<Finding> found) {
        for (Vm vm : xenVms(situation.estate())) {
            if (vm.vnics().size() > MOST_CARDS) {
                found.accept(Finding.of(
                        "VM-4",
                        Severity.WARNING,
                        vm.id(),
                        "vm.too-many-cards",
                        vm.id(),
                        vm.vnics().size(),
                        MOST_CARDS));
            }
        }
    }

    /** VM-5: without guest tools some actions are not possible, and the VM runs slower. */
    static void guestTools(Situation situation, Consumer<Finding> found) {
        for (Vm vm : xenVms(situation.estate())) {
            if (vm.tools() == GuestTools.MISSING && !vm.template()) {
                found.accept(Finding.of("VM-5", Severity.ADVICE, vm.id(), "vm.tools-missing", vm.id()));
            }
        }
    }
}
