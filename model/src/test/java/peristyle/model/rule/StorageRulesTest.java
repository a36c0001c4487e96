package peristyle.model.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static peristyle.model.estate.DatastoreBuilder.aDatastore;
import static peristyle.model.estate.EstateBuilder.anEstate;
import static peristyle.model.estate.PoolBuilder.aCpool;
import static peristyle.model.estate.VmBuilder.aVm;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.estate.DatastoreId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateBuilder;
import peristyle.model.estate.LunId;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.MirrorId;
import peristyle.model.estate.MirrorKind;
import peristyle.model.telemetry.Metric;

class StorageRulesTest {

    private static final DatastoreId DS = new DatastoreId("ds");
    private static final double GIB = 1024;

    @Test
    @DisplayName("CP-5 Ten VMs of 64 GiB that are off need 640 GiB of swap to start")
    void swap() {
        EstateBuilder builder = anEstate().with(aCpool("clu"), aDatastore("ds").sizeGib(1024));
        for (int each = 0; each < 10; each++) {
            builder.with(aVm("vm" + each).in("clu").memoryGib(64).disk("ds", 1));
        }
        Looking enough = Looking.at(builder.build()).measured(Metric.DATASTORE_USED, DS, 384 * GIB);
        Looking scarce = Looking.at(builder.build()).measured(Metric.DATASTORE_USED, DS, 385 * GIB);

        assertThat(enough.by(SwapSpace::roomToStart)).isEmpty();
        assertThat(scarce.by(SwapSpace::roomToStart))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).containsExactly(DS, 640L * 1024, 639L * 1024));
        assertThat(Looking.at(builder.build()).by(SwapSpace::roomToStart)).isEmpty();
    }

    @Test
    @DisplayName("ST-1 2 TiB Standard is throttled above 3,000 IOPS of demand")
    void throttled() {
        Estate estate = anEstate().with(aDatastore("ds")).build();

        assertThat(Looking.at(estate)
                        .measured(Metric.DATASTORE_DEMAND, DS, 3000)
                        .by(DatastoreLoad::notThrottled))
                .isEmpty();
        assertThat(Looking.at(estate)
                        .measured(Metric.DATASTORE_DEMAND, DS, 3001)
                        .codes(DatastoreLoad::notThrottled))
                .containsExactly("datastore.throttled");
    }

    @Test
    @DisplayName("ST-2 A LUN of less than 500 GiB is found")
    void lunSize() {
        assertThat(Looking.at(anEstate().with(aDatastore("ds").sizeGib(500)).build())
                        .by(DatastoreSpace::lunLargeEnough))
                .isEmpty();
        assertThat(Looking.at(anEstate().with(aDatastore("ds").sizeGib(499)).build())
                        .codes(DatastoreSpace::lunLargeEnough))
                .containsExactly("lun.too-small");
    }

    @Test
    @DisplayName("ST-5 Swap of VMs that are off, a tenth for snapshots and thin growth together fit into what is free")
    void claims() {
        Estate estate = anEstate()
                .with(
                        aCpool("clu"),
                        aDatastore("ds").sizeGib(1000),
                        aVm("off").in("clu").memoryGib(16).disk("ds", 10),
                        aVm("thin").in("clu").on(1).memoryGib(8).thinDisk("ds", 100, 40))
                .build();

        // 16 GiB of swap still to be written, 100 GiB for snapshots, 60 GiB of growth: 176 GiB.
        assertThat(Looking.at(estate)
                        .measured(Metric.DATASTORE_USED, DS, (1000 - 176) * GIB)
                        .by(DatastoreSpace::claimsHonoured))
                .isEmpty();
        assertThat(Looking.at(estate)
                        .measured(Metric.DATASTORE_USED, DS, (1000 - 175) * GIB)
                        .by(DatastoreSpace::claimsHonoured))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments())
                        .containsExactly(DS, 175L * 1024, 16L * 1024, 100L * 1024, 60L * 1024));
        assertThat(Looking.at(estate)
                        .measured(Metric.DATASTORE_USED, DS, (1000 - 175) * GIB)
                        .measured(Metric.DATASTORE_GROWTH, DS, 59 * GIB)
                        .by(DatastoreSpace::claimsHonoured))
                .as("a disk has grown by 1 GiB since: that is used, and claimed no more")
                .isEmpty();
    }

    @Test
    @DisplayName("ST-6 A datastore with thin disks tells the time left at its present growth")
    void thinGrowth() {
        Estate estate = anEstate()
                .with(
                        aCpool("clu"),
                        aDatastore("ds").sizeGib(1000),
                        aVm("thin").in("clu").on(1).thinDisk("ds", 900, 100))
                .build();

        assertThat(Looking.at(estate)
                        .measured(Metric.DATASTORE_USED, DS, 800 * GIB)
                        .dayAgo(DS, 700 * GIB)
                        .by(DatastoreSpace::thinGrowth))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).contains(Duration.ofDays(2)));
        assertThat(Looking.at(estate)
                        .measured(Metric.DATASTORE_USED, DS, 500 * GIB)
                        .dayAgo(DS, 500 * GIB)
                        .by(DatastoreSpace::thinGrowth))
                .isEmpty();
        assertThat(Looking.at(estate)
                        .measured(Metric.DATASTORE_USED, DS, 980 * GIB)
                        .codes(DatastoreSpace::thinGrowth))
                .containsExactly("datastore.almost-full");
    }

    private static Estate mirrored(MirrorKind kind, long sourceGib, long targetGib, String source, String target) {
        return anEstate()
                .with(
                        aCpool("clu"),
                        aDatastore("ds").sizeGib(sourceGib).ofClass(source),
                        aDatastore("copy")
                                .in(EstateBuilder.AZ07)
                                .sizeGib(targetGib)
                                .ofClass(target),
                        aVm("secret").in("clu").encrypted().disk("ds", 10))
                .with(new Mirror(
                        new MirrorId("m"),
                        "m",
                        kind,
                        new LunId("lun-ds"),
                        new LunId("lun-copy"),
                        "",
                        Duration.ofMinutes(5)))
                .build();
    }

    @Test
    @DisplayName("GM-4 Both sides have one size and one class, which Global Mirror allows")
    void alike() {
        assertThat(Looking.at(mirrored(MirrorKind.GLOBAL_MIRROR, 600, 600, "standard", "standard"))
                        .by(Mirrors::alike))
                .isEmpty();
        assertThat(Looking.at(mirrored(MirrorKind.GLOBAL_MIRROR, 600, 700, "standard", "premium"))
                        .codes(Mirrors::alike))
                .containsExactly("mirror.sizes-differ", "mirror.classes-differ");
        assertThat(Looking.at(mirrored(MirrorKind.GLOBAL_MIRROR, 600, 600, "ultra", "ultra"))
                        .codes(Mirrors::alike))
                .containsExactly("mirror.class-not-allowed");
    }

    @Test
    @DisplayName("GM-8 An existing Metro Mirror relationship is shown as advice")
    void metro() {
        assertThat(Looking.at(mirrored(MirrorKind.METRO_MIRROR, 600, 600, "standard", "standard"))
                        .by(Mirrors::metroMirrorNotSold))
                .extracting(Finding::severity)
                .containsExactly(Severity.ADVICE);
    }

    @Test
    @DisplayName("GM-9 An encrypted VM on a Global Mirror LUN is found")
    void encrypted() {
        assertThat(Looking.at(mirrored(MirrorKind.GLOBAL_MIRROR, 600, 600, "standard", "standard"))
                        .codes(Mirrors::notEncrypted))
                .containsExactly("vm.encrypted-on-mirror");
        assertThat(Looking.at(mirrored(MirrorKind.METRO_MIRROR, 600, 600, "standard", "standard"))
                        .by(Mirrors::notEncrypted))
                .isEmpty();
    }
}
