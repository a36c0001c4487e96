package peristyle.model.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.VmBuilder.aVm;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EstateBuilderTest {

    @Test
    @DisplayName("An estate knows who runs where, without being told twice")
    void relatesWhatIsBuilt() {
        Estate estate = anEstate()
                .with(
                        aCpool("clu").with(10, "perf4"),
                        aDatastore("ds").usedBy("clu"),
                        aVm("vm").in("clu").on(9).disk("ds", 100),
                        aVm("idle").in("clu"))
                .build();

        Relations relations = estate.relations();
        assertThat(relations.hostsOf(new PoolId("clu"))).hasSize(10);
        assertThat(relations.vmsOn(new HostId("clu-h9"))).extracting(Vm::name).containsExactly("vm");
        assertThat(relations.vmsOn(new DatastoreId("ds"))).extracting(Vm::name).containsExactly("vm");
        assertThat(estate.vms().get(new VmId("idle")).running()).isFalse();
        assertThat(estate.chassis().size()).isEqualTo(2);
        assertThat(relations.zoneOf(estate.vms().get(new VmId("vm")))).contains(EstateBuilder.TH3S);
    }
}
