package peristyle.app.opening;

import java.nio.file.Path;
import java.util.Optional;
import peristyle.model.catalog.Catalog;
import peristyle.model.operation.PassingJournal;
import peristyle.model.operation.RunningPlatform;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.model.store.Origin;
import peristyle.model.store.ReadOnlyStore;
import peristyle.model.store.Store;
import peristyle.views.console.Settings;

/** Opens what a command only reads. A store that is there is checked first, and no byte of it changes. */
public final class Reading {

    private static final int TASKS = 1_000;

    private Reading() {}

    /**
     * Opens it, with the devices' time standing still where the store has it. A store that is named and not there is made, as
     * by the window, where an estate is named too. Without a store an estate that is named is opened by itself, as it is at
     * its beginning, and the user's store is left alone; with neither it is the user's store, and the medium sample by itself
     * before there is one.
     *
     * @throws ProblemException where the catalogue, the store or the estate cannot be had; nothing is changed then
     */
    public static OpenedConsole open(OpeningRequest request) {
        Path folder = Opening.folderOf(request);
        boolean own = request.store() == null;
        if (own && (request.estate() != null || !Store.isIn(folder))) {
            return alone(request);
        }
        return Store.isIn(folder) || request.estate() == null ? kept(request, folder) : Opening.open(request);
    }

    /** Whether the medium sample is opened because there is neither an estate asked for nor a store. */
    public static boolean isSampleForLack(OpeningRequest request) {
        return request.store() == null && request.estate() == null && !Store.isIn(Opening.folderOf(request));
    }

    private static OpenedConsole alone(OpeningRequest request) {
        ScratchFolder scratch = ScratchFolder.create();
        boolean opened = false;
        try {
            OpenedConsole console = Opening.open(
                    new OpeningRequest(request.estate(), request.seed(), scratch.path(), request.catalog()));
            opened = true;
            return console.releasing(scratch::close);
        } finally {
            if (!opened) {
                scratch.close();
            }
        }
    }

    private static OpenedConsole kept(OpeningRequest request, Path folder) {
        Catalog catalog = Opening.catalogOf(request);
        ReadOnlyStore store = ReadOnlyStore.open(folder);
        boolean opened = false;
        try {
            Origin origin = store.origin()
                    .orElseThrow(() -> new ProblemException(Problem.of(
                            "store.empty", folder.toAbsolutePath().normalize().toString())));
            Opening.requireSame(request, folder, origin);
            RunningPlatform plane = new Kept(
                            origin,
                            store.estate(),
                            store.deviceState(),
                            store.samples(),
                            new PassingJournal(store.newestTasks(TASKS), TASKS, store.incidents(), store::events))
                    .start(catalog, true);
            opened = true;
            return new OpenedConsole(plane, Settings.inMemory(), Optional.empty(), store.earlier(), store::close);
        } finally {
            if (!opened) {
                store.close();
            }
        }
    }
}
