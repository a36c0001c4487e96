package peristyle.views.shell;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ObjectId;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.Navigator;
import peristyle.views.console.Scope;
import peristyle.views.console.Screen;
import peristyle.views.console.ScreenView;

/** Shows one screen at a time; makes each when it is first asked for. */
final class ScreenDeck implements Navigator {

    /** Where the screen that was seen last is remembered. */
    static final String SETTING = "screen";

    private final StackPane place;
    private final Map<Screen, ScreenView> made = new EnumMap<>(Screen.class);
    private final ReadOnlyObjectWrapper<@Nullable Screen> current = new ReadOnlyObjectWrapper<>();
    private @Nullable ConsoleContext context;
    private boolean foreseen;
    private Map<Screen, ScreenView> former = Map.of();

    ScreenDeck(StackPane place) {
        this.place = place;
    }

    /** Lets each screen take over from the one that another deck made, such as one in another language. */
    void inherit(ScreenDeck other) {
        former = Map.copyOf(other.made);
    }

    /** What screens are given; before this nothing can be shown. */
    void serve(ConsoleContext given) {
        context = given;
    }

    @Override
    public void go(Screen screen) {
        boolean comes = screen != current.get() || foreseen;
        if (comes && Screens.makers().containsKey(screen)) {
            if (!foreseen || screen != current.get()) {
                hide();
            }
            foreseen = false;
            ScreenView view = view(screen);
            if (!place.getChildren().equals(List.of(view.node()))) {
                place.getChildren().setAll(view.node());
            }
            current.set(screen);
            view.shown();
            given().settings().put(SETTING, screen.name());
        }
    }

    /** A scope that leaves out what is led to gives way, of place and tenant what is in the way; never without a word. */
    private void widen(ObjectId id) {
        Estate estate = given().plane().snapshot().estate();
        Scope scope = given().scope().get();
        estate.find(id)
                .flatMap(object -> Stream.of(scope, scope.of(null), scope.at(null, null))
                        .filter(each -> each.holds(estate, object))
                        .findFirst()
                        .or(() -> Optional.of(Scope.ALL)))
                .filter(wider -> !wider.equals(scope))
                .ifPresent(wider -> {
                    given().scope().set(wider);
                    given().dialogs().notice(ScopeWords.widened(given().texts(), estate, id, wider));
                });
    }

    /** Makes a screen and gives it its place; it shows nothing yet. */
    ScreenView layOut(Screen screen) {
        ScreenView view = view(screen);
        place.getChildren().setAll(view.node());
        return view;
    }

    /** The same of a screen that is seen before it is shown: it shows what it is given. */
    ScreenView foresee(Screen screen) {
        ScreenView view = layOut(screen);
        current.set(screen);
        foreseen = true;
        return view;
    }

    @Override
    public void open(ObjectId id) {
        Screen screen = Screen.of(id.kind());
        widen(id);
        go(screen);
        if (screen == current.get()) {
            view(screen).select(id);
        }
    }

    /** Leads files that were dropped on the window to the screen that reads files. */
    void drop(List<Path> files) {
        go(Screen.PLANNING);
        view(Screen.PLANNING).take(files);
    }

    /** Shows how a rehearsal differs from the real estate, whatever of that screen was seen last. */
    void compare() {
        go(Screen.EMULATOR);
        view(Screen.EMULATOR).compare();
    }

    /** Shows what is under way, whatever of that screen was seen last. */
    void underWay() {
        go(Screen.ACTIVITY);
        view(Screen.ACTIVITY).underWay();
    }

    /** Shows nothing; what was shown releases what it held. */
    void hide() {
        Screen shown = current.get();
        if (shown != null) {
            view(shown).hidden();
            place.getChildren().clear();
            current.set(null);
        }
    }

    ReadOnlyObjectProperty<@Nullable Screen> current() {
        return current.getReadOnlyProperty();
    }

    private ConsoleContext given() {
        ConsoleContext known = context;
        if (known == null) {
            throw new IllegalStateException("nothing to show screens with");
        }
        return known;
    }

    private ScreenView view(Screen screen) {
        ConsoleContext given = given();
        return made.computeIfAbsent(screen, key -> {
            ScreenView view = Objects.requireNonNull(Screens.makers().get(key)).apply(given);
            ScreenView before = former.get(key);
            if (before != null) {
                view.inherit(before);
            }
            return view;
        });
    }
}
