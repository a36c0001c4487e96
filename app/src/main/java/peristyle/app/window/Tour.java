package peristyle.app.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.Snapshot;
import peristyle.views.console.Settings;
import peristyle.views.shell.ConsoleWindow;

/** Draws every screen to PNG files, in memory: no window is shown and no display is needed. */
public final class Tour {

    /** Tables are filled by jobs, details by what tables select, charts by what details lay out: each takes a round. */
    private static final int ROUNDS = 6;

    /** A minute, for an estate on which the rules take long. */
    private static final int MOST_ROUNDS = 300;

    private static final Duration ROUND = Duration.millis(200);

    private final TourRequest request;
    private final Deque<Scenery> sceneries = new ArrayDeque<>();
    private final CompletableFuture<Integer> drawn = new CompletableFuture<>();
    private int pictures;

    private boolean harmed;

    /** What all pictures of one round have in common. */
    private record Scenery(String language, String theme, List<TourStop> stops) {}

    private Tour(TourRequest request) {
        this.request = request;
        set(TourStop.all(request.plane().snapshot()));
    }

    private void set(List<TourStop> stops) {
        for (String language : request.languages()) {
            request.themes().forEach(theme -> sceneries.add(new Scenery(language, theme, stops)));
        }
    }

    /**
     * Draws all pictures.
     *
     * @return how many
     */
    public static int draw(TourRequest request) {
        try {
            Files.createDirectories(request.folder());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        Tour tour = new Tour(request);
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            tour.orFail(tour::nextScenery);
        });
        try {
            return tour.drawn.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        } finally {
            Platform.exit();
        }
    }

    private void nextScenery() {
        @Nullable Scenery scenery = sceneries.poll();
        if (scenery == null) {
            if (harmed) {
                drawn.complete(pictures);
            } else {
                harm();
            }
            return;
        }
        Settings settings = Settings.inMemory();
        settings.put("language", scenery.language());
        settings.put("theme", scenery.theme().toUpperCase(java.util.Locale.ROOT));
        ConsoleWindow window =
                ConsoleWindow.draw(request.plane(), settings, "operator", request.width(), request.height());
        nextStop(window, scenery, new ArrayDeque<>(scenery.stops()));
    }

    /** Once all is drawn as it is, something breaks, and its pictures are drawn: nothing else shows what they show. */
    private void harm() {
        harmed = true;
        ControlPlane plane = request.plane();
        HardwareStops.harm(plane);
        IncidentStops.harm(plane);
        Instant moment = plane.clockControl().isPresent()
                ? plane.snapshot().at().plus(HardwareStops.BROKEN_FOR)
                : plane.snapshot().at();
        plane.clockControl().ifPresent(clock -> clock.step(HardwareStops.BROKEN_FOR));
        awaitStandstill(moment, MOST_ROUNDS, () -> {
            List<TourStop> stops = new ArrayList<>(HardwareStops.harmed(plane.snapshot()));
            stops.addAll(IncidentStops.harmed());
            set(stops);
            nextScenery();
        });
    }

    /**
     * Until time stands still and everybody has taken up where: pictures of the same moment are the same. Rules that do not answer
     * in time are not waited for.
     */
    private void awaitStandstill(Instant moment, int rounds, Runnable then) {
        PauseTransition round = new PauseTransition(ROUND);
        round.setOnFinished(event -> orFail(() -> {
            if (rounds > 0 && !standsAt(moment)) {
                awaitStandstill(moment, rounds - 1, then);
            } else {
                then.run();
            }
        }));
        round.play();
    }

    private boolean standsAt(Instant moment) {
        Snapshot now = request.plane().snapshot();
        boolean paused = request.plane()
                .clockControl()
                .map(clock -> clock.state().paused())
                .orElse(true);
        return paused && !now.at().isBefore(moment) && !now.findings().at().isBefore(now.at());
    }

    private void nextStop(ConsoleWindow window, Scenery scenery, Deque<TourStop> left) {
        @Nullable TourStop stop = left.poll();
        if (stop == null) {
            window.close();
            nextScenery();
            return;
        }
        stop.go().accept(window);
        settle(window, ROUNDS, () -> {
            take(window.scene(), scenery, stop);
            nextStop(window, scenery, left);
        });
    }

    /** No window asks for layout here: each round asks for it, and waits for what it sets going, jobs to their end. */
    private void settle(ConsoleWindow window, int rounds, Runnable then) {
        if (rounds == 0) {
            then.run();
            return;
        }
        window.scene().snapshot(null);
        int left = window.isBusy() ? rounds : rounds - 1;
        PauseTransition round = new PauseTransition(ROUND);
        round.setOnFinished(event -> orFail(() -> settle(window, left, then)));
        round.play();
    }

    /** Whatever goes wrong on the JavaFX thread ends the tour: nobody would wait for the next picture in vain. */
    private void orFail(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error failure) {
            drawn.completeExceptionally(failure);
        }
    }

    private void take(Scene scene, Scenery scenery, TourStop stop) {
        String name = "%s-%s-%s-%dx%d.png"
                .formatted(stop.name(), scenery.theme(), scenery.language(), request.width(), request.height());
        Path file = request.folder().resolve(name);
        try {
            PngFile.write(picture(scene), file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        pictures++;
    }

    /**
     * What the scene shows now. A scene that no window shows does not hear of nodes that change after they were drawn, so
     * another one draws them for the first time.
     */
    private WritableImage picture(Scene scene) {
        Parent root = scene.getRoot();
        scene.setRoot(new Group());
        Scene fresh = new Scene(root, request.width(), request.height());
        fresh.getStylesheets().setAll(scene.getStylesheets());
        WritableImage picture = fresh.snapshot(null);
        fresh.setRoot(new Group());
        scene.setRoot(root);
        return picture;
    }
}
