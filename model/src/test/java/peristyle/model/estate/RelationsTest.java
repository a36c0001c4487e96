package peristyle.model.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.ReplicaBuilder.aReplicaOf;
import static peristyle.model.estate.VmBuilder.aVm;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RelationsTest {

    private final Estate before = anEstate()
            .with(aCpool("clu"), aDatastore("ds"), aVm("a").in("clu").on(1).disk("ds", 1), aReplicaOf("a"))
            .build();

    @Test
    @DisplayName("Relations follow each change, also when those of the estate before are known")
    void followChanges() {
        assertThat(before.relations().vmsOn(new DatastoreId("ds"))).hasSize(1);

        Estate more = before.with(
                EstateChange.put(aVm("b").in("clu").on(1).disk("ds", 1).vm()));
        Estate fewer = more.with(EstateChange.remove(new ReplicaId("replica-a")));
        Estate moved = fewer.with(
                EstateChange.put(aVm("a").in("clu").on(2).disk("ds", 1).vm()));

        assertThat(moved.relations().vmsOn(new DatastoreId("ds")))
                .extracting(Vm::name)
                .containsExactly("a", "b");
        assertThat(moved.relations().vmsOn(new HostId("clu-h1")))
                .extracting(Vm::name)
                .containsExactly("b");
        assertThat(moved.relations().replicasOf(new VmId("a"))).isEmpty();
        assertThat(before.relations().replicasOf(new VmId("a"))).hasSize(1);
    }

    @Test
    @DisplayName("What a change did not touch is found in the estate after it")
    void takenOver() {
        before.relations();
        Estate after = before.with(EstateChange.remove(new ReplicaId("replica-a")));

        assertThat(after.relations().vmsOf(new PoolId("clu")))
                .isSameAs(before.relations().vmsOf(new PoolId("clu")));
        assertThat(after.relations().zoneOf(after.vms().get(new VmId("a")))).contains(EstateBuilder.TH3S);
    }
}
