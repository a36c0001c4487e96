package peristyle.model.recording;

import java.time.Instant;
import java.util.List;
import peristyle.model.estate.EstateChange;
import peristyle.model.hardware.fault.FaultCommand;

/** Something that came to the devices from outside. */
public sealed interface Command {

    /** The step of the devices after which it came: what it does begins in the step that follows. */
    Instant tick();

    /**
     * The estate was changed.
     *
     * @param at the devices' time, between two steps
     * @param by who asked, each once
     * @param operations codes of the operations, in their order; for people, the change says it all
     * @param change what all of them changed
     */
    record Changed(Instant tick, Instant at, List<String> by, List<String> operations, EstateChange change)
            implements Command {

        public Changed {
            by = List.copyOf(by);
            operations = List.copyOf(operations);
        }
    }

    /** What breaks was changed. */
    record Faulted(Instant tick, FaultCommand command) implements Command {}
}
