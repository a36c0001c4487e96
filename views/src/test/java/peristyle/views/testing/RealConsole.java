package peristyle.views.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.emulator.Emulator;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ObjectId;
import peristyle.model.hardware.ClockControl;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.PlatformParts;
import peristyle.model.operation.RunningPlatform;
import peristyle.model.rule.Rules;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;
import peristyle.model.store.Origin;
import peristyle.model.store.Store;
import peristyle.model.telemetry.TieredTelemetry;
import peristyle.views.bridge.FxBridge;
import peristyle.views.bridge.Jobs;
import peristyle.views.clock.ClockViewModel;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.Navigator;
import peristyle.views.console.Scope;
import peristyle.views.console.Screen;
import peristyle.views.console.Settings;
import peristyle.views.text.Texts;

/** A console of a platform that runs: the small sample estate in a store on the disk, emulated devices, real jobs. */
public final class RealConsole implements Navigator, AutoCloseable {

    private static final long SEED = 7;

    private final Store store;
    private final ControlPlane plane;
    private final Jobs jobs = Jobs.background();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final List<ObjectId> opened = new ArrayList<>();
    private final ConsoleContext context;
    private boolean closed;

    private RealConsole(Store store, @Nullable String file) {
        this.store = store;
        Catalog catalog = CatalogFile.shipped();
        Estate estate = SampleEstate.generate(EstateSize.SMALL, SEED, catalog);
        Origin origin = new Origin("small", SEED, file, "test");
        store.begin(origin, estate);
        plane = RunningPlatform.start(
                new PlatformParts(
                        estate,
                        catalog,
                        Emulator.of(estate, catalog, SEED, SampleEstate.START, System::nanoTime),
                        TieredTelemetry.of(store.samples(), estate, SampleEstate.START),
                        store.journal(),
                        store.samples(),
                        System::nanoTime,
                        origin.provenance()),
                Rules::findings);
        Texts texts = Texts.of(Locale.UK, ZoneOffset.UTC)
                .strict()
                .naming(id -> plane.snapshot().estate().nameOf(id));
        context = new ConsoleContext(
                plane,
                new FxBridge(plane),
                jobs,
                texts,
                this,
                dialogs,
                Settings.inMemory(),
                new SimpleObjectProperty<>(Scope.ALL),
                new ClockViewModel(plane.clockControl(), texts),
                "tester");
    }

    /** A console whose store lies in this folder; its devices' time stands still. */
    public static RealConsole in(Path folder) {
        return paused(new RealConsole(Store.open(folder, InstantSource.system()), null));
    }

    /** The same, of an estate that was read from a file: what that does not hold can be corrected. */
    public static RealConsole ofFileIn(Path folder) {
        return paused(new RealConsole(Store.open(folder, InstantSource.system()), "inventory.xlsx"));
    }

    private static RealConsole paused(RealConsole console) {
        console.clock().pause();
        return console;
    }

    private ClockControl clock() {
        return plane.clockControl().orElseThrow();
    }

    /** Lets this much of the devices' time pass, as fast as it can. */
    public void pass(Duration time) throws TimeoutException {
        Instant until = plane.snapshot().at().plus(time);
        clock().step(time);
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> clock().state().paused() && !plane.snapshot().at().isBefore(until));
    }

    /** What a screen is given. */
    public ConsoleContext context() {
        return context;
    }

    /** The estate as it is now. */
    public Estate estate() {
        return plane.snapshot().estate();
    }

    /** What answers and remembers. */
    public FakeDialogs dialogs() {
        return dialogs;
    }

    @Override
    public void go(Screen screen) {}

    @Override
    public void open(ObjectId id) {
        opened.add(id);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        jobs.close();
        plane.close();
        store.close();
    }
}
