package peristyle.model.emulator;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a saved state by name. A part that is missing was not yet thought of when the state was saved, one that nobody
 * asks for no longer is: neither makes the rest unreadable.
 */
final class Sections {

    /** What writes a part. */
    @FunctionalInterface
    interface Part {
        void save(DataOutput out) throws IOException;
    }

    private final Map<String, byte[]> parts = new TreeMap<>();

    Sections with(String name, Part part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            part.save(out);
        }
        parts.put(name, bytes.toByteArray());
        return this;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(parts.size());
        for (Map.Entry<String, byte[]> each : parts.entrySet()) {
            out.writeUTF(each.getKey());
            out.writeInt(each.getValue().length);
            out.write(each.getValue());
        }
    }

    static Sections restore(DataInputStream in) throws IOException {
        Sections sections = new Sections();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            int length = in.readInt();
            byte[] bytes = in.readNBytes(Math.max(0, length));
            if (bytes.length != length) {
                throw new EOFException("part of a saved state cut off");
            }
            sections.parts.put(name, bytes);
        }
        return sections;
    }

    /** What was saved under this name, null where nothing was. */
    @Nullable
    DataInput part(String name) {
        byte[] bytes = parts.get(name);
        return bytes == null ? null : new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
