package peristyle.model.operation;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.Standing;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.model.telemetry.ForkedArchive;
import peristyle.model.telemetry.SampleArchive;
import peristyle.model.telemetry.Telemetry;

/** Takes scenes, and lets witnesses come and go, between two turns of the platform's thread. */
final class Scenes {

    private final Errands errands;
    private final PlatformParts parts;
    private final Supplier<Estate> estate;
    private final BooleanSupplier agreed;
    private final Installation installation;

    /** Makes a platform of its own of a scene. */
    @FunctionalInterface
    interface Rehearsing {
        ControlPlane of(Scene scene, Telemetry past, SampleArchive archive, Remembered remembered);
    }

    private record Fork(Scene scene, Telemetry past, SampleArchive archive, Remembered remembered) {}

    /**
     * @param estate as it is kept
     * @param agreed whether devices work, and nothing that they did waits for the journal
     */
    Scenes(
            Errands errands,
            PlatformParts parts,
            Installation installation,
            Supplier<Estate> estate,
            BooleanSupplier agreed) {
        this.errands = errands;
        this.parts = parts;
        this.installation = installation;
        this.estate = estate;
        this.agreed = agreed;
    }

    /** What others see of it. */
    Reproduction rehearsing(Rehearsing rehearsing) {
        return new Reproduction() {
            @Override
            public CompletableFuture<Scene> scene() {
                return errands.ask(Scenes.this::take);
            }

            @Override
            public CompletableFuture<ControlPlane> rehearse() {
                return errands.ask(Scenes.this::fork)
                        .thenApplyAsync(
                                fork -> rehearsing.of(fork.scene(), fork.past(), fork.archive(), fork.remembered()));
            }

            @Override
            public Optional<Witness> witness() {
                return installation.witness();
            }

            @Override
            public CompletableFuture<Scene> attend(Witness witness) {
                return errands.ask(() -> Scenes.this.attend(witness));
            }

            @Override
            public CompletableFuture<Scene> dismiss(Witness witness) {
                return errands.ask(() -> {
                    installation.dismiss(witness);
                    return take();
                });
            }
        };
    }

    private Scene attend(Witness witness) {
        if (installation.witness().isPresent()) {
            throw new ProblemException(Problem.of("recording.one-only"));
        }
        Scene scene = take();
        witness.attending(scene);
        installation.attend(witness);
        return scene;
    }

    private Scene take() {
        if (!agreed.getAsBoolean()) {
            throw new ProblemException(Problem.of("recording.out-of-step"));
        }
        Standing standing = parts.devices()
                .standing()
                .orElseThrow(() -> new ProblemException(Problem.of("recording.not-emulated")));
        return new Scene(
                installation.now(),
                estate.get(),
                parts.catalog(),
                standing,
                parts.devices().save());
    }

    private Fork fork() {
        Scene scene = take();
        ForkedArchive archive = new ForkedArchive(parts.archive(), scene.at());
        return new Fork(scene, parts.telemetry().fork(archive), archive, installation.remembered());
    }
}
