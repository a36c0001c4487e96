package peristyle.model.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A backup that was put back.
 *
 * @param backup the file that was asked for
 * @param last number of the newest operation in it; 0 where it holds none
 * @param replaced number of the newest operation that had been acknowledged by what was there; empty where that is not known
 * @param kept what was there, now beside; empty where nothing was
 */
public record Restored(Path backup, long last, Optional<Long> replaced, Optional<Path> kept) {}
