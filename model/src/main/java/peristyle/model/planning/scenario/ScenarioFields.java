package peristyle.model.planning.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import peristyle.model.catalog.JsonType;
import peristyle.model.catalog.LocatedJson;
import peristyle.model.catalog.LocatedJson.Fields;
import peristyle.model.catalog.LocatedJson.Items;
import peristyle.model.catalog.LocatedJson.Spot;
import peristyle.model.catalog.LocatedJson.Value;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** One object of a scenario's file: gives its fields as values that are known to be right, or says where they are not. */
final class ScenarioFields {

    private static final int LONGEST_TEXT = 2_000;

    private final String file;
    private final Spot spot;
    private final Map<String, LocatedJson> fields;

    ScenarioFields(String file, LocatedJson json, Set<String> known) {
        this.file = file;
        spot = json.spot();
        fields = fields(file, json);
        fields.forEach((field, value) -> {
            if (!known.contains(field)) {
                throw problem("scenario.unknown-field", value.spot(), field, String.join(", ", new TreeSet<>(known)));
            }
        });
    }

    private static Map<String, LocatedJson> fields(String file, LocatedJson json) {
        if (json instanceof Fields object) {
            return object.values();
        }
        throw problem(file, "scenario.wrong-type", json.spot(), "", JsonType.OBJECT, json.type());
    }

    /** What kind of object it is, by the field of that name, before its other fields are looked at. */
    static String kind(String file, LocatedJson json, List<String> kinds) {
        Map<String, LocatedJson> fields = fields(file, json);
        LocatedJson kind = fields.get("kind");
        if (kind == null) {
            throw problem(file, "scenario.missing-field", json.spot(), "kind");
        }
        if (kind instanceof Value value && kinds.contains(value.text())) {
            return value.text();
        }
        String said = kind instanceof Value value ? shortened(value.text()) : "";
        throw problem(file, "scenario.not-a-choice", kind.spot(), "kind", said, String.join(", ", kinds));
    }

    List<LocatedJson> list(String field) {
        LocatedJson json = required(field);
        if (json instanceof Items items) {
            return items.values();
        }
        throw problem("scenario.wrong-type", json.spot(), field, JsonType.LIST, json.type());
    }

    String text(String field) {
        String text = value(field, JsonType.TEXT).text();
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw problem("scenario.bad-text", required(field).spot(), field, LONGEST_TEXT);
        }
        return text;
    }

    String textOr(String field, String absent) {
        LocatedJson json = fields.get(field);
        return json == null || (json instanceof Value value && value.text().isEmpty()) ? absent : text(field);
    }

    int whole(String field, int least, int most) {
        return (int) within(value(field, JsonType.WHOLE_NUMBER), field, least, most);
    }

    int wholeOr(String field, int least, int most, int absent) {
        return fields.containsKey(field) ? whole(field, least, most) : absent;
    }

    double number(String field, double least, double most) {
        boolean whole = required(field).type() == JsonType.WHOLE_NUMBER;
        return within(value(field, whole ? JsonType.WHOLE_NUMBER : JsonType.NUMBER), field, least, most);
    }

    LocalDate date(String field) {
        return time(field, LocalDate::parse, "2026-03-31");
    }

    YearMonth month(String field) {
        return time(field, YearMonth::parse, "2026-03");
    }

    private <T> T time(String field, Function<String, T> parse, String example) {
        Value value = value(field, JsonType.TEXT);
        try {
            return parse.apply(value.text());
        } catch (DateTimeException malformed) {
            throw problem("scenario.bad-date", value.spot(), field, shortened(value.text()), example);
        }
    }

    private LocatedJson required(String field) {
        LocatedJson value = fields.get(field);
        if (value == null) {
            throw problem("scenario.missing-field", spot, field);
        }
        return value;
    }

    private Value value(String field, JsonType expected) {
        LocatedJson json = required(field);
        if (json instanceof Value value && json.type() == expected) {
            return value;
        }
        throw problem("scenario.wrong-type", json.spot(), field, expected, json.type());
    }

    private double within(Value value, String field, double least, double most) {
        double number = Double.parseDouble(value.text());
        if (!(number >= least && number <= most)) {
            throw problem("scenario.out-of-range", value.spot(), field, shortened(value.text()), least, most);
        }
        return number;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }

    private ProblemException problem(String code, Spot at, Object... facts) {
        return problem(file, code, at, facts);
    }

    private static ProblemException problem(String file, String code, Spot at, Object... facts) {
        Object[] arguments = new Object[facts.length + 3];
        arguments[0] = file;
        arguments[1] = at.line();
        arguments[2] = at.column();
        System.arraycopy(facts, 0, arguments, 3, facts.length);
        return new ProblemException(Problem.of(code, arguments));
    }
}
