package peristyle.model.emulator;

import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.AZ07;
import static peristyle.model.estate.EstateBuilder.PAR7S;
import static peristyle.model.estate.EstateBuilder.TENANT;
import static peristyle.model.estate.EstateBuilder.TH3S;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.PoolBuilder.aXenPool;
import static peristyle.model.estate.ReplicaBuilder.aReplicaOf;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import peristyle.model.estate.CoreLinkId;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateBuilder;
import peristyle.model.estate.LunId;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.MirrorId;
import peristyle.model.estate.MirrorKind;
import peristyle.model.estate.PoolBuilder;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Pseudowire;
import peristyle.model.estate.PseudowireId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.estate.RestartPriority;
import peristyle.model.estate.Vlan;
import peristyle.model.estate.VlanId;
import peristyle.model.estate.VmBuilder;
import peristyle.model.estate.VmId;
import peristyle.model.estate.Workload;
import peristyle.model.estate.ZoneId;

/** Any estate of some hundred VMs, by seed: crowded hosts, replicas and mirrors of both platforms. */
final class RandomEstate {

    private static final String[] CLASSES = {"essential", "standard", "premium", "ultra", "mass"};

    private RandomEstate() {}

    static Estate of(long seed) {
        Random random = new Random(seed);
        EstateBuilder estate = anEstate();
        ZoneId[] zones = {PAR7S, TH3S, AZ07};
        wires(estate, random);
        estate.with(
                aCpool("standby").with(2, "standard").in(AZ07),
                aDatastore("target").in(AZ07).sizeGib(20_000).usedBy("standby"));
        for (int pool = 0; pool < 4; pool++) {
            String name = "clu" + pool;
            ZoneId zone = zones[random.nextInt(2)];
            int hosts = 1 + random.nextInt(4);
            PoolBuilder made = (pool == 3 ? aXenPool(name) : aCpool(name))
                    .with(hosts, "standard")
                    .in(zone);
            estate.with(random.nextInt(4) == 0 ? made.withoutHighAvailability() : made);
            int datastores = 1 + random.nextInt(4);
            for (int each = 0; each < datastores; each++) {
                estate.with(aDatastore(name + "-ds" + each)
                        .in(zone)
                        .sizeGib(14_000 + random.nextInt(4_000))
                        .ofClass(CLASSES[random.nextInt(CLASSES.length)])
                        .usedBy(name));
            }
            int vms = 10 + random.nextInt(60);
            for (int each = 0; each < vms; each++) {
                String vm = name + "-vm" + each;
                String datastore = name + "-ds" + random.nextInt(datastores);
                VmBuilder machine = aVm(vm).in(name)
                        .restart(RestartPriority.values()[random.nextInt(RestartPriority.values().length)])
                        .vcpus(1 << random.nextInt(4))
                        .memoryGib(4L << random.nextInt(4))
                        .vnic(new VlanId("vlan-" + (201 + random.nextInt(3))), false)
                        .workload(Workload.values()[random.nextInt(Workload.values().length)])
                        .thinDisk(datastore, 40 + random.nextInt(100), 20)
                        .disk(name + "-ds" + random.nextInt(datastores), 10 + random.nextInt(50));
                machine = random.nextInt(12) == 0 ? machine.encrypted() : machine;
                estate.with(random.nextInt(8) == 0 ? machine.off() : machine.on(1 + random.nextInt(hosts)));
                if (random.nextInt(4) == 0) {
                    estate.with(aReplicaOf(vm)
                            .by(pool == 3 ? ReplicationMethod.OPENIAAS_VM : ReplicationMethod.VMWARE_VM)
                            .every(Duration.ofMinutes(5 + random.nextInt(90)))
                            .from(datastore)
                            .to("standby", "target"));
                }
            }
        }
        mirrors(estate, random);
        return estate.build();
    }

    /** A mirror of the first datastore of most Cpools, some of them together in a group; each kind that there is. */
    private static void mirrors(EstateBuilder estate, Random random) {
        Duration[] cycles = {Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5)};
        for (int pool = 0; pool < 3; pool++) {
            if (random.nextInt(4) > 0) {
                String source = "clu" + pool + "-ds0";
                String target = source + "-aux";
                MirrorId id = new MirrorId("rc" + pool);
                estate.with(aDatastore(target).in(AZ07).sizeGib(18_000).usedBy("standby"));
                estate.with(new Mirror(
                        id,
                        id.value(),
                        random.nextInt(5) == 0 ? MirrorKind.METRO_MIRROR : MirrorKind.GLOBAL_MIRROR,
                        new LunId("lun-" + source),
                        new LunId("lun-" + target),
                        random.nextBoolean() ? "group" : "",
                        cycles[random.nextInt(cycles.length)]));
                estate.with(new Replica(
                        new ReplicaId("mirrored-" + pool),
                        "mirrored-" + pool,
                        new VmId("clu" + pool + "-vm0"),
                        ReplicationMethod.GLOBAL_MIRROR,
                        null,
                        id,
                        new DatastoreId(source),
                        new PoolId("standby"),
                        new DatastoreId(target),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        1));
            }
        }
    }

    /** Three VLANs, of which each link may lack any. */
    private static void wires(EstateBuilder estate, Random random) {
        for (int number = 201; number <= 203; number++) {
            VlanId vlan = new VlanId("vlan-" + number);
            estate.with(new Vlan(vlan, "VLAN_" + number, number, TENANT, List.of(PAR7S, TH3S, AZ07), List.of()));
            for (String link : List.of("par7s-th3s", "th3s-az07", "par7s-az07")) {
                if (random.nextInt(4) > 0) {
                    String name = "pw-" + number + "-" + link;
                    estate.with(new Pseudowire(new PseudowireId(name), name, vlan, new CoreLinkId(link)));
                }
            }
        }
    }
}
