package peristyle.model.emulator.fault;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ObjectKind;
import peristyle.model.hardware.fault.FaultChoice;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.hardware.fault.FaultTiming;

/** Orders as bytes: by name and id, never by place or ordinal. */
final class OrderForm {

    private static final long NONE = Long.MIN_VALUE;

    private OrderForm() {}

    static void save(DataOutput out, FaultOrder order) throws IOException {
        out.writeUTF(order.kind().name());
        out.writeInt(order.targets().size());
        for (ObjectId target : order.targets()) {
            save(out, target);
        }
        out.writeInt(order.part());
        out.writeDouble(order.amount());
        out.writeInt(order.choice().skip());
        out.writeInt(order.choice().step());
        out.writeDouble(order.choice().probability());
        Instant at = order.timing().at();
        out.writeLong(at == null ? NONE : at.getEpochSecond());
        save(out, order.timing().duration());
        save(out, order.timing().every());
    }

    static FaultOrder restore(DataInput in) throws IOException {
        FaultKind kind = kind(in);
        List<ObjectId> targets = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            targets.add(target(in));
        }
        int part = in.readInt();
        double amount = in.readDouble();
        FaultChoice choice = new FaultChoice(in.readInt(), in.readInt(), in.readDouble());
        long at = in.readLong();
        FaultTiming timing = new FaultTiming(at == NONE ? null : Instant.ofEpochSecond(at), duration(in), duration(in));
        return new FaultOrder(kind, targets, part, amount, choice, timing);
    }

    static FaultKind kind(DataInput in) throws IOException {
        try {
            return FaultKind.valueOf(in.readUTF());
        } catch (IllegalArgumentException unknown) {
            throw new IOException("no such fault", unknown);
        }
    }

    static void save(DataOutput out, ObjectId target) throws IOException {
        out.writeUTF(target.kind().name());
        out.writeUTF(target.value());
    }

    static ObjectId target(DataInput in) throws IOException {
        try {
            return ObjectKind.valueOf(in.readUTF()).id(in.readUTF());
        } catch (IllegalArgumentException unknown) {
            throw new IOException("no such kind of object", unknown);
        }
    }

    private static void save(DataOutput out, @Nullable Duration time) throws IOException {
        out.writeLong(time == null ? NONE : time.toSeconds());
    }

    private static @Nullable Duration duration(DataInput in) throws IOException {
        long seconds = in.readLong();
        return seconds == NONE ? null : Duration.ofSeconds(seconds);
    }
}
