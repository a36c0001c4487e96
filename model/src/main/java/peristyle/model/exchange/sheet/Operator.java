package peristyle.model.exchange.sheet;

import java.util.List;

/** What stands between a column and a value in a query. */
enum Operator {
    CONTAINS(":"),
    IS("="),
    IS_NOT("!="),
    ABOVE(">"),
    AT_LEAST(">="),
    BELOW("<"),
    AT_MOST("<=");

    /** Longer signs first, so that {@code >=} is not read as {@code >}. */
    static final List<Operator> BY_LENGTH = List.of(AT_LEAST, AT_MOST, IS_NOT, ABOVE, BELOW, CONTAINS, IS);

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    /** Whether it holds of two values that compare like this. */
    boolean holds(int order) {
        return switch (this) {
            case CONTAINS, IS -> order == 0;
            case IS_NOT -> order != 0;
            case ABOVE -> order > 0;
            case AT_LEAST -> order >= 0;
            case BELOW -> order < 0;
            case AT_MOST -> order <= 0;
        };
    }
}
