package peristyle.model.exchange.table;

import org.jspecify.annotations.Nullable;

/** Reads paths such as {@code [datastore] folder/file.vmdk}. */
public final class DatastorePath {

    private DatastorePath() {}

    /** The datastore that a path lies on, null where it does not say. */
    public static @Nullable String datastore(@Nullable String path) {
        if (path == null || !path.startsWith("[")) {
            return null;
        }
        int end = path.indexOf(']');
        String name = end < 0 ? "" : path.substring(1, end).strip();
        return name.isEmpty() ? null : name;
    }
}
