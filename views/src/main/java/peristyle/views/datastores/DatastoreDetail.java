package peristyle.views.datastores;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peristyle.model.catalog.StorageClass;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.Disk;
import peristyle.model.estate.PoolId;
import peristyle.model.estate.Vm;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.SpaceClaims;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Unit;
import peristyle.views.chart.Claim;
import peristyle.views.chart.Trend;
import peristyle.views.detail.Block;
import peristyle.views.detail.Cell;
import peristyle.views.detail.Describer;
import peristyle.views.detail.Detail;
import peristyle.views.detail.Words;
import peristyle.views.forecast.TimeLeftBlock;
import peristyle.views.forecast.TimesLeft;
import peristyle.views.look.Tone;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** What is known of a datastore: its IOPS limit (ST-1), the claims on its free space (ST-5), its VMs. */
public final class DatastoreDetail implements Describer<Datastore> {

    private static final int MOST_VMS = 60;
    private static final double MIB_PER_TIB = 1024.0 * 1024;

    private final Texts texts;
    private final Words words;
    private final TimeLeftBlock timesLeft;

    /** Says it in these words, and how much time is left by these. */
    public DatastoreDetail(Texts texts, TimesLeft times) {
        this.texts = texts;
        words = new Words(texts);
        timesLeft = new TimeLeftBlock(texts, times);
    }

    @Override
    public void onMore(Runnable listener) {
        timesLeft.onAnswer(listener);
    }

    @Override
    public Detail describe(Snapshot snapshot, Datastore store) {
        return new Detail(
                store.id(),
                store.name(),
                standing(snapshot, store),
                snapshot.findings().about(store.id()),
                List.of(
                        claims(snapshot, store),
                        timesLeft.of(snapshot, store),
                        load(snapshot, store),
                        facts(snapshot, store),
                        vms(snapshot, store)),
                trends(snapshot, store));
    }

    private Cell standing(Snapshot snapshot, Datastore store) {
        return words.standing(
                snapshot,
                store.id(),
                store.lun(),
                !Float.isNaN(snapshot.situation().value(Metric.DATASTORE_USED, store.id())));
    }

    /** ST-5: what is promised of the free space. */
    private Block claims(Snapshot snapshot, Datastore store) {
        SpaceClaims claims = SpaceClaims.of(snapshot.situation(), store);
        float used = snapshot.situation().value(Metric.DATASTORE_USED, store.id());
        double free = store.sizeMib() - used;
        Cell result =
                Float.isNaN(used) ? Cell.of(Formats.UNKNOWN, Tone.UNKNOWN) : left(claims.headroomMib(Math.round(free)));
        return new Block.Claims(
                texts.get("detail.claims"),
                texts.get("detail.free"),
                free,
                List.of(
                        new Claim(
                                texts.get("detail.claim-swap"), claims.swapMib() - claims.swapWrittenMib(), Tone.GOOD),
                        new Claim(texts.get("detail.claim-snapshots"), claims.snapshotReserveMib(), Tone.NOTICE),
                        new Claim(texts.get("detail.claim-thin"), claims.thinGrowthMib(), Tone.WARNING)),
                result);
    }

    private Cell left(long headroom) {
        return headroom < 0
                ? Cell.of(texts.get("detail.claims-beyond", words.size(-headroom)), Tone.WARNING)
                : Cell.of(texts.get("detail.claims-left", words.size(headroom)), Tone.GOOD);
    }

    /** ST-1: rate of the class × size. */
    private Block load(Snapshot snapshot, Datastore store) {
        return new Block.Facts(
                texts.get("detail.iops-limit"),
                List.of(
                        words.fact("column.storage_class", className(snapshot, store)),
                        words.fact("detail.limit", limit(snapshot, store)),
                        words.fact(
                                "detail.iops-now",
                                texts.formats()
                                        .with(snapshot.situation().value(Metric.DATASTORE_IOPS, store.id()), "IOPS")),
                        words.fact(
                                "column.iops_demand",
                                texts.formats()
                                        .with(snapshot.situation().value(Metric.DATASTORE_DEMAND, store.id()), "IOPS")),
                        words.fact(
                                "detail.latency",
                                texts.formats()
                                        .milliseconds(
                                                snapshot.situation().value(Metric.DATASTORE_LATENCY, store.id())))));
    }

    private String className(Snapshot snapshot, Datastore store) {
        return storageClass(snapshot, store).map(StorageClass::name).orElse(store.storageClass());
    }

    private String limit(Snapshot snapshot, Datastore store) {
        StorageClass known = storageClass(snapshot, store).orElse(null);
        return known == null
                ? Formats.UNKNOWN
                : known.committed()
                        ? texts.get(
                                "detail.iops-sum",
                                texts.formats().integer(known.iopsPerTib()),
                                texts.formats().decimal(store.sizeMib() / MIB_PER_TIB),
                                texts.formats().iops(known.iopsLimit(store.sizeMib())))
                        : texts.get("detail.no-commitment");
    }

    private static Optional<StorageClass> storageClass(Snapshot snapshot, Datastore store) {
        return snapshot.catalog().storageClasses().stream()
                .filter(each -> each.id().equals(store.storageClass()))
                .findFirst();
    }

    private Block facts(Snapshot snapshot, Datastore store) {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(words.fact(
                "detail.used",
                words.use(
                        snapshot.situation().value(Metric.DATASTORE_USED, store.id()),
                        (double) store.sizeMib(),
                        words::size)));
        long halted = snapshot.hardware().hypervisors().halts().values().stream()
                .filter(halt -> store.id().equals(halt.datastore()))
                .count();
        if (halted > 0) {
            facts.add(
                    words.fact("detail.standing-still", Cell.of(texts.formats().integer(halted), Tone.DANGER)));
        }
        facts.add(words.fact(
                "detail.snapshots-now",
                words.size(snapshot.situation().value(Metric.DATASTORE_SNAPSHOTS, store.id()))));
        facts.add(words.fact("column.zone", words.link(snapshot, store.zone())));
        facts.add(words.fact("column.tenant", words.link(snapshot, store.tenant())));
        facts.add(words.fact("column.lun", words.link(snapshot, store.lun())));
        for (PoolId pool : store.pools()) {
            facts.add(words.fact("column.pool", words.link(snapshot, pool)));
        }
        return new Block.Facts(texts.get("detail.facts"), facts);
    }

    private Block vms(Snapshot snapshot, Datastore store) {
        List<Vm> vms = snapshot.estate().relations().vmsOn(store.id());
        List<List<Cell>> lines = new ArrayList<>();
        for (Vm vm : vms.subList(0, Math.min(MOST_VMS, vms.size()))) {
            List<Disk> here = vm.disks().stream()
                    .filter(disk -> disk.datastore().equals(store.id()))
                    .toList();
            lines.add(List.of(
                    words.link(snapshot, vm.id()),
                    words.power(snapshot, vm),
                    Cell.of(words.size(Words.sum(here, Disk::sizeMib))),
                    Cell.of(words.size(Words.sum(here, Disk::writtenMib)))));
        }
        return new Block.Lines(
                texts.get("sheet.vms"),
                List.of(
                        texts.get("column.name"),
                        texts.get("column.power"),
                        texts.get("detail.size"),
                        texts.get("detail.used")),
                lines,
                vms.size() > MOST_VMS ? texts.get("detail.more", MOST_VMS, vms.size()) : "");
    }

    private List<Trend> trends(Snapshot snapshot, Datastore store) {
        List<Trend.Limit> cap = storageClass(snapshot, store)
                .filter(StorageClass::committed)
                .map(each -> List.of(
                        new Trend.Limit(texts.get("detail.limit"), each.iopsLimit(store.sizeMib()), Tone.DANGER)))
                .orElse(List.of());
        return List.of(
                new Trend(
                        texts.get("column.iops"),
                        Unit.IOPS,
                        List.of(
                                new Trend.Line(texts.get("detail.iops-now"), Metric.DATASTORE_IOPS, store.id()),
                                new Trend.Line(texts.get("column.iops_demand"), Metric.DATASTORE_DEMAND, store.id())),
                        cap),
                new Trend(
                        texts.get("detail.latency"),
                        Unit.MILLISECONDS,
                        List.of(new Trend.Line(texts.get("detail.latency"), Metric.DATASTORE_LATENCY, store.id())),
                        List.of()),
                new Trend(
                        texts.get("detail.space"),
                        Unit.MIB,
                        List.of(
                                new Trend.Line(texts.get("detail.used"), Metric.DATASTORE_USED, store.id()),
                                new Trend.Line(
                                        texts.get("detail.snapshots-now"), Metric.DATASTORE_SNAPSHOTS, store.id())),
                        List.of(new Trend.Limit(texts.get("detail.capacity"), store.sizeMib(), Tone.DANGER))));
    }
}
