package peristyle.model.recording;

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
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** The fields of one JSON object. What is not as it should be is an {@link UnfitException} that names the field. */
final class JsonFields {

    private static final Duration LONGEST = Duration.ofDays(3_650_000);

    private final Map<String, LocatedJson> fields;

    private JsonFields(LocatedJson json) throws UnfitException {
        if (!(json instanceof LocatedJson.Fields object)) {
            throw new UnfitException(Problem.of("recording.field.no-object"));
        }
        fields = object.values();
    }

    static JsonFields of(String text) throws UnfitException {
        try {
            return new JsonFields(JsonReader.read("", text));
        } catch (ProblemException | IllegalStateException | NullPointerException malformed) {
            throw new UnfitException(Problem.of("recording.field.no-json"), malformed);
        }
    }

    /** A field of another name means something that this version does not know. */
    void only(String... known) throws UnfitException {
        for (String field : fields.keySet()) {
            if (!List.of(known).contains(field)) {
                throw new UnfitException(Problem.of("recording.field.unknown", field));
            }
        }
    }

    private static UnfitException kind(String field, JsonType wanted) {
        return new UnfitException(Problem.of("recording.field.kind", field, wanted));
    }

    private static String written(LocatedJson json) {
        return json instanceof LocatedJson.Value value ? value.text() : "";
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    private LocatedJson required(String field) throws UnfitException {
        LocatedJson json = fields.get(field);
        if (json == null) {
            throw new UnfitException(Problem.of("recording.field.missing", field));
        }
        return json;
    }

    private static String text(String field, LocatedJson json, JsonType... types) throws UnfitException {
        if (json instanceof LocatedJson.Value value && List.of(types).contains(value.type())) {
            return value.text();
        }
        throw kind(field, types[0]);
    }

    String text(String field) throws UnfitException {
        return text(field, required(field), JsonType.TEXT);
    }

    @Nullable
    String textOrNull(String field) throws UnfitException {
        return has(field) ? text(field) : null;
    }

    long whole(String field) throws UnfitException {
        return whole(field, required(field));
    }

    private static long whole(String field, LocatedJson json) throws UnfitException {
        try {
            return Long.parseLong(text(field, json, JsonType.WHOLE_NUMBER));
        } catch (NumberFormatException large) {
            throw new UnfitException(
                    Problem.of("recording.field.range", field, written(json), Long.MIN_VALUE, Long.MAX_VALUE), large);
        }
    }

    /** A whole number in this range. */
    long whole(String field, long least, long most) throws UnfitException {
        long number = whole(field);
        if (number < least || number > most) {
            throw new UnfitException(Problem.of("recording.field.range", field, String.valueOf(number), least, most));
        }
        return number;
    }

    /** A number of things, 0 or more. */
    int count(String field) throws UnfitException {
        return Math.toIntExact(whole(field, 0, Integer.MAX_VALUE));
    }

    double number(String field) throws UnfitException {
        return Double.parseDouble(text(field, required(field), JsonType.NUMBER, JsonType.WHOLE_NUMBER));
    }

    Instant moment(String field) throws UnfitException {
        try {
            return Instant.parse(text(field));
        } catch (DateTimeException none) {
            throw new UnfitException(Problem.of("recording.field.moment", field, text(field)), none);
        }
    }

    @Nullable
    Instant momentOrNull(String field) throws UnfitException {
        return has(field) ? moment(field) : null;
    }

    @Nullable
    Duration secondsOrNull(String field) throws UnfitException {
        return has(field) ? seconds(field) : null;
    }

    /** A time in seconds, 0 to 10,000 years. */
    Duration seconds(String field) throws UnfitException {
        return Duration.ofSeconds(whole(field, 0, LONGEST.toSeconds()));
    }

    private List<LocatedJson> items(String field) throws UnfitException {
        if (required(field) instanceof LocatedJson.Items items) {
            return items.values();
        }
        throw kind(field, JsonType.LIST);
    }

    List<String> texts(String field) throws UnfitException {
        List<String> texts = new ArrayList<>();
        for (LocatedJson each : items(field)) {
            texts.add(text(field, each, JsonType.TEXT));
        }
        return texts;
    }

    List<Long> wholes(String field) throws UnfitException {
        List<Long> wholes = new ArrayList<>();
        for (LocatedJson each : items(field)) {
            wholes.add(whole(field, each));
        }
        return wholes;
    }

    List<JsonFields> objects(String field) throws UnfitException {
        List<JsonFields> objects = new ArrayList<>();
        for (LocatedJson each : items(field)) {
            objects.add(new JsonFields(each));
        }
        return objects;
    }

    JsonFields object(String field) throws UnfitException {
        return new JsonFields(required(field));
    }
}
