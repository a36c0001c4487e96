package peristyle.model.emulator;

import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.AZ07;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.ReplicaBuilder.aReplicaOf;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateBuilder;
import peristyle.model.estate.Workload;

/** An estate of any size without regard for beauty: 16 VMs a host, a quarter of them replicated. */
final class SyntheticEstate {

    private SyntheticEstate() {}

    static Estate of(int hosts, int datastores) {
        EstateBuilder estate = anEstate();
        int pools = Math.max(1, hosts / 25);
        estate.with(aCpool("standby").in(AZ07), aDatastore("target").in(AZ07).sizeGib(1 << 20));
        int vmNumber = 0;
        for (int pool = 0; pool < pools; pool++) {
            String name = "clu" + pool;
            int inPool = hosts / pools;
            estate.with(aCpool(name).with(inPool, "standard"));
            int stores = Math.max(1, datastores / pools);
            for (int each = 0; each < stores; each++) {
                estate.with(aDatastore(name + "-ds" + each).sizeGib(8192).usedBy(name));
            }
            for (int vm = 0; vm < inPool * 16; vm++) {
                String id = "vm" + vmNumber++;
                String datastore = name + "-ds" + vm % stores;
                estate.with(aVm(id).in(name)
                        .on(1 + vm % inPool)
                        .workload(Workload.values()[vm % 6])
                        .thinDisk(datastore, 60, 30)
                        .disk(datastore, 40));
                if (vm % 4 == 0) {
                    estate.with(aReplicaOf(id)
                            .every(Duration.ofMinutes(15 + vm % 60))
                            .from(datastore)
                            .to("standby", "target"));
                }
            }
        }
        return estate.build();
    }
}
