package peristyle.model.exchange.sheet;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns an operator and a value, as written in a query, into a test of the cells of one column. */
final class CellTests {

    private static final String UNKNOWN = "UNKNOWN";

    private final Column<?> column;
    private final Function<Enum<?>, String> called;

    CellTests(Column<?> column, Function<Enum<?>, String> called) {
        this.column = column;
        this.called = called;
    }

    CellTest of(Operator operator, String value) throws UnreadableValueException {
        if (value.isEmpty() || meansUnknown(value)) {
            return unknown(operator, value);
        }
        return switch (column.type()) {
            case TEXT -> text(operator, value);
            case INTEGER, DECIMAL -> number(operator, QueryValues.number(value));
            case FLAG -> flag(operator, QueryValues.flag(value));
            case INSTANT -> instant(operator, value);
            case DURATION -> duration(operator, QueryValues.duration(value));
            case CHOICE -> choice(operator, value);
        };
    }

    /** That a constant's name, or what people call it, contains this. */
    CellTest containing(String word) {
        Contained sought = new Contained(word);
        if (column.choices().isEmpty()) {
            return cell -> cell instanceof Enum<?> constant && goesBy(constant, sought);
        }
        boolean[] passes = new boolean[column.choices().size()];
        for (Enum<?> constant : column.choices()) {
            passes[constant.ordinal()] = goesBy(constant, sought);
        }
        return cell -> cell instanceof Enum<?> constant && passes[constant.ordinal()];
    }

    private boolean goesBy(Enum<?> constant, Contained sought) {
        return sought.in(constant.name()) || sought.in(called.apply(constant));
    }

    /** Constants that say that nothing is known are unknown cells. */
    private boolean meansUnknown(String value) {
        return value.equalsIgnoreCase(UNKNOWN)
                && column.choices().stream()
                        .anyMatch(constant -> constant.name().equals(UNKNOWN));
    }

    private static CellTest unknown(Operator operator, String value) throws UnreadableValueException {
        return switch (operator) {
            case IS, CONTAINS -> cell -> cell == null;
            case IS_NOT -> cell -> cell != null;
            case ABOVE, AT_LEAST, BELOW, AT_MOST -> throw new UnreadableValueException(value);
        };
    }

    private static CellTest text(Operator operator, String value) {
        Contained sought = new Contained(value);
        return switch (operator) {
            case CONTAINS -> cell -> cell != null && sought.in((String) cell);
            case IS -> cell -> cell != null && value.equalsIgnoreCase((String) cell);
            case IS_NOT -> cell -> cell != null && !value.equalsIgnoreCase((String) cell);
            case ABOVE, AT_LEAST, BELOW, AT_MOST ->
                cell -> cell != null && operator.holds(NaturalOrder.NATURAL.compare((String) cell, value));
        };
    }

    private static CellTest number(Operator operator, double value) {
        return cell -> cell instanceof Number number && operator.holds(Double.compare(number.doubleValue(), value));
    }

    private static CellTest flag(Operator operator, boolean value) {
        return cell -> cell instanceof Boolean flag && operator.holds(Boolean.compare(flag, value));
    }

    private static CellTest duration(Operator operator, Duration value) {
        return cell -> cell instanceof Duration duration && operator.holds(duration.compareTo(value));
    }

    /** A value stands for all of the day, minute or second that it names: {@code =2026-11-21} is any moment of that day. */
    private static CellTest instant(Operator operator, String value) throws UnreadableValueException {
        QueryValues.Span span = QueryValues.instant(value);
        return cell -> cell instanceof Instant moment && operator.holds(span.compare(moment));
    }

    private CellTest choice(Operator operator, String value) throws UnreadableValueException {
        return switch (operator) {
            case CONTAINS -> {
                Contained sought = new Contained(value);
                if (!column.choices().isEmpty()
                        && column.choices().stream().noneMatch(constant -> goesBy(constant, sought))) {
                    throw new UnreadableValueException(value);
                }
                yield containing(value);
            }
            case IS, IS_NOT, ABOVE, AT_LEAST, BELOW, AT_MOST -> {
                int ordinal = constant(value).ordinal();
                yield cell -> cell instanceof Enum<?> each && operator.holds(Integer.compare(each.ordinal(), ordinal));
            }
        };
    }

    private Enum<?> constant(String value) throws UnreadableValueException {
        @Nullable Enum<?> byText = null;
        for (Enum<?> constant : column.choices()) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
            if (called.apply(constant).equalsIgnoreCase(value)) {
                byText = constant;
            }
        }
        if (byText == null) {
            throw new UnreadableValueException(value);
        }
        return byText;
    }
}
