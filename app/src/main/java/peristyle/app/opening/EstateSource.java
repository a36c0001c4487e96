package peristyle.app.opening;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.model.sample.EstateSize;

/** Where an estate comes from. */
sealed interface EstateSource {

    /** Seed where the operator names none. */
    long DEFAULT_SEED = 1;

    /** What people call it: kept with the store, compared when it is opened again. */
    String label();

    /** Seed of the devices' behaviour. */
    long seed();

    /** A sample estate of a size, made from a seed. */
    record Sample(EstateSize size, long seed) implements EstateSource {

        @Override
        public String label() {
            return size.name().toLowerCase(Locale.ROOT);
        }
    }

    /** An inventory file; its devices behave by the seed. */
    record Inventory(Path file, long seed) implements EstateSource {

        @Override
        public String label() {
            return String.valueOf(file.getFileName());
        }
    }

    /**
     * What {@code --estate} names.
     *
     * @throws ProblemException {@code cli.estate-unknown} where it is neither a size nor a file
     */
    static EstateSource of(String named, @Nullable Long seed) {
        long chosen = seed == null ? DEFAULT_SEED : seed;
        Optional<EstateSize> size = size(named);
        if (size.isPresent()) {
            return new Sample(size.get(), chosen);
        }
        Path file = file(named);
        if (!Files.isReadable(file)) {
            throw new ProblemException(Problem.of("cli.estate-unknown", named));
        }
        return new Inventory(file, chosen);
    }

    private static Path file(String named) {
        if (named.isBlank()) {
            throw new ProblemException(Problem.of("cli.estate-unknown", named));
        }
        try {
            return Path.of(named);
        } catch (InvalidPathException unusable) {
            throw new ProblemException(Problem.of("cli.estate-unknown", named), unusable);
        }
    }

    /** The sample size of this name. */
    static Optional<EstateSize> size(String named) {
        for (EstateSize size : EstateSize.values()) {
            if (size.name().equalsIgnoreCase(named)) {
                return Optional.of(size);
            }
        }
        return Optional.empty();
    }
}
