package peristyle.views.testing;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ObjectId;
import peristyle.views.bridge.FxBridge;
import peristyle.views.bridge.Jobs;
import peristyle.views.clock.ClockViewModel;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.Navigator;
import peristyle.views.console.Scope;
import peristyle.views.console.Screen;
import peristyle.views.console.Settings;
import peristyle.views.text.Texts;

/** A console without a window, where everything happens at once. */
public final class FakeConsole implements Navigator {

    private final FakePlane plane;
    private final FakeDialogs dialogs = new FakeDialogs();
    private final List<ObjectId> opened = new ArrayList<>();
    private final ConsoleContext context;

    private FakeConsole(FakePlane plane, Locale locale) {
        this.plane = plane;
        Texts texts = Texts.of(locale, ZoneOffset.UTC)
                .strict()
                .naming(id -> plane.snapshot().estate().nameOf(id));
        context = new ConsoleContext(
                plane,
                FxBridge.direct(plane),
                Jobs.synchronous(),
                texts,
                this,
                dialogs,
                Settings.inMemory(),
                new SimpleObjectProperty<>(Scope.ALL),
                new ClockViewModel(plane.clockControl(), texts),
                "tester");
    }

    /** A console of this estate, in English. */
    public static FakeConsole of(Estate estate) {
        return of(estate, Locale.UK);
    }

    /** A console of this estate, in this language. */
    public static FakeConsole of(Estate estate, Locale locale) {
        return new FakeConsole(new FakePlane(estate), locale);
    }

    /** A console of devices whose time is that of the world. */
    public static FakeConsole withoutClock(Estate estate) {
        return new FakeConsole(new FakePlane(estate).withoutClock(), Locale.UK);
    }

    /** What a screen is given. */
    public ConsoleContext context() {
        return context;
    }

    /** The platform behind it. */
    public FakePlane plane() {
        return plane;
    }

    /** What answers and remembers. */
    public FakeDialogs dialogs() {
        return dialogs;
    }

    /** The objects that were navigated to. */
    public List<ObjectId> opened() {
        return opened;
    }

    @Override
    public void go(Screen screen) {}

    @Override
    public void open(ObjectId id) {
        opened.add(id);
    }
}
