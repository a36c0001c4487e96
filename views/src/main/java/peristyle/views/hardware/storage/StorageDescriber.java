package peristyle.views.hardware.storage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ArraySpace;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.StoragePool;
import peristyle.model.estate.StorageSystem;
import peristyle.model.hardware.storage.ArrayState;
import peristyle.model.hardware.storage.ArrayStatus;
import peristyle.model.hardware.storage.ClusterStatus;
import peristyle.model.hardware.storage.DriveState;
import peristyle.model.hardware.storage.NodeStatus;
import peristyle.model.operation.Snapshot;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Unit;
import peristyle.views.chart.Trend;
import peristyle.views.detail.Block;
import peristyle.views.detail.Cell;
import peristyle.views.detail.Detail;
import peristyle.views.detail.Words;
import peristyle.views.look.Tone;
import peristyle.views.look.Tones;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** What is known of an SVC cluster or of an enclosure. */
public final class StorageDescriber {

    private static final int MOST_DATASTORES = 60;

    private final Texts texts;
    private final Words words;

    /** Says it in these words. */
    public StorageDescriber(Texts texts) {
        this.texts = texts;
        words = new Words(texts);
    }

    /** A cluster with its nodes. */
    public Detail system(Snapshot snapshot, StorageSystem system) {
        @Nullable
        ClusterStatus now = snapshot.hardware().storage().cluster(system.id()).orElse(null);
        Cell state = now == null
                ? unknown()
                : Cell.of(
                        texts.get(now.online() ? "hardware.cluster.online" : "hardware.cluster.offline"),
                        now.online() ? Tone.GOOD : Tone.DANGER);
        List<Block.Fact> parts = new ArrayList<>();
        if (now != null && now.online()) {
            parts.add(works("hardware.fc-a", now.fabrics().getFirst()));
            parts.add(works("hardware.fc-b", now.fabrics().getLast()));
            parts.add(works("hardware.quorum", now.quorum()));
            parts.add(works("hardware.keys", now.keys()));
        }
        if (now != null) {
            for (NodeStatus node : now.nodes()) {
                parts.add(new Block.Fact(
                        texts.get("hardware.node-group", node.number(), "io_grp" + node.ioGroup()),
                        node.online() && !node.cache()
                                ? Cell.of(texts.get("hardware.without-cache"), Tone.WARNING)
                                : works(node.online())));
            }
        }
        return new Detail(
                system.id(),
                system.name(),
                state,
                snapshot.findings().about(system.id()),
                List.of(
                        new Block.Facts(
                                texts.get("hardware.parts"),
                                parts.isEmpty() ? List.of(words.fact("hardware.state", unknown())) : parts),
                        new Block.Facts(
                                texts.get("detail.facts"),
                                List.of(
                                        words.fact("column.zone", words.link(snapshot, system.zone())),
                                        words.fact(
                                                "inventory-screen.io-groups",
                                                texts.formats().integer(system.ioGroups()))))),
                List.of());
    }

    private Cell unknown() {
        return Cell.of(texts.get("hardware.unknown"), Tone.UNKNOWN);
    }

    private Block.Fact works(String key, boolean yes) {
        return words.fact(key, works(yes));
    }

    private Cell works(boolean yes) {
        return Cell.of(texts.get(yes ? "hardware.works" : "hardware.fails"), yes ? Tone.GOOD : Tone.DANGER);
    }

    /** An enclosure: its array, its drives, and the datastores that lie on it. */
    public Detail pool(Snapshot snapshot, StoragePool pool) {
        @Nullable
        ArrayStatus now = snapshot.hardware().storage().array(pool.id()).orElse(null);
        return new Detail(
                pool.id(),
                pool.name(),
                now == null ? unknown() : Cell.of(shortly(now), Tones.of(now.state())),
                snapshot.findings().about(pool.id()),
                List.of(array(now), facts(snapshot, pool), datastores(snapshot, pool)),
                List.of(new Trend(
                        texts.get("metric.STORAGE_POOL_IOPS"),
                        Unit.IOPS,
                        List.of(new Trend.Line(texts.get("detail.used"), Metric.STORAGE_POOL_IOPS, pool.id())),
                        List.of())));
    }

    /** In the head a word has to do: what it does exactly stands below. */
    private String shortly(ArrayStatus now) {
        return texts.get("hardware.legend." + Tones.of(now.state()).name().toLowerCase(java.util.Locale.ROOT));
    }

    private Block array(@Nullable ArrayStatus now) {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(words.fact("hardware.state", now == null ? unknown() : words.state(now.state())));
        if (now != null) {
            if (now.since() != null) {
                facts.add(words.fact("hardware.since", texts.formats().moment(now.since())));
            }
            if (now.progress() < 1) {
                facts.add(words.fact(
                        "hardware.progress",
                        texts.get("hardware.progress-left", texts.formats().percent(now.progress()), now.left())));
            }
            boolean reached = now.state() != ArrayState.OFFLINE && now.state() != ArrayState.LOST;
            facts.add(words.fact(
                    "hardware.survives",
                    !reached
                            ? unknown()
                            : Cell.of(
                                    texts.formats().integer(now.survives()),
                                    now.survives() == 0
                                            ? Tone.DANGER
                                            : now.survives() == 1 ? Tone.WARNING : Tone.GOOD)));
            facts.add(words.fact(
                    "hardware.use",
                    Double.isNaN(now.use()) ? Formats.UNKNOWN : texts.formats().percent(now.use())));
            if (now.full()) {
                facts.add(words.fact("hardware.full", Cell.of(texts.get("table.yes"), Tone.WARNING)));
            }
            for (int slot = 0; slot < now.drives().size(); slot++) {
                DriveState drive = now.drives().get(slot);
                if (drive != DriveState.ONLINE) {
                    facts.add(new Block.Fact(
                            texts.get("hardware.drive", slot + 1), Cell.of(texts.of(drive), Tones.of(drive))));
                }
            }
        }
        return new Block.Facts(texts.get("hardware.array"), facts);
    }

    private Block facts(Snapshot snapshot, StoragePool pool) {
        long allocated = ArraySpace.of(snapshot.estate()).takenMib(pool.id());
        return new Block.Facts(
                texts.get("detail.facts"),
                List.of(
                        words.fact("column.storage_system", words.link(snapshot, pool.system())),
                        words.fact("column.enclosure", pool.enclosure()),
                        words.fact("column.drives", texts.formats().integer(pool.drives())),
                        words.fact(
                                "inventory-screen.allocated",
                                words.use((double) allocated, (double) pool.capacityMib(), texts.formats()::size)),
                        words.fact(
                                "metric.STORAGE_POOL_IOPS",
                                texts.formats()
                                        .iops(snapshot.situation().value(Metric.STORAGE_POOL_IOPS, pool.id())))));
    }

    private Block datastores(Snapshot snapshot, StoragePool pool) {
        List<List<Cell>> lines = new ArrayList<>();
        int all = 0;
        for (Datastore datastore : snapshot.estate().datastores()) {
            boolean here = datastore.lun() != null
                    && snapshot.estate()
                            .luns()
                            .find(datastore.lun())
                            .filter(lun -> lun.storagePool().equals(pool.id()))
                            .isPresent();
            if (here && ++all <= MOST_DATASTORES) {
                lines.add(List.of(
                        words.link(snapshot, datastore.id()),
                        Cell.of(words.size(datastore.sizeMib())),
                        Cell.of(texts.formats()
                                .milliseconds(snapshot.situation().value(Metric.DATASTORE_LATENCY, datastore.id())))));
            }
        }
        return new Block.Lines(
                texts.get("sheet.datastores"),
                List.of(texts.get("column.name"), texts.get("detail.size"), texts.get("hardware.latency")),
                lines,
                all > MOST_DATASTORES ? texts.get("detail.more", MOST_DATASTORES, all) : "");
    }
}
