package peristyle.views.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ComputePool;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.Datastore;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.Host;
import peristyle.model.estate.Lun;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.Vm;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.LatencyLimits;
import peristyle.model.telemetry.Metric;
import peristyle.views.chart.Trend;
import peristyle.views.cpools.CpoolDetail;
import peristyle.views.datastores.DatastoreDetail;
import peristyle.views.detail.Block;
import peristyle.views.detail.Cell;
import peristyle.views.detail.Detail;
import peristyle.views.detail.Words;
import peristyle.views.forecast.TimeLeftBlock;
import peristyle.views.forecast.TimesLeft;
import peristyle.views.hosts.HostDetail;
import peristyle.views.look.Tone;
import peristyle.views.text.Texts;
import peristyle.views.vms.VmDetail;

/** What is known of any entry: as its own screen says it where it has one, else its record and what stands under it. */
final class InventoryDetail {

    private static final int MOST_LINES = 40;

    private final Texts texts;
    private final Words words;
    private final RecordFacts facts;
    private final CpoolDetail pools;
    private final HostDetail hosts;
    private final VmDetail vms;
    private final DatastoreDetail datastores;
    private final TimeLeftBlock timesLeft;

    InventoryDetail(Texts texts, TimesLeft times) {
        this.texts = texts;
        words = new Words(texts);
        facts = new RecordFacts(texts);
        pools = new CpoolDetail(texts, times);
        hosts = new HostDetail(texts);
        vms = new VmDetail(texts);
        timesLeft = new TimeLeftBlock(texts, times);
        datastores = new DatastoreDetail(texts, times);
    }

    /**
     * An object, and what stands directly under it.
     *
     * @param standing what is found of each entry or of anything under it: a zone is not well while its hosts are not
     */
    Detail describe(Snapshot snapshot, EstateObject object, List<Entry> below, Map<Entry, Standing> standing) {
        return switch (object) {
            case ComputePool pool -> pools.describe(snapshot, pool);
            case Host host -> hosts.describe(snapshot, host);
            case Vm vm -> vms.describe(snapshot, vm);
            case Datastore datastore -> datastores.describe(snapshot, datastore);
            default -> record(snapshot, object, below, standing);
        };
    }

    /** A group of an object. */
    Detail describe(
            Snapshot snapshot, Entry.Group group, EstateObject of, List<Entry> below, Map<Entry, Standing> standing) {
        String name = texts.of(group.group());
        return new Detail(
                of.id(),
                texts.get("inventory-screen.group-of", name, of.name()),
                standing(snapshot, standing.get(group)),
                List.of(),
                contents(snapshot, name, things(below), standing),
                List.of());
    }

    private Detail record(Snapshot snapshot, EstateObject object, List<Entry> below, Map<Entry, Standing> standing) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Facts(texts.get("detail.facts"), facts.of(snapshot, object)));
        if (object instanceof CoreLink) {
            blocks.add(timesLeft.of(snapshot, object));
        }
        blocks.addAll(facts.lists(snapshot, object));
        blocks.addAll(contents(snapshot, texts.get("inventory-screen.contains"), things(below), standing));
        return new Detail(
                object.id(),
                object.name(),
                state(snapshot, object, standing),
                snapshot.findings().about(object.id()),
                blocks,
                trends(object));
    }

    private static List<ObjectId> things(List<Entry> below) {
        return below.stream()
                .filter(Entry.Thing.class::isInstance)
                .map(Entry::object)
                .toList();
    }

    private List<Block> contents(Snapshot snapshot, String title, List<ObjectId> ids, Map<Entry, Standing> standing) {
        List<List<Cell>> lines = new ArrayList<>();
        for (ObjectId id : ids.subList(0, Math.min(MOST_LINES, ids.size()))) {
            snapshot.estate()
                    .find(id)
                    .ifPresent(object -> lines.add(List.of(
                            words.link(snapshot, id),
                            Cell.of(texts.of(id.kind())),
                            state(snapshot, object, standing))));
        }
        String more = ids.size() > MOST_LINES ? texts.get("detail.more", MOST_LINES, ids.size()) : "";
        return lines.isEmpty()
                ? List.of()
                : List.of(new Block.Lines(
                        title,
                        List.of(
                                texts.get("column.name"),
                                texts.get("column.object_kind"),
                                texts.get("inventory-screen.standing")),
                        lines,
                        more));
    }

    private Cell state(Snapshot snapshot, EstateObject object, Map<Entry, Standing> standing) {
        return switch (object) {
            case Vm vm -> words.power(snapshot, vm);
            case Host host -> words.state(host.state());
            case Replica replica ->
                words.state(snapshot.situation().statusOf(replica.id()).state());
            case Lun lun -> words.standing(snapshot, lun.id(), lun.id(), true);
            case Datastore store ->
                words.standing(
                        snapshot,
                        store.id(),
                        store.lun(),
                        !Float.isNaN(snapshot.situation().value(Metric.DATASTORE_USED, store.id())));
            default -> standing(snapshot, standing.get(new Entry.Thing(object.id())));
        };
    }

    private Cell standing(Snapshot snapshot, @Nullable Standing found) {
        Cell worst = words.standing(snapshot, found == null ? null : found.worst());
        return found == null || found.outside() == null || worst.tone() == Tone.UNKNOWN
                ? worst
                : new Cell(StandingWords.of(texts, found), worst.tone(), null);
    }

    private List<Trend> trends(EstateObject object) {
        return Stream.of(Metric.values())
                .filter(metric -> metric.kind() == object.id().kind())
                .map(metric -> new Trend(
                        texts.of(metric),
                        metric.unit(),
                        List.of(new Trend.Line(texts.of(metric), metric, object.id())),
                        limits(metric)))
                .toList();
    }

    /** NW-2. */
    private List<Trend.Limit> limits(Metric metric) {
        return switch (metric) {
            case ZONE_LATENCY -> List.of(limit(LatencyLimits.WITHIN_ZONE_MS));
            case LINK_LATENCY -> List.of(limit(LatencyLimits.BETWEEN_ZONES_MS));
            default -> List.of();
        };
    }

    private Trend.Limit limit(double value) {
        return new Trend.Limit(texts.get("detail.limit"), value, Tone.WARNING);
    }
}
