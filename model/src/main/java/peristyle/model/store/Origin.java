package peristyle.model.store;

import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Provenance;

/**
 * Where the estate of a store came from.
 *
 * @param estate what people call it: the size of a sample, the name of an inventory file
 * @param seed what a sample was made from, null where it is none
 * @param source the inventory file that it was read from, null where there is none
 * @param version the version of Peristyle that wrote it
 */
public record Origin(
        String estate, @Nullable Long seed, @Nullable String source, String version) {

    /** How much of the estate is known. */
    public Provenance provenance() {
        return source == null ? Provenance.WHOLE : Provenance.INVENTORY_FILE;
    }
}
