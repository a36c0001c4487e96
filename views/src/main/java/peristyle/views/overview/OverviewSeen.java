package peristyle.views.overview;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.RegionId;
import peristyle.model.estate.Zone;
import peristyle.model.estate.ZoneId;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Severity;
import peristyle.model.telemetry.Rpo;
import peristyle.views.console.Scope;
import peristyle.views.look.Tone;
import peristyle.views.overview.FindingRow.Said;
import peristyle.views.text.Texts;

/** What the Overview says at one moment, in words and figures: nothing of the estate is needed to show it again. */
public final class OverviewSeen {

    /** More lines than the greatest screen shows at once. */
    private static final int MOST_LINES = 60;

    final Map<Severity, Integer> counts;
    final List<Said> lines;
    final String elsewhere;
    final List<ZoneCapacity> capacities;
    final Map<Rpo.Severity, Integer> replicas;
    final List<Happening> happenings;
    final String since;

    private OverviewSeen(
            Map<Severity, Integer> counts,
            List<Said> lines,
            String elsewhere,
            List<ZoneCapacity> capacities,
            Map<Rpo.Severity, Integer> replicas,
            List<Happening> happenings,
            String since) {
        this.counts = counts;
        this.lines = lines;
        this.elsewhere = elsewhere;
        this.capacities = capacities;
        this.replicas = replicas;
        this.happenings = happenings;
        this.since = since;
    }

    /** What it says of this snapshot in this scope. No JavaFX thread is needed. */
    public static OverviewSeen of(ControlPlane plane, Snapshot snapshot, Scope scope, Texts texts) {
        OverviewViewModel model = new OverviewViewModel(plane, texts);
        model.accept(snapshot, scope);
        FindingWords words = new FindingWords(texts);
        return new OverviewSeen(
                model.counts().get(),
                model.rows().get().stream().limit(MOST_LINES).map(words::of).toList(),
                model.elsewhere().get(),
                model.capacities().get(),
                model.replicas().get(),
                model.happenings().get(),
                model.since().get());
    }

    /** Writes it, to be read by the same build of the console. */
    public void write(DataOutputStream out) throws IOException {
        write(counts, out);
        out.writeInt(lines.size());
        for (Said line : lines) {
            write(line, out);
        }
        out.writeUTF(elsewhere);
        out.writeInt(capacities.size());
        for (ZoneCapacity capacity : capacities) {
            write(capacity, out);
        }
        write(replicas, out);
        out.writeInt(happenings.size());
        for (Happening happening : happenings) {
            write(happening, out);
        }
        out.writeUTF(since);
    }

    /** Reads what was written by the same build. */
    public static OverviewSeen read(DataInputStream in) throws IOException {
        Map<Severity, Integer> counts = counts(Severity.class, in);
        List<Said> lines = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            lines.add(line(in));
        }
        String elsewhere = in.readUTF();
        List<ZoneCapacity> capacities = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            capacities.add(capacity(in));
        }
        Map<Rpo.Severity, Integer> replicas = counts(Rpo.Severity.class, in);
        List<Happening> happenings = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            happenings.add(happening(in));
        }
        return new OverviewSeen(counts, lines, elsewhere, capacities, replicas, happenings, in.readUTF());
    }

    private static <E extends Enum<E>> void write(Map<E, Integer> counts, DataOutputStream out) throws IOException {
        out.writeInt(counts.size());
        for (Map.Entry<E, Integer> count : counts.entrySet()) {
            out.writeUTF(count.getKey().name());
            out.writeInt(count.getValue());
        }
    }

    private static <E extends Enum<E>> Map<E, Integer> counts(Class<E> type, DataInputStream in) throws IOException {
        Map<E, Integer> counts = new EnumMap<>(type);
        for (int left = in.readInt(); left > 0; left--) {
            counts.put(Enum.valueOf(type, in.readUTF()), in.readInt());
        }
        return counts;
    }

    private static void write(Said line, DataOutputStream out) throws IOException {
        out.writeUTF(line.key());
        write(line.object(), out);
        out.writeInt(line.depth());
        out.writeBoolean(line.branches());
        out.writeBoolean(line.open());
        out.writeUTF(line.tone().name());
        out.writeUTF(line.mark());
        out.writeUTF(line.words());
        out.writeUTF(line.name());
        out.writeUTF(line.beside());
        out.writeUTF(line.spoken());
    }

    private static Said line(DataInputStream in) throws IOException {
        return new Said(
                in.readUTF(),
                object(in),
                in.readInt(),
                in.readBoolean(),
                in.readBoolean(),
                Tone.valueOf(in.readUTF()),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF());
    }

    private static void write(ObjectId id, DataOutputStream out) throws IOException {
        out.writeUTF(id.kind().name());
        out.writeUTF(id.value());
    }

    private static ObjectId object(DataInputStream in) throws IOException {
        return ObjectKind.valueOf(in.readUTF()).id(in.readUTF());
    }

    private static void write(ZoneCapacity capacity, DataOutputStream out) throws IOException {
        ZoneStock stock = capacity.stock();
        out.writeUTF(stock.zone().id().value());
        out.writeUTF(stock.zone().name());
        out.writeUTF(stock.zone().region().value());
        out.writeBoolean(stock.zone().hsm());
        out.writeDouble(stock.clockMhz());
        out.writeLong(stock.activatedMib());
        out.writeLong(stock.memoryMib());
        out.writeLong(stock.allocatedMib());
        out.writeLong(stock.storageMib());
        out.writeDouble(capacity.usedMhz());
        out.writeDouble(capacity.usedMemory());
        out.writeDouble(capacity.usedStorage());
    }

    private static ZoneCapacity capacity(DataInputStream in) throws IOException {
        Zone zone = new Zone(new ZoneId(in.readUTF()), in.readUTF(), new RegionId(in.readUTF()), in.readBoolean());
        ZoneStock stock = new ZoneStock(
                zone,
                List.of(),
                List.of(),
                in.readDouble(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong());
        return new ZoneCapacity(stock, in.readDouble(), in.readDouble(), in.readDouble());
    }

    private static void write(Happening happening, DataOutputStream out) throws IOException {
        Instant at = happening.at();
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
        out.writeUTF(happening.tone().name());
        out.writeUTF(happening.sentence());
        out.writeUTF(happening.name());
        ObjectId subject = happening.subject();
        out.writeBoolean(subject != null);
        if (subject != null) {
            write(subject, out);
        }
    }

    private static Happening happening(DataInputStream in) throws IOException {
        Instant at = Instant.ofEpochSecond(in.readLong(), in.readInt());
        Tone tone = Tone.valueOf(in.readUTF());
        String sentence = in.readUTF();
        String name = in.readUTF();
        @Nullable ObjectId subject = in.readBoolean() ? object(in) : null;
        return new Happening(at, tone, sentence, name, subject);
    }
}
