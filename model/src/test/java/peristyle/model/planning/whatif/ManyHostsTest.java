package peristyle.model.planning.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.planning.whatif.FleetBuilder.aFleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.AffinityType;
import peristyle.model.planning.plan.HostLoad;
import peristyle.model.planning.whatif.Fleet.FleetHost;
import peristyle.model.planning.whatif.Fleet.FleetPool;
import peristyle.model.planning.whatif.Fleet.FleetVm;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;

/** Pools of more hosts than the smallest examples have. */
class ManyHostsTest {

    @Test
    @DisplayName("CP-4 In a running estate processors limit nothing, however many hosts a pool has")
    void processorsLimitNothing() {
        Fleet fleet = EstateFleet.of(
                SampleEstate.generate(EstateSize.MEDIUM, 3, CatalogFile.shipped()), CatalogFile.shipped());
        for (FleetPool pool : fleet.pools()) {
            List<FleetHost> hosts = fleet.hosts().stream()
                    .filter(host -> host.pool().equals(pool.id()))
                    .toList();
            List<String> ids = hosts.stream().map(FleetHost::id).toList();
            List<FleetVm> vms = fleet.vms().stream()
                    .filter(vm -> ids.contains(vm.host()))
                    .map(vm -> new FleetVm(vm.id(), vm.name(), "", vm.load(), vm.restart(), vm.encrypted(), null))
                    .toList();
            long memory = vms.stream().mapToLong(vm -> vm.load().memoryMib()).sum();
            long room =
                    hosts.stream().mapToLong(host -> host.limit().memoryMib()).sum();
            if (memory <= room * 9 / 10 && vms.stream().allMatch(vm -> vm.load().gpus() == 0)) {
                PoolFit fit = PoolFit.of(hosts, vms, List.of());
                assertThat(fit.fits())
                        .as("%s, %d hosts, %s", pool.name(), hosts.size(), fit.binding())
                        .isTrue();
            }
        }
    }

    @Test
    @DisplayName("A place by free memory is the one that looking at every place in turn would choose")
    void placeByMemory() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            Fleet fleet = random(random);
            for (boolean mostFree : new boolean[] {true, false}) {
                Ground ground = new Ground(fleet);
                int hosts = fleet.hosts().size() - 1;
                int[] places = java.util.stream.IntStream.range(0, hosts).toArray();
                Room one = new Room(ground, places, ground.limit, Long.MAX_VALUE);
                Room other = new Room(ground, places, ground.limit, Long.MAX_VALUE);
                FreeMemory free = new FreeMemory(one, mostFree);
                List<Integer> outside =
                        java.util.Arrays.stream(ground.vmsOfHost[hosts]).boxed().toList();
                for (Unit unit : Unit.of(ground, outside, ground.load)) {
                    int chosen = inTurn(other, unit, mostFree);
                    assertThat(free.put(unit)).as("round %d", round).isEqualTo(chosen);
                    if (chosen >= 0) {
                        other.put(unit, chosen);
                    }
                }
            }
        }
    }

    private static int inTurn(Room room, Unit unit, boolean mostFree) {
        int chosen = Ground.NOWHERE;
        for (int place = 0; place < room.hosts.length; place++) {
            if (room.fits(unit, place, true)
                    && (chosen < 0 || (room.free[place * Ground.SIZE] > room.free[chosen * Ground.SIZE]) == mostFree)) {
                chosen = place;
            }
        }
        return chosen;
    }

    /** Hosts that run some VMs, others that come from outside, and rules between them. */
    private static Fleet random(Random random) {
        int hosts = 2 + random.nextInt(6);
        FleetBuilder builder = aFleet().pool("p", "A", hosts, 100, random.nextInt(2));
        builder.pool("out", "A", 1, 10_000, 50);
        List<String> names = new ArrayList<>();
        for (int vm = 0; vm < 6 + random.nextInt(30); vm++) {
            String name = "vm" + vm;
            String host = random.nextInt(4) == 0 ? "p-" + (1 + random.nextInt(hosts)) : "out-1";
            builder.vm(
                    name,
                    host,
                    random.nextInt(5) * 8L,
                    peristyle.model.estate.RestartPriority.RESTART,
                    random.nextInt(8) == 0 ? 1 : 0,
                    false,
                    null);
            names.add(name);
        }
        for (int rule = random.nextInt(4); rule > 0; rule--) {
            AffinityType type = random.nextBoolean() ? AffinityType.APART : AffinityType.values()[random.nextInt(2)];
            builder.rule(type, names.get(random.nextInt(names.size())), names.get(random.nextInt(names.size())));
        }
        return builder.build();
    }

    @Test
    @DisplayName("100,000 VMs that come are counted in hosts: what memory asks for at least, and a packing that exists")
    void manyVms() {
        HostLoad limit = new HostLoad(334_233, Fleet.UNLIMITED, 0, Fleet.UNLIMITED);
        List<FleetVm> vms = new ArrayList<>();
        for (int vm = 0; vm < 100_000; vm++) {
            vms.add(new FleetVm(
                    "vm" + vm,
                    "vm" + vm,
                    "",
                    new HostLoad(16_384, 4000, 0, 0),
                    peristyle.model.estate.RestartPriority.RESTART,
                    false,
                    null));
        }

        assertThat(HostCount.of(limit, vms, List.of(), new Packings())).isEqualTo(new HostCount(5_000, 5_000, true));
    }
}
