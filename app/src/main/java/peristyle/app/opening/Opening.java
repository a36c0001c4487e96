package peristyle.app.opening;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import peristyle.app.command.Version;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.model.store.DataFolder;
import peristyle.model.store.HeldStore;
import peristyle.model.store.Origin;
import peristyle.model.store.Store;

/** Opens what the operator asked for: a store with its estate, emulated devices behind it, and the platform on both. */
public final class Opening {

    private final OpeningRequest request;
    private final EstateSource asked;
    private @Nullable Catalog catalog;

    private Opening(OpeningRequest request) {
        this.request = request;
        this.catalog = request.catalog() == null ? null : catalogOf(request);
        this.asked = EstateSource.of(request.estate() == null ? "medium" : request.estate(), request.seed());
    }

    /** The catalogue that was asked for, else the shipped one. */
    public static Catalog catalogOf(OpeningRequest request) {
        return request.catalog() == null ? CatalogFile.shipped() : CatalogFile.read(request.catalog());
    }

    /** The one that ships is read when it is first needed: what was seen last is shown without. */
    private Catalog catalog() {
        Catalog known = catalog;
        if (known == null) {
            known = catalogOf(request);
            catalog = known;
        }
        return known;
    }

    /** Where the store lies that was asked for, else the user's. */
    public static Path folderOf(OpeningRequest request) {
        return request.store() == null
                ? DataFolder.of(
                        System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")))
                : request.store();
    }

    /**
     * Opens it; on first use the estate is made and kept.
     *
     * @throws ProblemException where the catalogue, the store or the estate cannot be had; nothing is changed then
     */
    public static OpenedConsole open(OpeningRequest request) {
        return open(request, new Arrival() {});
    }

    /** As {@link #open(OpeningRequest)}; what is known on the way is told. */
    public static OpenedConsole open(OpeningRequest request, Arrival arrival) {
        return new Opening(request).open(arrival);
    }

    private OpenedConsole open(Arrival arrival) {
        Path folder = folderOf(request);
        // What cannot be read leaves no store behind: it is read before there is one.
        Optional<ReadEstate> read =
                Store.isIn(folder) ? Optional.empty() : Optional.of(ReadEstate.from(asked, catalog()));
        read.ifPresent(first -> Store.requireRoom(folder, first.estate()));
        Store store = store(folder, arrival);
        try {
            Optional<Origin> origin = store.origin();
            if (origin.isPresent()) {
                requireSame(request, folder, origin.get());
                arrival.remembered(new StoredSettings(store.settings()));
            } else {
                ReadEstate first = read.isPresent() ? read.get() : ReadEstate.from(asked, catalog());
                store.begin(first.origin(Version.number()), first.estate());
                read = Optional.of(first);
                arrival.remembered(new StoredSettings(store.settings()));
            }
            return run(store, store.origin().orElseThrow(), read);
        } catch (RuntimeException | Error failure) {
            store.close();
            throw failure;
        }
    }

    private Store store(Path folder, Arrival arrival) {
        try (HeldStore held = HeldStore.take(folder)) {
            if (request.asLeft()) {
                held.parting().ifPresent(arrival::parted);
            }
            return held.open(InstantSource.system());
        }
    }

    /**
     * Refuses to take one estate for another.
     *
     * @throws ProblemException {@code cli.other-estate} where this store holds another one than is asked for
     */
    static void requireSame(OpeningRequest request, Path folder, Origin kept) {
        EstateSource asked = request.estate() == null ? null : EstateSource.of(request.estate(), request.seed());
        if (asked != null && !asked.label().equals(kept.estate())) {
            throw otherEstate(folder, kept, asked.label());
        }
        Long keptSeed = kept.seed();
        if (request.seed() != null && !request.seed().equals(keptSeed)) {
            throw otherEstate(folder, kept, described(kept.estate(), request.seed()));
        }
    }

    private static ProblemException otherEstate(Path folder, Origin kept, String asked) {
        return new ProblemException(
                Problem.of("cli.other-estate", folder.toString(), described(kept.estate(), kept.seed()), asked));
    }

    private static String described(String estate, @Nullable Long seed) {
        return seed == null ? estate : estate + " (--seed " + seed + ")";
    }

    private OpenedConsole run(Store store, Origin origin, Optional<ReadEstate> read) {
        Kept kept = new Kept(
                origin,
                read.map(ReadEstate::estate).orElseGet(store::estate),
                store.deviceState(),
                store.samples(),
                store.journal());
        return new OpenedConsole(
                kept.start(catalog(), false),
                new StoredSettings(store.settings()),
                read.flatMap(ReadEstate::imported),
                Optional.empty(),
                store::close,
                // Rules ask the catalogue too: what they say by another one tells nothing of the next start.
                request.catalog() == null
                        ? seen -> store.parting(seen.apply(store.settings().all()))
                        : Parting.NONE);
    }
}
