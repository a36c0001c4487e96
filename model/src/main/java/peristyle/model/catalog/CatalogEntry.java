package peristyle.model.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.LocatedJson.Fields;
import peristyle.model.catalog.LocatedJson.Spot;
import peristyle.model.catalog.LocatedJson.Value;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** One object of the catalogue's file: gives its fields as values that are known to be right, or says where they are not. */
final class CatalogEntry {

    private static final int LONGEST_TEXT = 200;

    private final String file;
    private final Spot spot;
    private final Map<String, LocatedJson> fields;

    CatalogEntry(String file, LocatedJson json, String name, Set<String> known) {
        this.file = file;
        this.spot = json.spot();
        if (!(json instanceof Fields object)) {
            throw wrongType(file, json, name, JsonType.OBJECT);
        }
        this.fields = object.values();
        fields.forEach((field, value) -> {
            if (!known.contains(field)) {
                throw problem("catalog.unknown-field", value.spot(), field, String.join(", ", new TreeSet<>(known)));
            }
        });
    }

    Spot spot() {
        return spot;
    }

    /** The value of this field, of whatever type. */
    LocatedJson required(String field) {
        LocatedJson value = fields.get(field);
        if (value == null) {
            throw problem("catalog.missing-field", spot, field);
        }
        return value;
    }

    String text(String field) {
        String text = value(field, JsonType.TEXT).text();
        if (text.isBlank() || text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            throw problem("catalog.bad-text", required(field).spot(), field, LONGEST_TEXT);
        }
        return text;
    }

    @Nullable
    String textOrNull(String field) {
        return fields.containsKey(field) ? text(field) : null;
    }

    boolean yes(String field) {
        return Boolean.parseBoolean(value(field, JsonType.YES_OR_NO).text());
    }

    int whole(String field, int least, int most) {
        return (int) within(value(field, JsonType.WHOLE_NUMBER), field, least, most);
    }

    double number(String field, double least, double most) {
        LocatedJson given = required(field);
        boolean whole = given.type() == JsonType.WHOLE_NUMBER;
        return within(value(field, whole ? JsonType.WHOLE_NUMBER : JsonType.NUMBER), field, least, most);
    }

    <E extends Enum<E>> E constant(String field, Class<E> type) {
        Value value = value(field, JsonType.TEXT);
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(value.text().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> problem(
                        "catalog.not-a-choice",
                        value.spot(),
                        field,
                        shortened(value.text()),
                        String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .toList())));
    }

    /** Refuses the entry where two of its fields contradict each other. */
    void agree(boolean agreed, String field, String other) {
        if (!agreed) {
            throw problem("catalog.contradiction", required(other).spot(), field, other);
        }
    }

    ProblemException problem(String code, Spot at, Object... facts) {
        return problem(file, code, at, facts);
    }

    static ProblemException wrongType(String file, LocatedJson json, String field, JsonType expected) {
        return problem(file, "catalog.wrong-type", json.spot(), field, expected, json.type());
    }

    static ProblemException problem(String file, String code, Spot at, Object... facts) {
        Object[] arguments = new Object[facts.length + 3];
        arguments[0] = file;
        arguments[1] = at.line();
        arguments[2] = at.column();
        System.arraycopy(facts, 0, arguments, 3, facts.length);
        return new ProblemException(Problem.of(code, arguments));
    }

    private Value value(String field, JsonType expected) {
        LocatedJson json = required(field);
        if (json instanceof Value value && json.type() == expected) {
            return value;
        }
        throw wrongType(file, json, field, expected);
    }

    private double within(Value value, String field, double least, double most) {
        double number = Double.parseDouble(value.text());
        if (!(number >= least && number <= most)) {
            throw problem("catalog.out-of-range", value.spot(), field, shortened(value.text()), least, most);
        }
        return number;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
}
