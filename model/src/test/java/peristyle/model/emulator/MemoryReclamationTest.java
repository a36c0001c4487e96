package peristyle.model.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.PoolBuilder.aXenPool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.CoreLinkId;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateBuilder;
import peristyle.model.estate.GuestTools;
import peristyle.model.estate.HostId;
import peristyle.model.estate.PoolBuilder;
import peristyle.model.estate.Vm;
import peristyle.model.estate.Workload;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Readings;
import peristyle.model.telemetry.hypervisor.HostStatus;
import peristyle.model.telemetry.hypervisor.HypervisorStatus;
import peristyle.model.telemetry.hypervisor.MemoryState;
import peristyle.model.telemetry.hypervisor.Reclaimed;

/** What hosts do about too little memory (CP-4). */
class MemoryReclamationTest {

    private static final HostId HOST = new HostId("clu-h1");

    private static EstateBuilder vms(PoolBuilder pool, int vms, long memoryGib) {
        EstateBuilder builder = anEstate().with(pool, aDatastore("ds").usedBy("clu"));
        for (int vm = 0; vm < vms; vm++) {
            builder.with(aVm("vm" + vm)
                    .on(1)
                    .vcpus(2)
                    .memoryGib(memoryGib)
                    .tools(vm == 0 ? GuestTools.MISSING : GuestTools.CURRENT)
                    .workload(Workload.DATABASE)
                    .disk("ds", 40));
        }
        return builder;
    }

    /** VMs that touch all that they were promised. */
    private static Emulator packed(Estate estate) {
        Troubles packed = new Troubles(new HostId(""), HOST, new DatastoreId(""), new CoreLinkId(""), List.of());
        return Emulator.of(estate, CatalogFile.shipped(), 7, Recording.NOON, packed);
    }

    @ParameterizedTest
    @CsvSource({"0.2,HIGH", "0.85,HIGH", "0.86,CLEAR", "0.91,SOFT", "0.96,HARD", "0.98,LOW"})
    @DisplayName("CP-4 A host's memory state follows what is free of the 15 % that it wants to keep free")
    void states(double share, MemoryState state) {
        assertThat(MemoryState.of(share)).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0} VMs of {1} GiB on 384 GiB: {2}")
    @CsvSource({"20,10,HIGH", "20,16,CLEAR", "20,18,SOFT", "23,16,HARD", "20,19,LOW"})
    @DisplayName("CP-4 Above 85 % a host shares, balloons, compresses and swaps, the more the less is free")
    void takesBack(int count, long gib, MemoryState state) {
        Estate estate = vms(aCpool("clu").with(1, "standard"), count, gib).build();
        Emulator emulator = packed(estate);
        HostStatus host = emulator.hypervisor().hypervisorStatus().host(HOST).orElseThrow();
        Reclaimed taken = host.reclaimed();

        assertThat(host.memory()).isEqualTo(state);
        assertThat(taken.sum() > 0).isEqualTo(state != MemoryState.HIGH);
        assertThat(taken.ballooned() > 0).isEqualTo(state != MemoryState.HIGH);
        assertThat(taken.swapped() > 0 && taken.compressed() > 0).isEqualTo(state != MemoryState.HIGH);
        if (state == MemoryState.LOW) {
            assertThat(taken.swapped()).isGreaterThan(taken.ballooned());
        }
        if (state == MemoryState.SOFT) {
            assertThat(taken.swapped()).isLessThan(taken.ballooned() / 10);
        }
    }

    @Test
    @DisplayName("CP-4 What VMs hold and what was taken back is what they use; VMs add up to their host")
    void addsUp() {
        Estate estate = vms(aCpool("clu").with(1, "standard"), 20, 19).build();
        Emulator emulator = packed(estate);
        HypervisorStatus status = emulator.hypervisor().hypervisorStatus();
        Readings readings = Recording.readingsOf(emulator, estate);

        double taken = 0;
        for (Vm vm : estate.vms()) {
            double own = status.reclaimed(vm.id(), HOST).orElseThrow().sum();
            double held = readings.column(Metric.VM_MEMORY)[estate.vms().placeOf(vm.id())];
            assertThat(held + own).as(vm.name()).isCloseTo(19 * 1024, within(1.0));
            taken += own;
        }
        double measured = readings.column(Metric.HOST_SHARED)[0]
                + readings.column(Metric.HOST_BALLOONED)[0]
                + readings.column(Metric.HOST_COMPRESSED)[0]
                + readings.column(Metric.HOST_SWAPPED)[0];
        assertThat(measured).isPositive().isCloseTo(taken, within(1.0));
    }

    @Test
    @DisplayName("VM-5 A guest without tools has no balloon: its memory is compressed and swapped instead")
    void withoutTools() {
        Estate estate = vms(aCpool("clu").with(1, "standard"), 20, 19).build();
        HypervisorStatus status = packed(estate).hypervisor().hypervisorStatus();
        Reclaimed without =
                status.reclaimed(estate.vms().toList().get(0).id(), HOST).orElseThrow();
        Reclaimed with =
                status.reclaimed(estate.vms().toList().get(1).id(), HOST).orElseThrow();

        assertThat(without.ballooned()).isZero();
        assertThat(without.swapped()).isGreaterThan(with.swapped());
        assertThat(with.ballooned()).isPositive();
    }

    @Test
    @DisplayName("CP-4 Reserved memory is not taken back while there is other")
    void reservedIsKept() {
        Estate estate = vms(aCpool("clu").with(1, "standard"), 19, 19)
                .with(aVm("reserved").on(1).memoryGib(19).reservedGib(19).disk("ds", 40))
                .build();
        HypervisorStatus status = packed(estate).hypervisor().hypervisorStatus();
        Vm reserved = estate.vms().toList().getLast();

        assertThat(reserved.size().memoryReservationMib()).isPositive();
        assertThat(status.reclaimed(reserved.id(), HOST)).contains(Reclaimed.NOTHING);
    }

    @Test
    @DisplayName("CP-4 Xen has balloons alone, and no memory states")
    void xen() {
        Estate estate = vms(aXenPool("clu").with(1, "standard"), 20, 19).build();
        HostStatus host =
                packed(estate).hypervisor().hypervisorStatus().host(HOST).orElseThrow();

        assertThat(host.memory()).isNull();
        assertThat(host.reclaimed().ballooned()).isPositive();
        assertThat(host.reclaimed().compressed()).isZero();
        assertThat(host.reclaimed().shared()).isZero();
    }

    @Test
    @DisplayName("CPU ready is nothing where each virtual processor has a core, and hurts where a host is full")
    void ready() {
        Estate few = vms(aCpool("clu").with(1, "standard"), 10, 4).build();
        Estate many = vms(aCpool("clu").with(1, "standard"), 90, 2).build();
        Troubles hot = new Troubles(HOST, new HostId(""), new DatastoreId(""), new CoreLinkId(""), List.of());
        Readings calm =
                Recording.readingsOf(Emulator.of(few, CatalogFile.shipped(), 7, Recording.NOON, Troubles.NONE), few);
        Readings full = Recording.readingsOf(Emulator.of(many, CatalogFile.shipped(), 7, Recording.NOON, hot), many);

        assertThat(calm.column(Metric.HOST_READY)[0]).isZero();
        assertThat(full.column(Metric.HOST_READY)[0]).isBetween(5f, 100f);
        for (float each : full.column(Metric.VM_READY)) {
            assertThat(each).isBetween(0f, 100f);
        }
    }
}
