package peristyle.model.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import peristyle.model.catalog.BladeClass;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.BackupPolicy;
import peristyle.model.estate.Blade;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Disk;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.Lun;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.Platform;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.estate.ReplicationPolicy;
import peristyle.model.estate.StoragePool;
import peristyle.model.estate.Tenant;
import peristyle.model.estate.Vlan;
import peristyle.model.estate.Vm;
import peristyle.model.estate.Vnic;

/** What holds of every sample estate, whatever its seed. */
class SampleEstateRulesTest {

    private static final Catalog CATALOG = CatalogFile.shipped();
    private static final long GIB = 1024;

    static Stream<Arguments> estates() {
        return Stream.of(EstateSize.SMALL, EstateSize.MEDIUM, EstateSize.LARGE)
                .flatMap(size -> Stream.of(1L, 7L, 20260302L, -5L)
                        .limit(size == EstateSize.LARGE ? 1 : 4)
                        .map(seed -> Arguments.of(size, seed, SampleEstate.generate(size, seed, CATALOG))));
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("estates")
    @DisplayName("PL-2 Three zones, all with key management")
    void zones(EstateSize size, long seed, Estate estate) {
        assertThat(estate.zones()).hasSize(3).allMatch(zone -> zone.hsm());
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("estates")
    @DisplayName(
            "CP-1 BL-1 PL-3 Hosts have the class, tenant, zone and memory of their pool and blade, in a slot of their own")
    void hostsFitTheirPool(EstateSize size, long seed, Estate estate) {
        Set<String> slots = new HashSet<>();
        for (Host host : estate.hosts()) {
            ComputePool pool = estate.pools().get(host.pool());
            Blade blade = estate.blades().get(Objects.requireNonNull(host.blade()));
            BladeClass bladeClass = CATALOG.bladeClass(pool.bladeClass());
            assertThat(blade.bladeClass()).isEqualTo(pool.bladeClass());
            assertThat(blade.tenant()).isEqualTo(pool.tenant());
            assertThat(estate.relations().zoneOf(blade)).contains(pool.zone());
            assertThat(host.memoryMib()).isEqualTo(bladeClass.memoryMib());
            var chassis = estate.chassis().get(blade.chassis());
            assertThat(chassis.model()).isEqualTo(bladeClass.chassisModel());
            assertThat(blade.slot()).isBetween(1, chassis.slots());
            assertThat(slots.add(blade.chassis().value() + "/" + blade.slot())).isTrue();
        }
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("estates")
    @DisplayName("CP-2 CP-3 At most 32 hosts; activated memory within its limits and enough for the VMs")
    void poolsAreWithinLimits(EstateSize size, long seed, Estate estate) {
        for (ComputePool pool : estate.pools()) {
            int hosts = estate.relations().hostsOf(pool.id()).size();
            assertThat(hosts).isBetween(1, 32);
            if (pool instanceof Cpool cpool) {
                long running = estate.relations().vmsOf(pool.id()).stream()
                        .filter(Vm::running)
                        .mapToLong(vm -> vm.size().memoryMib())
                        .sum();
                assertThat(cpool.activatedMemoryMib())
                        .as("seed %s %s", seed, pool.name())
                        .isBetween(
                                hosts * (128 * GIB),
                                hosts * CATALOG.bladeClass(pool.bladeClass()).memoryMib())
                        .isGreaterThanOrEqualTo(running);
            }
        }
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("estates")
    @DisplayName(
            "ST-2 ST-3 LUNs have 500 GiB at least and fit their pools; datastores have the size and class of their LUN")
    void lunsFit(EstateSize size, long seed, Estate estate) {
        Map<StoragePool, Long> taken = new HashMap<>();
        for (Lun lun : estate.luns()) {
            assertThat(lun.sizeMib()).isGreaterThanOrEqualTo(500 * GIB);
            taken.merge(estate.storagePools().get(lun.storagePool()), lun.sizeMib(), Long::sum);
        }
        taken.forEach((pool, mib) -> assertThat(mib).isLessThanOrEqualTo(pool.capacityMib()));
        for (Datastore datastore : estate.datastores()) {
            Lun lun = estate.luns().get(Objects.requireNonNull(datastore.lun()));
            assertThat(lun.sizeMib()).isEqualTo(datastore.sizeMib());
            assertThat(lun.storageClass()).isEqualTo(datastore.storageClass());
            assertThat(lun.tenant()).isEqualTo(datastore.tenant());
            assertThat(estate.relations().zoneOf(lun)).contains(datastore.zone());
            datastore.pools().forEach(id -> {
                ComputePool pool = estate.pools().get(id);
                assertThat(pool.tenant()).isEqualTo(datastore.tenant());
                assertThat(pool.zone()).isEqualTo(datastore.zone());
                assertThat(pool.platform()).isEqualTo(datastore.platform());
            });
        }
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("estates")
    @DisplayName(
            "PL-3 VM-3 VM-4 BL-3 VMs run on their pool's hosts, their disks and cards within limits, GPUs where they are")
    void vmsAreWithinLimits(EstateSize size, long seed, Estate estate) {
        Map<Host, Integer> gpus = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (Vm vm : estate.vms()) {
            ComputePool pool = estate.pools().get(vm.pool());
            assertThat(names.add(vm.name())).as(vm.name()).isTrue();
            assertThat(vm.tenant()).isEqualTo(pool.tenant());
            if (vm.host() != null) {
                Host host = estate.hosts().get(vm.host());
                assertThat(host.pool()).isEqualTo(vm.pool());
                gpus.merge(host, vm.size().gpus(), Integer::sum);
            }
            for (Disk disk : vm.disks()) {
                assertThat(estate.datastores().get(disk.datastore()).pools()).contains(vm.pool());
                assertThat(disk.writtenMib()).isBetween(0L, disk.sizeMib());
                if (pool.platform() == Platform.OPENIAAS) {
                    assertThat(disk.sizeMib()).isLessThanOrEqualTo(2048 * GIB);
                }
            }
            assertThat(vm.disks()).hasSizeLessThanOrEqualTo(24);
            assertThat(vm.vnics()).hasSizeBetween(1, 7);
            assertThat(vm.size().vcpus()).isBetween(1, 128);
        }
        gpus.forEach((host, count) -> assertThat(count)
                .isLessThanOrEqualTo(
                        CATALOG.bladeClass(estate.pools().get(host.pool()).bladeClass())
                                .gpus()));
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("estates")
    @DisplayName("NW-1 VMs use VLANs of their tenant or those propagated to it, never another organisation's")
    void networks(EstateSize size, long seed, Estate estate) {
        for (Vlan vlan : estate.vlans()) {
            Tenant owner = estate.tenants().get(vlan.tenant());
            vlan.propagatedTo()
                    .forEach(tenant -> assertThat(estate.tenants().get(tenant).organisation())
                            .isEqualTo(owner.organisation()));
        }
        for (Vm vm : estate.vms()) {
            for (Vnic vnic : vm.vnics()) {
                assertThat(vnic.trunk()).isEqualTo(vnic.vlan() == null);
                if (vnic.vlan() != null) {
                    Vlan vlan = estate.vlans().get(vnic.vlan());
                    assertThat(vlan.tenant().equals(vm.tenant())
                                    || vlan.propagatedTo().contains(vm.tenant()))
                            .isTrue();
                    assertThat(vlan.zones())
                            .contains(estate.pools().get(vm.pool()).zone());
                }
            }
        }
        estate.pseudowires().forEach(wire -> {
            estate.vlans().get(wire.vlan());
            estate.coreLinks().get(wire.link());
        });
        estate.coreLinks()
                .forEach(link -> assertThat(
                                estate.edgeRouters().get(link.from()).zone())
                        .isNotEqualTo(estate.edgeRouters().get(link.to()).zone()));
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("estates")
    @DisplayName("GM-3 GM-4 GM-9 Both sides of a mirror are alike, the standby unseen by hosts, no VM on it encrypted")
    void mirrors(EstateSize size, long seed, Estate estate) {
        assertThat(estate.mirrors().size()).isEqualTo(size.mirrors());
        Set<Object> mirrored = new HashSet<>();
        for (Mirror mirror : estate.mirrors()) {
            Lun source = estate.luns().get(mirror.source());
            Lun target = estate.luns().get(mirror.target());
            assertThat(target.sizeMib()).isEqualTo(source.sizeMib());
            assertThat(target.storageClass()).isEqualTo(source.storageClass());
            assertThat(target.tenant()).isEqualTo(source.tenant());
            assertThat(CATALOG.storageClass(source.storageClass()).globalMirror())
                    .isTrue();
            assertThat(estate.relations().zoneOf(target))
                    .isNotEqualTo(estate.relations().zoneOf(source));
            mirrored.addAll(List.of(mirror.source(), mirror.target()));
        }
        for (Datastore datastore : estate.datastores()) {
            if (mirrored.contains(datastore.lun())) {
                assertThat(estate.relations().vmsOn(datastore.id()))
                        .noneMatch(vm -> vm.care().encrypted());
            }
        }
        assertThat(estate.datastores().stream().filter(store -> store.pools().isEmpty()))
                .hasSize(size.mirrors());
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("estates")
    @DisplayName("OR-1 VR-1 BK-1 EN-2 Copies lie in another zone; intervals and objectives are within limits")
    void protection(EstateSize size, long seed, Estate estate) {
        for (ReplicationPolicy policy : estate.replicationPolicies()) {
            long minutes = policy.interval().toMinutes();
            assertThat(minutes <= 59 ? minutes >= 1 : minutes % 60 == 0 && minutes <= 24 * 60)
                    .isTrue();
        }
        for (Replica replica : estate.replicas()) {
            Vm vm = estate.vms().get(replica.vm());
            ComputePool from = estate.pools().get(vm.pool());
            ComputePool to = estate.pools().get(replica.targetPool());
            Datastore target = estate.datastores().get(replica.target());
            assertThat(vm.disks()).extracting(Disk::datastore).contains(replica.source());
            assertThat(target.zone()).isEqualTo(to.zone()).isNotEqualTo(from.zone());
            assertThat(to.tenant()).isEqualTo(from.tenant());
            assertThat(to.platform()).isEqualTo(from.platform());
            assertThat(vm.care().encrypted()).isFalse();
            boolean mirror = replica.method() == ReplicationMethod.GLOBAL_MIRROR;
            assertThat(replica.mirror() != null).isEqualTo(mirror);
            assertThat(replica.policy() == null).isEqualTo(mirror);
            if (replica.policy() != null) {
                assertThat(estate.replicationPolicies().get(replica.policy()).targetDatastore())
                        .isEqualTo(replica.target());
            }
            if (replica.method() == ReplicationMethod.VMWARE_VM) {
                assertThat(replica.rpo().toHours()).isBetween(1L, 24L);
            }
        }
        for (Vm vm : estate.vms()) {
            if (vm.care().backupPolicy() != null) {
                BackupPolicy policy = estate.backupPolicies().get(vm.care().backupPolicy());
                assertThat(policy.target())
                        .isNotEqualTo(estate.pools().get(vm.pool()).zone());
                assertThat(policy.tenant()).isEqualTo(vm.tenant());
            }
        }
    }
}
