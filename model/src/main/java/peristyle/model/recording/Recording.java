package peristyle.model.recording;

import java.util.List;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.Standing;

/**
 * All that is needed to do again what was done, and to tell whether the same came of it.
 *
 * @param program version that recorded it
 * @param catalog what could be ordered
 * @param estate what there was at the beginning
 * @param standing where its devices stood
 * @param commands everything that came from outside, in order
 * @param outcome what came of it
 */
public record Recording(
        String program, Catalog catalog, Estate estate, Standing standing, List<Command> commands, Outcome outcome) {

    public Recording {
        commands = List.copyOf(commands);
    }
}
