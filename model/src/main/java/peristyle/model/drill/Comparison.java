package peristyle.model.drill;

/** How a number is compared with the one that is expected. */
public enum Comparison {
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** As files write it. */
    public String sign() {
        return sign;
    }

    /** Whether the number found stands so to the number expected. */
    public boolean holds(long found, long expected) {
        return switch (this) {
            case EQUAL -> found == expected;
            case NOT_EQUAL -> found != expected;
            case LESS -> found < expected;
            case AT_MOST -> found <= expected;
            case MORE -> found > expected;
            case AT_LEAST -> found >= expected;
        };
    }
}
