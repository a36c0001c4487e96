package peristyle.model.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import peristyle.model.catalog.LocatedJson.Spot;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Makes located values of the text of a JSON file. The depth is bounded by the parser's own limit. */
public final class JsonReader {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final String file;
    private final JsonParser parser;

    private JsonReader(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * The one value that this text holds.
     *
     * @throws ProblemException {@code catalog.not-json} or {@code catalog.duplicate-field}, with line and column
     */
    public static LocatedJson read(String file, String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonReader reader = new JsonReader(file, parser);
            LocatedJson value = reader.value(parser.nextToken());
            if (parser.nextToken() != null) {
                Spot spot = spot(parser.currentTokenLocation());
                throw new ProblemException(Problem.of(
                        "catalog.not-json", file, spot.line(), spot.column(), "more than one value in the file"));
            }
            return value;
        } catch (JacksonException refused) {
            TokenStreamLocation location = refused.getLocation();
            Spot spot = spot(location == null ? TokenStreamLocation.NA : location);
            throw new ProblemException(
                    Problem.of("catalog.not-json", file, spot.line(), spot.column(), said(refused)), refused);
        }
    }

    /** What the parser says, without what only its authors can read. */
    private static String said(JacksonException refused) {
        return String.valueOf(refused.getOriginalMessage()).replaceAll("\\s*\\([^()]*\\[Source:.*", "");
    }

    private LocatedJson value(JsonToken token) {
        Spot spot = spot(parser.currentTokenLocation());
        return switch (token) {
            case START_OBJECT -> fields(spot);
            case START_ARRAY -> items(spot);
            case VALUE_STRING -> new LocatedJson.Value(spot, JsonType.TEXT, parser.getString());
            case VALUE_NUMBER_INT -> new LocatedJson.Value(spot, JsonType.WHOLE_NUMBER, parser.getString());
            case VALUE_NUMBER_FLOAT -> new LocatedJson.Value(spot, JsonType.NUMBER, parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> new LocatedJson.Value(spot, JsonType.YES_OR_NO, parser.getString());
            case VALUE_NULL -> new LocatedJson.Value(spot, JsonType.NOTHING, "null");
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("no value starts with " + token);
        };
    }

    private LocatedJson fields(Spot start) {
        Map<String, LocatedJson> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Spot spot = spot(parser.currentTokenLocation());
            if (values.containsKey(name)) {
                throw new ProblemException(
                        Problem.of("catalog.duplicate-field", file, spot.line(), spot.column(), name));
            }
            values.put(name, value(parser.nextToken()));
        }
        return new LocatedJson.Fields(start, values);
    }

    private LocatedJson items(Spot start) {
        List<LocatedJson> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(value(token));
        }
        return new LocatedJson.Items(start, values);
    }

    private static Spot spot(TokenStreamLocation location) {
        return new Spot(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
