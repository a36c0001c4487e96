package peristyle.app.opening;

import java.util.Map;
import java.util.function.Function;

/** Keeps what is seen at the end, for the next start. */
@FunctionalInterface
interface Parting {

    /** For what is kept nowhere. */
    Parting NONE = seen -> {};

    /** @param seen makes it of all that the console remembers */
    void keep(Function<Map<String, String>, byte[]> seen);
}
