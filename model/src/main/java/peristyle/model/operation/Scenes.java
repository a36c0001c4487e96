package peristyle.model.operation;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import peristyle.model.catalog.Catalog;
import peristyle.model.estate.Estate;
import peristyle.model.hardware.Devices;
import peristyle.model.hardware.Standing;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Takes scenes, and lets witnesses come and go, between two turns of the platform's thread. */
final class Scenes implements Reproduction {

    private final Errands errands;
    private final Catalog catalog;
    private final Devices devices;
    private final Supplier<Estate> estate;
    private final BooleanSupplier agreed;
    private final Installation installation;

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
        this.catalog = parts.catalog();
        this.devices = parts.devices();
        this.installation = installation;
        this.estate = estate;
        this.agreed = agreed;
    }

    @Override
    public CompletableFuture<Scene> scene() {
        return errands.ask(this::take);
    }

    @Override
    public Optional<Witness> witness() {
        return installation.witness();
    }

    @Override
    public CompletableFuture<Scene> attend(Witness witness) {
        return errands.ask(() -> {
            if (witness().isPresent()) {
                throw new ProblemException(Problem.of("recording.one-only"));
            }
            Scene scene = take();
            witness.attending(scene);
            installation.attend(witness);
            return scene;
        });
    }

    @Override
    public CompletableFuture<Scene> dismiss(Witness witness) {
        return errands.ask(() -> {
            installation.dismiss(witness);
            return take();
        });
    }

    private Scene take() {
        if (!agreed.getAsBoolean()) {
            throw new ProblemException(Problem.of("recording.out-of-step"));
        }
        Standing standing =
                devices.standing().orElseThrow(() -> new ProblemException(Problem.of("recording.not-emulated")));
        return new Scene(installation.now(), estate.get(), catalog, standing, devices.save());
    }
}
