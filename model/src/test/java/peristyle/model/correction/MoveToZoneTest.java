package peristyle.model.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateBuilder;
import peristyle.model.estate.LunId;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Provenance;
import peristyle.model.estate.Replica;
import peristyle.model.estate.ReplicaId;
import peristyle.model.estate.ReplicationMethod;
import peristyle.model.estate.StoragePool;
import peristyle.model.estate.StoragePoolId;
import peristyle.model.estate.UcsDomainId;
import peristyle.model.estate.Vlan;
import peristyle.model.estate.VmId;
import peristyle.model.estate.Zone;
import peristyle.model.estate.ZoneId;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Looking;

class MoveToZoneTest {

    private static final PoolId A = new PoolId("a");
    private static final PoolId B = new PoolId("b");

    private final EstateBuilder builder = anEstate()
            .with(
                    aCpool("a").with(2, "standard"),
                    aCpool("b").with(2, "standard"),
                    aDatastore("ds-a").usedBy("a", "b"),
                    aDatastore("ds-b").usedBy("a", "b"),
                    aVm("vm-a").in("a").on(1).disk("ds-a", 100),
                    aVm("vm-b").in("b").on(1).disk("ds-b", 100));

    private Verdict judged(MoveToZone operation) {
        return operation.judge(Looking.at(builder.build()).situation().from(Provenance.INVENTORY_FILE));
    }

    private List<Problem> reasons(String zone, PoolId... pools) {
        return judged(new MoveToZone(List.of(pools), zone)) instanceof Verdict.Refused refused
                ? refused.reasons()
                : List.of();
    }

    private Verdict.Accepted accepted(String zone, PoolId... pools) {
        Verdict verdict = judged(new MoveToZone(List.of(pools), zone));
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        return (Verdict.Accepted) verdict;
    }

    private Estate after(String zone, PoolId... pools) {
        return builder.build().with(accepted(zone, pools).change());
    }

    @Test
    @DisplayName(
            "PL-1, CP-6 a Cpool goes with its domain and the datastores that only its VMs lie on; access ends there")
    void existingZone() {
        Estate after = after("par7s", A);

        assertThat(after.pools().get(A).zone()).isEqualTo(EstateBuilder.PAR7S);
        assertThat(after.ucsDomains().get(new UcsDomainId("ucs-a")).zone()).isEqualTo(EstateBuilder.PAR7S);
        assertThat(after.ucsDomains().get(new UcsDomainId("ucs-b")).zone()).isEqualTo(EstateBuilder.TH3S);
        assertThat(after.datastores().get(new DatastoreId("ds-a")).zone()).isEqualTo(EstateBuilder.PAR7S);
        assertThat(after.datastores().get(new DatastoreId("ds-a")).pools()).containsExactly(A);
        assertThat(after.datastores().get(new DatastoreId("ds-b")).zone()).isEqualTo(EstateBuilder.TH3S);
        assertThat(after.datastores().get(new DatastoreId("ds-b")).pools()).containsExactly(B);
        assertThat(after.luns().get(new LunId("lun-ds-a")).storagePool())
                .isEqualTo(EstateBuilder.storagePool(EstateBuilder.PAR7S));
        assertThat(accepted("PAR7S", A).advice())
                .extracting(Finding::code)
                .containsOnly("correction.access-lost", "correction.datastores-go");
    }

    @Test
    @DisplayName("PL-1 a name that no zone has makes one, with a storage system and an array for what goes there")
    void newZone() {
        Estate after = after(" Lille ", A);

        Zone made = after.zones().get(new ZoneId("zone:Lille"));
        assertThat(made.name()).isEqualTo("Lille");
        assertThat(made.region()).isEqualTo(EstateBuilder.REGION);
        StoragePool array = after.storagePools().get(new StoragePoolId("storage-pool:Lille"));
        assertThat(after.relations().zoneOf(array)).contains(made.id());
        assertThat(array.capacityMib()).isEqualTo(3L * 1024 * 1024);
        assertThat(after.luns().get(new LunId("lun-ds-a")).storagePool()).isEqualTo(array.id());
        assertThat(accepted("Lille", A).advice()).extracting(Finding::code).contains("correction.new-zone");
        Vlan vlan = after.vlans().get(EstateBuilder.VLAN);
        assertThat(vlan.zones()).containsExactlyInAnyOrder(made.id(), EstateBuilder.TH3S);
    }

    @Test
    @DisplayName("CP-6 a datastore on which VMs of both lie keeps a Cpool where it is; both together may go")
    void shared() {
        builder.with(aVm("vm-c").in("b").on(1).disk("ds-a", 10));

        assertThat(reasons("PAR7S", A))
                .containsExactly(Problem.of("correction.datastore-shared", new DatastoreId("ds-a"), B));
        assertThat(after("PAR7S", A, B).relations().datastoresIn(EstateBuilder.PAR7S))
                .hasSize(2);
    }

    @Test
    @DisplayName("ST-3 datastores that do not fit the array of the other zone stay")
    void arrayFull() {
        builder.with(new StoragePool(
                EstateBuilder.storagePool(EstateBuilder.PAR7S),
                "small",
                builder.build()
                        .storagePools()
                        .get(EstateBuilder.storagePool(EstateBuilder.PAR7S))
                        .system(),
                "FlashSystem 5200",
                1536L * 1024,
                24));

        assertThat(reasons("PAR7S", A)).extracting(Problem::code).containsExactly("correction.array-full");
    }

    @Test
    @DisplayName("VR-1 a Cpool does not go into the zone where the replicas of its VMs lie")
    void replica() {
        builder.with(
                        aCpool("far").in(EstateBuilder.AZ07).with(1, "standard"),
                        aDatastore("ds-far").in(EstateBuilder.AZ07).usedBy("far"))
                .with(new Replica(
                        new ReplicaId("r"),
                        "r",
                        new VmId("vm-a"),
                        ReplicationMethod.VMWARE_VM,
                        null,
                        null,
                        new DatastoreId("ds-a"),
                        new PoolId("far"),
                        new DatastoreId("ds-far"),
                        Duration.ofHours(1),
                        Duration.ofHours(2),
                        3));

        assertThat(reasons("AZ07", A)).extracting(Problem::code).containsExactly("correction.replica-in-same-zone");
        assertThat(reasons("PAR7S", A)).isEmpty();
    }

    @Test
    @DisplayName("PL-1 a zone that nothing is left in goes with its storage, and comes back under its name")
    void emptied() {
        Estate there = after("Lille", A, B);
        assertThat(there.zones().find(EstateBuilder.TH3S))
                .as("its router stays")
                .isPresent();

        Estate first = imported();
        Verdict moved = new MoveToZone(List.of(A), "Lille")
                .judge(Looking.at(first).situation().from(Provenance.INVENTORY_FILE));
        Estate after = first.with(((Verdict.Accepted) moved).change());

        assertThat(after.zones().stream().map(Zone::name)).containsExactly("Lille");
        assertThat(after.storageSystems().size()).isEqualTo(1);
        assertThat(after.storagePools().size()).isEqualTo(1);
        assertThat(after.vlans().get(EstateBuilder.VLAN).zones()).containsExactly(new ZoneId("zone:Lille"));
    }

    /** One Cpool in the only zone, without routers. */
    private static Estate imported() {
        Estate whole = anEstate()
                .with(
                        aCpool("a").with(2, "standard"),
                        aDatastore("ds-a").usedBy("a"),
                        aVm("vm-a").in("a").on(1).disk("ds-a", 100))
                .build();
        Stream<? extends peristyle.model.estate.EstateObject> kept = Stream.of(
                        whole.regions(),
                        whole.organisations(),
                        whole.tenants(),
                        whole.ucsDomains(),
                        whole.chassis(),
                        whole.blades(),
                        whole.pools(),
                        whole.hosts(),
                        whole.vms(),
                        whole.luns(),
                        whole.datastores(),
                        whole.vlans())
                .flatMap(roster -> roster.stream());
        return Estate.of(Stream.of(
                        kept,
                        Stream.of(whole.zones().get(EstateBuilder.TH3S)),
                        whole.storageSystems().stream()
                                .filter(each -> each.zone().equals(EstateBuilder.TH3S)),
                        Stream.of(whole.storagePools().get(EstateBuilder.storagePool(EstateBuilder.TH3S))))
                .flatMap(each -> each)
                .toList());
    }

    @Test
    @DisplayName("a zone without a name, and the zone where it is, are refused")
    void nowhere() {
        assertThat(reasons("  ", A)).extracting(Problem::code).containsExactly("correction.zone-unnamed");
        assertThat(reasons("th3s", A)).extracting(Problem::code).containsExactly("correction.already");
    }
}
