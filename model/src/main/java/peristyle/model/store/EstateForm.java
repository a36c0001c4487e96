package peristyle.model.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Roster;

/**
 * Estates, and changes to them, as bytes outside of a store: the bodies that a store keeps, behind the shapes that they were
 * written in, so that later versions read them. Each object keeps its place. Used by one thread at a time.
 */
public final class EstateForm {

    private static final int NONE = 0;

    private final Shapes shapes;
    private final List<Shape> written;

    private EstateForm(List<Shape> stored) {
        this.shapes = new Shapes(stored, RecordType.ofEstate());
        this.written = new ArrayList<>(stored);
        written.addAll(shapes.missing());
    }

    /** What was read, and the form of the changes that go with it. */
    public record Read(EstateForm form, Estate estate) {}

    /** The form in which this version writes. */
    public static EstateForm current() {
        return new EstateForm(List.of());
    }

    /**
     * Writes an estate.
     *
     * @throws IOException where the stream does not take it
     */
    public void write(Estate estate, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(written.size());
        for (Shape shape : written) {
            out.writeUTF(shape.type());
            out.writeUTF(String.join(",", shape.components()));
        }
        ValueWriter values = new ValueWriter(shapes);
        ObjectKind[] kinds = ObjectKind.values();
        out.writeInt(kinds.length);
        for (ObjectKind kind : kinds) {
            Roster<EstateObject> roster = estate.roster(kind);
            out.writeUTF(kind.name());
            out.writeInt(roster.places());
            for (int place = 0; place < roster.places(); place++) {
                EstateObject object = roster.at(place);
                write(out, object == null ? new byte[NONE] : values.body(object));
            }
        }
        out.flush();
    }

    private static void write(DataOutputStream out, byte[] body) throws IOException {
        out.writeInt(body.length);
        out.write(body);
    }

    /**
     * Reads what {@link #write(Estate, OutputStream)} wrote. Takes no more memory than the stream has bytes, but for a small
     * factor.
     *
     * @throws IOException where it is something else
     */
    public static Read read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        try {
            List<Shape> stored = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                stored.add(new Shape(in.readUTF(), List.of(in.readUTF().split(","))));
            }
            EstateForm form = new EstateForm(stored);
            ValueReader values = new ValueReader(form.shapes);
            Map<ObjectKind, List<@Nullable EstateObject>> places = new EnumMap<>(ObjectKind.class);
            for (int left = in.readInt(); left > 0; left--) {
                List<@Nullable EstateObject> objects = new ArrayList<>();
                places.put(ObjectKind.valueOf(in.readUTF()), objects);
                for (int waiting = in.readInt(); waiting > 0; waiting--) {
                    byte[] body = body(in);
                    objects.add(body.length == NONE ? null : values.body(body));
                }
            }
            return new Read(form, Estate.ofPlaces(places));
        } catch (RuntimeException | StackOverflowError foreign) {
            throw new IOException("it holds no estate: " + foreign.getMessage(), foreign);
        }
    }

    private static byte[] body(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] body = in.readNBytes(Math.max(0, length));
        if (body.length != length) {
            throw new IOException("it ends too early");
        }
        return body;
    }

    /**
     * Writes a change.
     *
     * @throws IOException where the stream does not take it
     */
    public void write(EstateChange change, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        ValueWriter values = new ValueWriter(shapes);
        out.writeInt(change.removed().size());
        for (ObjectId id : change.removed()) {
            out.writeUTF(id.kind().name());
            out.writeUTF(id.value());
        }
        out.writeInt(change.put().size());
        for (EstateObject object : change.put()) {
            write(out, values.body(object));
        }
        out.flush();
    }

    /**
     * Reads what {@link #write(EstateChange, OutputStream)} wrote.
     *
     * @throws IOException where it is something else
     */
    public EstateChange readChange(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        try {
            List<ObjectId> removed = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                removed.add(ObjectKind.valueOf(in.readUTF()).id(in.readUTF()));
            }
            ValueReader values = new ValueReader(shapes);
            List<EstateObject> put = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                put.add(values.body(body(in)));
            }
            return new EstateChange(put, removed);
        } catch (RuntimeException | StackOverflowError foreign) {
            throw new IOException("it holds no change: " + foreign.getMessage(), foreign);
        }
    }
}
