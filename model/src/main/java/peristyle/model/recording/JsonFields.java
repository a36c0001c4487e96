package peristyle.model.recording;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.JsonReader;
import peristyle.model.catalog.JsonType;
import peristyle.model.catalog.LocatedJson;
import peristyle.model.problem.ProblemException;

/** The fields of one JSON object. What is not as it should be is an {@link IOException} that names the field. */
final class JsonFields {

    private final Map<String, LocatedJson> fields;

    private JsonFields(LocatedJson json) throws IOException {
        if (!(json instanceof LocatedJson.Fields object)) {
            throw new IOException("an object should stand here");
        }
        fields = object.values();
    }

    static JsonFields of(String text) throws IOException {
        try {
            return new JsonFields(JsonReader.read("", text));
        } catch (ProblemException | IllegalStateException | NullPointerException malformed) {
            throw new IOException("no JSON: " + malformed.getMessage(), malformed);
        }
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    private LocatedJson required(String field) throws IOException {
        LocatedJson json = fields.get(field);
        if (json == null) {
            throw new IOException(field + " is missing");
        }
        return json;
    }

    private static String text(String field, LocatedJson json, JsonType... types) throws IOException {
        if (json instanceof LocatedJson.Value value && List.of(types).contains(value.type())) {
            return value.text();
        }
        throw new IOException(field + " is of another kind");
    }

    String text(String field) throws IOException {
        return text(field, required(field), JsonType.TEXT);
    }

    @Nullable
    String textOrNull(String field) throws IOException {
        return has(field) ? text(field) : null;
    }

    long whole(String field) throws IOException {
        return whole(field, required(field));
    }

    private static long whole(String field, LocatedJson json) throws IOException {
        try {
            return Long.parseLong(text(field, json, JsonType.WHOLE_NUMBER));
        } catch (NumberFormatException large) {
            throw new IOException(field + " is out of range", large);
        }
    }

    int count(String field) throws IOException {
        return Math.toIntExact(Math.clamp(whole(field), Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    double number(String field) throws IOException {
        return Double.parseDouble(text(field, required(field), JsonType.WHOLE_NUMBER, JsonType.NUMBER));
    }

    Instant moment(String field) throws IOException {
        try {
            return Instant.parse(text(field));
        } catch (DateTimeException none) {
            throw new IOException(field + " is no moment", none);
        }
    }

    @Nullable
    Instant momentOrNull(String field) throws IOException {
        return has(field) ? moment(field) : null;
    }

    @Nullable
    Duration secondsOrNull(String field) throws IOException {
        return has(field) ? Duration.ofSeconds(whole(field)) : null;
    }

    private List<LocatedJson> items(String field) throws IOException {
        if (required(field) instanceof LocatedJson.Items items) {
            return items.values();
        }
        throw new IOException(field + " is no list");
    }

    List<String> texts(String field) throws IOException {
        List<String> texts = new ArrayList<>();
        for (LocatedJson each : items(field)) {
            texts.add(text(field, each, JsonType.TEXT));
        }
        return texts;
    }

    List<Long> wholes(String field) throws IOException {
        List<Long> wholes = new ArrayList<>();
        for (LocatedJson each : items(field)) {
            wholes.add(whole(field, each));
        }
        return wholes;
    }

    List<JsonFields> objects(String field) throws IOException {
        List<JsonFields> objects = new ArrayList<>();
        for (LocatedJson each : items(field)) {
            objects.add(new JsonFields(each));
        }
        return objects;
    }

    JsonFields object(String field) throws IOException {
        return new JsonFields(required(field));
    }
}
