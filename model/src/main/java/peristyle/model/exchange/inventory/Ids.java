package peristyle.model.exchange.inventory;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives ids made of a file's own ids and names: the same file, the same ids. */
final class Ids {

    private final Set<String> given = new HashSet<>();

    /** An id of this kind that was not given before, from the parts that are known. */
    String of(String kind, @Nullable String... parts) {
        String base = kind + ":" + Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining("/"));
        String id = base;
        for (int again = 2; !given.add(id); again++) {
            id = base + "#" + again;
        }
        return id;
    }
}
