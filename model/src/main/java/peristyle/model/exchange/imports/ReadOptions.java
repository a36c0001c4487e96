package peristyle.model.exchange.imports;

import java.util.Optional;

/**
 * How inventory files are read.
 *
 * @param pseudonyms replaces names by these pseudonyms; empty keeps the names
 */
public record ReadOptions(Optional<Pseudonyms> pseudonyms) {

    /** Names as they are. */
    public static final ReadOptions PLAIN = new ReadOptions(Optional.empty());
}
