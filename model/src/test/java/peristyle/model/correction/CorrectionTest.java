package peristyle.model.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.PoolBuilder.aXenPool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.BladeClass;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.catalog.StorageClass;
import peristyle.model.estate.Cpool;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateBuilder;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostId;
import peristyle.model.estate.HostState;
import peristyle.model.estate.LunId;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.MirrorId;
import peristyle.model.estate.MirrorKind;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Provenance;
import peristyle.model.estate.VmId;
import peristyle.model.estate.Workload;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Verdict;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Looking;
import peristyle.model.telemetry.Metric;

class CorrectionTest {

    private static final Catalog CATALOG = CatalogFile.shipped();
    private static final PoolId CLU = new PoolId("clu");
    private static final DatastoreId DS = new DatastoreId("ds");
    private static final VmId VM = new VmId("vm");

    private final EstateBuilder builder = anEstate()
            .with(
                    aCpool("clu").with(0, "standard"),
                    aDatastore("ds").usedBy("clu"),
                    aVm("vm").disk("ds", 100))
            .with(host("h1", 384L * 1024, 32, 2400), host("h2", 512L * 1024, 32, 2400));

    /** A host as an import makes it: on a blade of which nothing is known. */
    private static Host host(String name, long memoryMib, int cores, double mhz) {
        return new Host(new HostId(name), name, CLU, null, HostState.CONNECTED, "8.0.3", memoryMib, cores, mhz);
    }

    private static StorageClass storage(String id) {
        return CATALOG.storageClass(id);
    }

    private static BladeClass blade(String id) {
        return CATALOG.bladeClass(id);
    }

    private Verdict judged(Operation operation) {
        return operation.judge(Looking.at(builder.build()).situation().from(Provenance.INVENTORY_FILE));
    }

    private List<String> reasons(Operation operation) {
        return judged(operation) instanceof Verdict.Refused refused
                ? refused.reasons().stream().map(Problem::code).toList()
                : List.of();
    }

    private Estate after(Operation operation) {
        Verdict verdict = judged(operation);
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        return builder.build().with(((Verdict.Accepted) verdict).change());
    }

    @Test
    @DisplayName("what did not come from a file takes no correction of any kind")
    void wholeEstate() {
        List<Operation> all = List.of(
                new ChangeStorageClass(List.of(DS), storage("premium")),
                new ChangeWorkload(List.of(VM), Workload.BATCH),
                new ChangeBladeClass(CLU, blade("advance")),
                new MoveToZone(List.of(CLU), "NEW"));
        for (Operation operation : all) {
            Verdict verdict = operation.judge(Looking.at(builder.build()).situation());
            assertThat(((Verdict.Refused) verdict).reasons())
                    .as(operation.code())
                    .contains(Problem.of("correction.nothing-assumed"));
        }
    }

    @Test
    @DisplayName("ST-1 the class of a datastore and of its LUN change together")
    void storageClass() {
        Estate after = after(new ChangeStorageClass(List.of(DS, DS), storage("premium")));

        assertThat(after.datastores().get(DS).storageClass()).isEqualTo("premium");
        assertThat(after.luns().get(new LunId("lun-ds")).storageClass()).isEqualTo("premium");
    }

    @Test
    @DisplayName("ST-1, ST-4 what the new class will not carry is said beforehand")
    void storageAdvice() {
        Verdict verdict = new ChangeStorageClass(List.of(DS), storage("essential"))
                .judge(Looking.at(builder.build())
                        .measured(Metric.DATASTORE_DEMAND, DS, 1_200)
                        .situation()
                        .from(Provenance.INVENTORY_FILE));

        assertThat(((Verdict.Accepted) verdict).advice())
                .containsExactly(Finding.of(
                        "ST-1",
                        peristyle.model.rule.Severity.WARNING,
                        DS,
                        "datastore.throttled",
                        DS,
                        1_200.0,
                        1_000.0));
        Verdict mass = judged(new ChangeStorageClass(List.of(DS), storage("mass")));
        assertThat(((Verdict.Accepted) mass).advice())
                .extracting(Finding::code)
                .containsExactly("correction.no-commitment");
    }

    @Test
    @DisplayName("GM-4 a mirrored LUN keeps its class; a class for backups takes no VMs; the same class is no change")
    void storageRefused() {
        assertThat(reasons(new ChangeStorageClass(List.of(DS), storage("backup"))))
                .containsExactly("correction.class-for-backups");
        assertThat(reasons(new ChangeStorageClass(List.of(DS), storage("standard"))))
                .containsExactly("correction.already");
        assertThat(reasons(new ChangeStorageClass(List.of(new DatastoreId("none")), storage("premium"))))
                .containsExactly("correction.gone");
        builder.with(aDatastore("far").in(EstateBuilder.AZ07))
                .with(new Mirror(
                        new MirrorId("m"),
                        "m",
                        MirrorKind.GLOBAL_MIRROR,
                        new LunId("lun-ds"),
                        new LunId("lun-far"),
                        "",
                        Duration.ofMinutes(5)));
        assertThat(reasons(new ChangeStorageClass(List.of(DS), storage("premium"))))
                .containsExactly("correction.class-mirrored");
    }

    @Test
    @DisplayName("the workload of several VMs changes at once; those that have it already stay as they are")
    void workload() {
        builder.with(aVm("other").workload(Workload.DATABASE));

        Verdict.Accepted verdict =
                (Verdict.Accepted) judged(new ChangeWorkload(List.of(VM, new VmId("other")), Workload.DATABASE));

        assertThat(verdict.change().put()).hasSize(1);
        assertThat(builder.build().with(verdict.change()).vms().get(VM).workload())
                .isEqualTo(Workload.DATABASE);
        assertThat(reasons(new ChangeWorkload(List.of(VM), Workload.OFFICE))).containsExactly("correction.already");
    }

    @Test
    @DisplayName(
            "BL-1, CP-3 hosts of which the file said nothing follow the class; one figure in common does not make them"
                    + " so")
    void bladeClass() {
        builder.with(
                new Cpool(CLU, "clu", EstateBuilder.TENANT, EstateBuilder.TH3S, "standard", 896L * 1024, true, false));

        Estate after = after(new ChangeBladeClass(CLU, blade("advance")));

        assertThat(after.hosts().get(new HostId("h1"))).isEqualTo(host("h1", 768L * 1024, 48, 2800));
        assertThat(after.hosts().get(new HostId("h2"))).isEqualTo(host("h2", 512L * 1024, 32, 2400));
        Cpool pool = (Cpool) after.pools().get(CLU);
        assertThat(pool.bladeClass()).isEqualTo("advance");
        assertThat(pool.activatedMemoryMib()).isEqualTo((768L + 512) * 1024);
        Verdict.Accepted verdict = (Verdict.Accepted) judged(new ChangeBladeClass(CLU, blade("advance")));
        assertThat(verdict.advice()).extracting(Finding::code).contains("correction.hosts-as-in-file");
    }

    @Test
    @DisplayName("BL-1, CP-1 where a blade is known its class counts; an OpenIaaS pool is no Cpool")
    void bladeClassRefused() {
        builder.with(aCpool("known").with(2, "eco"), aXenPool("xen"));

        assertThat(reasons(new ChangeBladeClass(new PoolId("known"), blade("advance"))))
                .containsExactly("correction.blades-known");
        assertThat(reasons(new ChangeBladeClass(new PoolId("xen"), blade("advance"))))
                .contains("correction.not-a-cpool");
        assertThat(reasons(new ChangeBladeClass(CLU, blade("standard")))).containsExactly("correction.already");
    }
}
