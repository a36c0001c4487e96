package peristyle.model.exchange.imports;

/** Hears how far the reading of inventory files is, and says whether it may go on. Called on the thread that reads. */
@FunctionalInterface
public interface ReadProgress {

    /** Goes on to the end. */
    ReadProgress NONE = (file, number, files, table, rows) -> true;

    /**
     * So many rows of a table were read.
     *
     * @param file name of the file
     * @param number which file it is, from 1
     * @param files how many there are
     * @param table table that is being read
     * @param rows rows of it read so far
     * @return whether to go on; where not, reading ends with a {@link java.util.concurrent.CancellationException}
     */
    boolean read(String file, int number, int files, String table, long rows);
}
