package peristyle.model.store;

import java.nio.file.Path;

/**
 * That a store was read which an earlier version of the program wrote: through a copy that was brought up to date and is gone
 * afterwards, while the store itself stays as it is.
 *
 * @param store the file that was copied
 * @param kept version of the schema in it
 * @param current version of the schema that this program reads, greater than {@code kept}
 */
public record EarlierSchema(Path store, int kept, int current) {}
