package peristyle.model.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.AffinityRule;
import peristyle.model.estate.AffinityType;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Disk;
import peristyle.model.estate.Estate;
import peristyle.model.estate.GuestTools;
import peristyle.model.estate.Host;
import peristyle.model.estate.Platform;
import peristyle.model.estate.Replica;
import peristyle.model.estate.Vm;

/** What is wrong on purpose in every sample estate, and that nothing else of its kind is. */
class SampleEstateFlawsTest {

    static Stream<Arguments> estates() {
        return Stream.of(EstateSize.SMALL, EstateSize.MEDIUM, EstateSize.LARGE)
                .flatMap(size -> Stream.of(1L, 2L, 3L, 5L, 7L, 11L, 13L, 42L, 99L)
                        .limit(size == EstateSize.LARGE ? 1 : 9)
                        .map(seed ->
                                Arguments.of(size, seed, SampleEstate.generate(size, seed, CatalogFile.shipped()))));
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("estates")
    @DisplayName("CP-7 Exactly one Cpool has a single host")
    void oneLonelyCpool(EstateSize size, long seed, Estate estate) {
        assertThat(estate.pools().stream()
                        .filter(Cpool.class::isInstance)
                        .filter(pool -> estate.relations().hostsOf(pool.id()).size() == 1))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("estates")
    @DisplayName("CP-4 Exactly one host has more than 85 % of its memory given to VMs")
    void oneHotHost(EstateSize size, long seed, Estate estate) {
        assertThat(estate.hosts().stream().filter(host -> share(estate, host) > 0.85))
                .hasSize(1);
        assertThat(estate.hosts().stream().filter(host -> share(estate, host) > 1))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("estates")
    @DisplayName("ST-5 ST-6 Exactly two datastores lack room for all three claims; one holds a nearly full thin disk")
    void twoTightDatastores(EstateSize size, long seed, Estate estate) {
        List<Datastore> tight = estate.datastores().stream()
                .filter(store -> claims(estate, store) > store.sizeMib())
                .toList();

        assertThat(tight).hasSize(2);
        assertThat(tight.stream()
                        .flatMap(store -> estate.relations().vmsOn(store.id()).stream())
                        .flatMap(vm -> vm.disks().stream())
                        .filter(disk -> disk.thin() && disk.writtenMib() > disk.sizeMib() * 0.95))
                .hasSize(1);
        assertThat(tight).allMatch(store -> used(estate, store) < store.sizeMib());
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("estates")
    @DisplayName("CP-9 Exactly one affinity rule is broken")
    void oneBrokenRule(EstateSize size, long seed, Estate estate) {
        assertThat(estate.affinityRules().size()).isGreaterThan(2);
        assertThat(estate.affinityRules().stream().filter(rule -> broken(estate, rule)))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("estates")
    @DisplayName("BK-1 OR-5 Four VMs have no backup policy, one of them is replicated")
    void backupsForgotten(EstateSize size, long seed, Estate estate) {
        List<Vm> bare = estate.vms().stream()
                .filter(vm -> !vm.template() && vm.care().backupPolicy() == null)
                .toList();

        assertThat(bare).hasSize(4);
        assertThat(bare.stream()
                        .filter(vm -> !estate.relations().replicasOf(vm.id()).isEmpty()))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("estates")
    @DisplayName("VM-5 Two OpenIaaS VMs run without guest tools")
    void toolsForgotten(EstateSize size, long seed, Estate estate) {
        assertThat(estate.vms().stream().filter(vm -> vm.tools() == GuestTools.MISSING))
                .hasSize(2)
                .allMatch(vm -> vm.running() && estate.pools().get(vm.pool()).platform() == Platform.OPENIAAS);
    }

    private static double share(Estate estate, Host host) {
        return estate.relations().vmsOn(host.id()).stream()
                        .filter(Vm::running)
                        .mapToLong(vm -> vm.size().memoryMib())
                        .sum()
                / (double) host.memoryMib();
    }

    private static boolean broken(Estate estate, AffinityRule rule) {
        long hosts = rule.vms().stream()
                .map(vm -> estate.vms().get(vm).host())
                .distinct()
                .count();
        return rule.type() == AffinityType.TOGETHER
                ? hosts > 1
                : hosts < rule.vms().size();
    }

    /** What its disks and those of its replicas take now, MiB. */
    private static double used(Estate estate, Datastore store) {
        return disks(estate, store).mapToLong(Disk::writtenMib).sum()
                + (store.pools().isEmpty() ? 0 : copies(estate, store));
    }

    /** All that must fit: what is used, growth of thin disks, swap of all VMs, a tenth for snapshots (ST-5). */
    private static double claims(Estate estate, Datastore store) {
        double growth = disks(estate, store)
                .mapToLong(disk -> disk.sizeMib() - disk.writtenMib())
                .sum();
        double swap = estate.relations().vmsOn(store.id()).stream()
                .filter(vm -> !vm.template())
                .mapToLong(vm -> vm.size().swapMib())
                .sum();
        return used(estate, store) + growth + swap + store.sizeMib() * 0.1;
    }

    private static Stream<Disk> disks(Estate estate, Datastore store) {
        return estate.relations().vmsOn(store.id()).stream()
                .flatMap(vm -> vm.disks().stream())
                .filter(disk -> disk.datastore().equals(store.id()));
    }

    private static double copies(Estate estate, Datastore store) {
        return estate.replicas().stream()
                .filter(replica -> replica.target().equals(store.id()))
                .map(Replica::vm)
                .mapToLong(vm -> estate.vms().get(vm).disksMib())
                .sum();
    }
}
