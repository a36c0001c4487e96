package peristyle.model.exchange.sheet;

/** A value in a query that its column cannot hold; becomes a problem where its position is known. */
final class UnreadableValueException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableValueException(String value) {
        super(value);
    }

    UnreadableValueException(String value, Throwable cause) {
        super(value, cause);
    }
}
