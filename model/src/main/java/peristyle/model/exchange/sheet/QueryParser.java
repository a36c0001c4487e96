package peristyle.model.exchange.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Reads a query by recursive descent: {@code either := both ("or" both)*}, {@code both := one ("and"? one)*}. */
final class QueryParser<T> {

    private static final int DEEPEST = 100;

    private final Listing<T> sheet;
    private final QueryText text;
    private final Function<Enum<?>, String> called;
    private final RowTexts<T> words;
    private int depth;
    private boolean live;

    QueryParser(Listing<T> sheet, String text, Function<Enum<?>, String> called, RowTexts<T> words) {
        this.sheet = sheet;
        this.text = new QueryText(text);
        this.called = called;
        this.words = words;
    }

    Condition<T> parse() {
        if (text.atEnd()) {
            return Condition.always();
        }
        Condition<T> condition = either();
        if (!text.atEnd()) {
            throw text.problem("query.unexpected", text.rest());
        }
        return condition;
    }

    /** Whether a column that was asked for is live. */
    boolean live() {
        return live;
    }

    private Condition<T> either() {
        Condition<T> condition = both();
        while (text.take("|") || text.takeWord("or")) {
            condition = condition.or(both());
        }
        return condition;
    }

    private Condition<T> both() {
        Condition<T> condition = one();
        while (text.takeWord("and") || text.atTerm()) {
            condition = condition.and(one());
        }
        return condition;
    }

    private Condition<T> one() {
        if (++depth > DEEPEST) {
            throw text.problem("query.too-deep", DEEPEST);
        }
        try {
            return text.take("!") || text.takeWord("not") ? one().not() : group();
        } finally {
            depth--;
        }
    }

    private Condition<T> group() {
        int from = text.position();
        if (!text.take("(")) {
            return term();
        }
        Condition<T> condition = either();
        if (!text.take(")")) {
            throw text.problemAt(from, "query.unclosed-parenthesis");
        }
        return condition;
    }

    private Condition<T> term() {
        if (!text.atTerm()) {
            throw text.problem("query.term-missing");
        }
        int from = text.position();
        boolean quoted = text.atQuote();
        String word = text.word();
        Operator operator = quoted ? null : text.operator();
        if (operator == null) {
            return anywhere(word);
        }
        Column<T> column = ColumnNames.find(sheet, word, text.whole(), from);
        live |= column.live();
        int valueFrom = text.position();
        String value = text.value();
        if (value == null) {
            throw text.problem("query.value-missing", column.id(), operator.sign());
        }
        try {
            return Condition.of(column, new CellTests(column, called).of(operator, value));
        } catch (UnreadableValueException e) {
            throw new ProblemException(unreadable(column, value, valueFrom), e);
        }
    }

    private Problem unreadable(Column<T> column, String value, int at) {
        return column.choices().isEmpty()
                ? Problem.of("query.unreadable-value", at + 1, text.whole(), value, column.id(), column.type())
                : Problem.of(
                        "query.unknown-choice",
                        at + 1,
                        text.whole(),
                        value,
                        column.id(),
                        String.join(
                                ", ", column.choices().stream().map(Enum::name).toList()));
    }

    /** That any text of the row contains the word. */
    private Condition<T> anywhere(String word) {
        List<Column<T>> others = new ArrayList<>();
        List<CellTest> tests = new ArrayList<>();
        Contained sought = new Contained(word);
        for (Column<T> column : sheet.columns()) {
            @Nullable
            CellTest test = switch (column.type()) {
                case TEXT -> RowTexts.still(column) ? null : cell -> cell != null && sought.in((String) cell);
                case CHOICE -> new CellTests(column, called).containing(word);
                case INTEGER, DECIMAL, FLAG, INSTANT, DURATION -> null;
            };
            if (test != null) {
                live |= column.live();
                others.add(column);
                tests.add(test);
            }
        }
        String folded = RowTexts.folded(word);
        return (snapshot, place, row) -> {
            if (words.of(snapshot, place, row).contains(folded)) {
                return true;
            }
            for (int each = 0; each < tests.size(); each++) {
                if (tests.get(each).passes(others.get(each).value().of(snapshot, place, row))) {
                    return true;
                }
            }
            return false;
        };
    }
}
