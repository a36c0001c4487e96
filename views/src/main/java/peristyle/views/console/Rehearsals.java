package peristyle.views.console;

import java.time.Instant;
import java.util.Optional;
import peristyle.model.operation.ControlPlane;

/**
 * Turns the whole window to a copy of the living estate, and back. What happens in the copy stays there. JavaFX thread only.
 */
public interface Rehearsals {

    /** Where there is nothing to rehearse. */
    Rehearsals NONE = new Rehearsals() {
        @Override
        public Optional<Running> running() {
            return Optional.empty();
        }

        @Override
        public void begin() {}

        @Override
        public void end() {}
    };

    /**
     * A rehearsal that the window shows.
     *
     * @param real the platform of the real estate, which runs on
     * @param since when it began, by the devices' time
     */
    record Running(ControlPlane real, Instant since) {}

    /** The rehearsal that the window shows; empty where it shows the real estate. */
    Optional<Running> running();

    /** Copies the living estate, and shows the copy soon; does nothing in a rehearsal. */
    void begin();

    /** Throws the rehearsal away and shows the real estate. */
    void end();
}
