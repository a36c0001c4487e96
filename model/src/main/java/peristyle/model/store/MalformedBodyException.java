package peristyle.model.store;

/** Stored bytes that no version of Peristyle wrote; becomes a {@code store.corrupt} problem where it is caught. */
final class MalformedBodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedBodyException(String what) {
        super(what);
    }

    MalformedBodyException(String what, Throwable cause) {
        super(what, cause);
    }
}
