package peristyle.model.operation;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What only emulated devices allow: to tell everything that they are made to do, so that it can be done again, and to stand
 * twice at the same place. Safe from any thread; answers come from the platform's, between two steps, and fail with a {@link
 * peristyle.model.problem.ProblemException} where the platform is closed, or the store is behind the devices.
 */
public interface Reproduction {

    /** Where everything stands now. */
    CompletableFuture<Scene> scene();

    /**
     * A platform of its own that stands where this one stands, with the same tasks and the same past, and goes its own way:
     * nothing that happens there is kept anywhere, or reaches this one. Whoever asks closes it.
     */
    CompletableFuture<ControlPlane> rehearse();

    /** Who hears everything now, if anybody does. Answers at once. */
    Optional<Witness> witness();

    /** Lets this witness hear everything from the scene on that is answered. */
    CompletableFuture<Scene> attend(Witness witness);

    /** The witness has heard everything up to the scene that is answered, and hears no more. */
    CompletableFuture<Scene> dismiss(Witness witness);
}
