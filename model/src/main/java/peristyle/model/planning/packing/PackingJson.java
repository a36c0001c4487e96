package peristyle.model.planning.packing;

import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A packing for scripts: {@code bins}, {@code lower_bound} and {@code seconds}. */
public final class PackingJson {

    private PackingJson() {}

    /**
     * Writes one JSON object; the writer stays open.
     *
     * @throws tools.jackson.core.JacksonException when the writer fails
     */
    public static void write(PackingResult result, Writer writer) {
        JsonFactory factory = JsonFactory.builder()
                .disable(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), writer)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("bins");
            for (List<Integer> bin : result.packing().bins()) {
                json.writeStartArray();
                for (int item : bin) {
                    json.writeNumber(item);
                }
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeNumberProperty("lower_bound", result.bound().bins());
            json.writeNumberProperty("seconds", result.nanos() / 1e9);
            json.writeEndObject();
        }
    }
}
