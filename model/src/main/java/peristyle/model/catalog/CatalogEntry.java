package peristyle.model.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

/**
 * One object of a JSON file such as the catalogue's: gives its fields as values that are known to be right, or says where
 * they are not. What is wrong is a {@link ProblemException} of the code {@code catalog.*}, whose first arguments are the
 * file, the line and the column.
 */
public final class CatalogEntry {

    private static final int LONGEST_TEXT = 200;

    private final String file;
    private final Spot spot;
    private final Map<String, LocatedJson> fields;

    /**
     * The object that stands here; problems call it by its name.
     *
     * @param known the fields that it may have
     */
    public CatalogEntry(String file, LocatedJson json, String name, Set<String> known) {
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

    /** Where it starts. */
    public Spot spot() {
        return spot;
    }

    /** Whether it has this field. */
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** The value of this field, of whatever type. */
    public LocatedJson required(String field) {
        LocatedJson value = fields.get(field);
        if (value == null) {
            throw problem("catalog.missing-field", spot, field);
        }
        return value;
    }

    /** A text of 1 to 200 characters. */
    public String text(String field) {
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

    /** Whether it is true. */
    public boolean yes(String field) {
        return Boolean.parseBoolean(value(field, JsonType.YES_OR_NO).text());
    }

    /** A whole number within a range. */
    public int whole(String field, int least, int most) {
        return (int) within(value(field, JsonType.WHOLE_NUMBER), field, least, most);
    }

    /** A number within a range. */
    public double number(String field, double least, double most) {
        LocatedJson given = required(field);
        boolean whole = given.type() == JsonType.WHOLE_NUMBER;
        return within(value(field, whole ? JsonType.WHOLE_NUMBER : JsonType.NUMBER), field, least, most);
    }

    /** A name of a constant, in either case, with {@code -} for {@code _}. */
    public <E extends Enum<E>> E constant(String field, Class<E> type) {
        Value value = value(field, JsonType.TEXT);
        return Arrays.stream(type.getEnumConstants())
                .filter(each ->
                        each.name().equals(value.text().toUpperCase(Locale.ROOT).replace('-', '_')))
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

    /** A problem of what stands at this place of the file. */
    public ProblemException problem(String code, Spot at, Object... facts) {
        return problem(file, code, at, facts);
    }

    /** Says that a value is of another type than it must be. */
    public static ProblemException wrongType(String file, LocatedJson json, String field, JsonType expected) {
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

    /** A list of texts. */
    public List<String> texts(String field) {
        if (!(required(field) instanceof LocatedJson.Items items)) {
            throw wrongType(file, required(field), field, JsonType.LIST);
        }
        List<String> texts = new ArrayList<>();
        for (LocatedJson item : items.values()) {
            if (!(item instanceof Value value) || item.type() != JsonType.TEXT) {
                throw wrongType(file, item, field, JsonType.TEXT);
            }
            texts.add(value.text());
        }
        return texts;
    }

    /** A list of objects, each with these fields at most. */
    public List<CatalogEntry> entries(String field, Set<String> known) {
        if (!(required(field) instanceof LocatedJson.Items items)) {
            throw wrongType(file, required(field), field, JsonType.LIST);
        }
        return items.values().stream()
                .map(item -> new CatalogEntry(file, item, field, known))
                .toList();
    }

    /** An object with these fields at most. */
    public CatalogEntry entry(String field, Set<String> known) {
        return new CatalogEntry(file, required(field), field, known);
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
