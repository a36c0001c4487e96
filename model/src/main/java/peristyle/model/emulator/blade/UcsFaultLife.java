package peristyle.model.emulator.blade;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ObjectKind;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.blade.UcsFault;
import peristyle.model.hardware.blade.UcsFaultCode;
import peristyle.model.hardware.blade.UcsFaultStage;
import peristyle.model.hardware.blade.UcsSeverity;

/** One fault on the list of a UCS Manager, from its first coming until it is forgotten. Seconds. */
final class UcsFaultLife {

    /** How long something has to be wrong until it counts; UCS Manager's flapping interval is 10 s unless set otherwise. */
    static final int SOAK = 10;
    /** How long it has to be gone until it is cleared. */
    static final int FLAP = 10;
    /** How long it is kept after that: UCS Manager's retention interval unless set otherwise. */
    static final int RETENTION = 3600;

    final UcsFaultCode code;
    final ObjectId subject;
    final int part;
    private long created;
    private UcsFaultStage stage = UcsFaultStage.SOAKING;
    private long changed;
    /** When it came or went last. */
    private long turned;
    /** How many orders strike it. */
    private int strikers = 1;

    private int occurrences = 1;

    UcsFaultLife(UcsFaultCode code, ObjectId subject, int part, long second) {
        this.code = code;
        this.subject = subject;
        this.part = part;
        created = second;
        changed = second;
        turned = second;
    }

    /** The same struck by what strikes the other, too. */
    UcsFaultLife joined(UcsFaultLife other) {
        strikers += other.strikers;
        created = Math.min(created, other.created);
        return this;
    }

    /** It is struck (once more). */
    void come(long second, List<DeviceEvent> events) {
        occurrences++;
        if (strikers++ == 0) {
            turned = second;
            switch (stage) {
                case CLEARED -> move(UcsFaultStage.FLAPPING, second, events);
                case RETAINED -> move(UcsFaultStage.ACTIVE, second, events);
                case SOAKING, ACTIVE, FLAPPING -> {}
            }
        }
    }

    /** One of those that strike it has ended. */
    void go(long second) {
        strikers = Math.max(0, strikers - 1);
        if (strikers == 0) {
            turned = second;
            if (stage == UcsFaultStage.SOAKING || stage == UcsFaultStage.ACTIVE) {
                stage = UcsFaultStage.CLEARED;
                changed = second;
            }
        }
    }

    /** Lets time pass up to this second; whether it is forgotten. */
    boolean pass(long to, List<DeviceEvent> events) {
        if (strikers > 0) {
            boolean waits = stage == UcsFaultStage.SOAKING || stage == UcsFaultStage.FLAPPING;
            long due = turned + (stage == UcsFaultStage.SOAKING ? SOAK : FLAP);
            if (waits && due <= to) {
                move(UcsFaultStage.ACTIVE, due, events);
            }
            return false;
        }
        if (stage != UcsFaultStage.RETAINED && turned + FLAP <= to) {
            move(UcsFaultStage.RETAINED, turned + FLAP, events);
        }
        return stage == UcsFaultStage.RETAINED && changed + RETENTION <= to;
    }

    private void move(UcsFaultStage next, long second, List<DeviceEvent> events) {
        stage = next;
        changed = second;
        events.add(new DeviceEvent.UcsFaultChanged(Instant.ofEpochSecond(second), subject, code, part, next));
    }

    UcsFault seen(String distinguishedName) {
        return new UcsFault(
                code,
                distinguishedName,
                subject,
                part,
                stage,
                severity(),
                Instant.ofEpochSecond(created),
                Instant.ofEpochSecond(changed),
                occurrences);
    }

    private UcsSeverity severity() {
        return switch (stage) {
            case SOAKING -> UcsSeverity.CONDITION;
            case ACTIVE, FLAPPING, CLEARED -> code.severity();
            case RETAINED -> UcsSeverity.CLEARED;
        };
    }

    void save(DataOutput out) throws IOException {
        out.writeUTF(code.name());
        out.writeUTF(subject.kind().name());
        out.writeUTF(subject.value());
        out.writeInt(part);
        out.writeUTF(stage.name());
        out.writeLong(created);
        out.writeLong(changed);
        out.writeLong(turned);
        out.writeInt(strikers);
        out.writeInt(occurrences);
    }

    static UcsFaultLife restore(DataInput in) throws IOException {
        try {
            UcsFaultCode code = UcsFaultCode.valueOf(in.readUTF());
            ObjectId subject = ObjectKind.valueOf(in.readUTF()).id(in.readUTF());
            UcsFaultLife life = new UcsFaultLife(code, subject, in.readInt(), 0);
            life.stage = UcsFaultStage.valueOf(in.readUTF());
            life.created = in.readLong();
            life.changed = in.readLong();
            life.turned = in.readLong();
            life.strikers = in.readInt();
            life.occurrences = in.readInt();
            return life;
        } catch (IllegalArgumentException unknown) {
            throw new IOException("no such fault of UCS Manager", unknown);
        }
    }
}
