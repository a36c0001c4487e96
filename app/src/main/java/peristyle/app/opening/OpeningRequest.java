package peristyle.app.opening;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the operator asked to open.
 *
 * @param estate name of a sample's size or a file, null for what the store holds, else the medium sample
 * @param seed seed of a sample, null for what the store holds, else 1
 * @param store folder of the store, null for the user's data folder
 * @param catalog file that takes the place of the shipped catalogue, null for that
 */
public record OpeningRequest(
        @Nullable String estate,
        @Nullable Long seed,
        @Nullable Path store,
        @Nullable Path catalog) {

    /** Whether what the store holds is wanted as it was left, whatever it is. */
    boolean asLeft() {
        return estate == null && seed == null && catalog == null;
    }
}
