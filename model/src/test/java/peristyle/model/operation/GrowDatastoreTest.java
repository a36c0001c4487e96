package peristyle.model.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.EstateBuilder;
import peristyle.model.estate.LunId;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.MirrorId;
import peristyle.model.estate.MirrorKind;
import peristyle.model.estate.Platform;
import peristyle.model.estate.Provenance;
import peristyle.model.estate.StoragePool;
import peristyle.model.estate.StoragePoolId;
import peristyle.model.estate.StorageSystemId;
import peristyle.model.problem.Problem;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Looking;
import peristyle.model.rule.Rules;
import peristyle.model.rule.Situation;
import peristyle.model.telemetry.Metric;

class GrowDatastoreTest {

    private static final DatastoreId DS = new DatastoreId("ds");
    private static final LunId LUN = new LunId("lun-ds");
    private static final StoragePoolId ARRAY = EstateBuilder.storagePool(EstateBuilder.TH3S);
    private static final long GIB = 1024;

    private final EstateBuilder builder = anEstate().with(aCpool("clu"));

    private Situation with(long sizeGib, double usedGib) {
        builder.with(
                aDatastore("ds").usedBy("clu").sizeGib(sizeGib),
                aVm("vm").disk("ds", 10).memoryGib(100));
        return Looking.at(builder.build())
                .measured(Metric.DATASTORE_USED, DS, usedGib * GIB)
                .situation();
    }

    private void arrayOf(long gib) {
        builder.with(new StoragePool(
                ARRAY, "pool-th3s", new StorageSystemId("svc-th3s"), "FlashSystem 9500", gib * GIB, 48));
    }

    private static List<String> reasons(Situation situation, long gib) {
        return new GrowDatastore(DS, gib * GIB).judge(situation) instanceof Verdict.Refused refused
                ? refused.reasons().stream().map(Problem::code).toList()
                : List.of();
    }

    private static Verdict.Accepted accepted(Situation situation, long gib) {
        return (Verdict.Accepted) new GrowDatastore(DS, gib * GIB).judge(situation);
    }

    private static Situation after(Situation situation, long gib) {
        return situation.with(situation.estate().with(accepted(situation, gib).change()));
    }

    private static List<String> found(Situation situation) {
        return Rules.findings(situation).stream()
                .filter(each -> each.rule().startsWith("ST-") || each.rule().equals("CP-5"))
                .map(Finding::code)
                .toList();
    }

    @Test
    @DisplayName("ST-2, ST-5, CP-5 what found too little space is silent once the size that is needed is there")
    void silent() {
        Situation tight = with(400, 390);
        assertThat(found(tight))
                .contains("lun.too-small", "datastore.claims-exceed-free", "datastore.no-room-to-start");
        Datastore store = tight.estate().datastores().get(DS);
        long needed = GrowDatastore.neededMib(tight, store).orElseThrow() / GIB;
        assertThat(needed).as("(390 + 100) / 0.9").isEqualTo(545);

        Situation enough = after(tight, needed);

        assertThat(found(enough)).isEmpty();
        assertThat(enough.estate().datastores().get(DS).sizeMib()).isEqualTo(needed * GIB);
        assertThat(enough.estate().luns().get(LUN).sizeMib()).isEqualTo(needed * GIB);
        assertThat(accepted(tight, needed - 1).advice())
                .extracting(Finding::code)
                .contains("storage.still-short");
        assertThat(accepted(tight, needed).advice()).extracting(Finding::code).containsExactly("storage.more-billed");
    }

    @Test
    @DisplayName("ST-2, ST-3 nothing shrinks, a LUN has 500 GiB, and what does not fit the array is refused")
    void refused() {
        assertThat(reasons(with(400, 10), 400)).containsExactly("storage.not-larger");
        assertThat(reasons(with(400, 10), 499)).containsExactly("storage.too-small");
        arrayOf(1000);
        assertThat(reasons(with(400, 10), 1000)).isEmpty();
        assertThat(reasons(with(400, 10), 1001)).containsExactly("storage.array-full");
        assertThat(reasons(Looking.at(anEstate().build()).situation(), 900)).containsExactly("storage.gone");
    }

    @Test
    @DisplayName("CO-1 a class that is ordered by the TiB grows by the TiB")
    void units() {
        builder.with(aDatastore("ds").ofClass("mass").sizeGib(1024));
        Situation situation = Looking.at(builder.build()).situation();

        assertThat(reasons(situation, 1500)).containsExactly("storage.not-whole-units");
        assertThat(reasons(situation, 2048)).isEmpty();
    }

    @Test
    @DisplayName("GM-4 a mirrored LUN does not grow on one side")
    void mirrored() {
        builder.with(aDatastore("far").in(EstateBuilder.AZ07))
                .with(new Mirror(
                        new MirrorId("m"),
                        "m",
                        MirrorKind.GLOBAL_MIRROR,
                        LUN,
                        new LunId("lun-far"),
                        "",
                        Duration.ofMinutes(5)));

        assertThat(reasons(with(600, 10), 700)).containsExactly("storage.mirrored");
    }

    @Test
    @DisplayName(
            "ST-3 an array of which a file does not speak grows with its LUNs, and it is said that nobody knows it")
    void fromFile() {
        arrayOf(1024);
        Situation fromFile = with(600, 10).from(Provenance.INVENTORY_FILE);

        assertThat(reasons(with(600, 10), 3000)).containsExactly("storage.array-full");
        Datastore store = fromFile.estate().datastores().get(DS);
        assertThat(GrowDatastore.roomMib(with(600, 10), store)).hasValue(424 * GIB);
        assertThat(GrowDatastore.roomMib(fromFile, store)).isEmpty();
        Situation after = after(fromFile, 3000);
        assertThat(after.estate().storagePools().get(ARRAY).capacityMib()).isEqualTo(3072 * GIB);
        assertThat(accepted(fromFile, 3000).advice()).extracting(Finding::code).contains("storage.array-unknown");
        arrayOf(2048);
        assertThat(reasons(with(600, 10).from(Provenance.INVENTORY_FILE), 3000))
                .as("an array of a size of its own")
                .containsExactly("storage.array-full");
    }

    @Test
    @DisplayName("ST-3 without a LUN nobody knows what there is to grow into")
    void withoutLun() {
        builder.with(new Datastore(
                DS,
                "ds",
                EstateBuilder.TENANT,
                EstateBuilder.TH3S,
                null,
                "standard",
                600 * GIB,
                List.of(),
                Platform.VMWARE));

        assertThat(reasons(Looking.at(builder.build()).situation(), 700)).containsExactly("storage.no-lun");
    }
}
