package peristyle.app.window;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.Snapshot;
import peristyle.views.console.Settings;
import peristyle.views.shell.ConsoleWindow;

/** Leads a window that nobody sees from stop to stop, in every language and theme that is asked for. */
final class TourWalk {

    /** A minute, for an estate on which the rules take long. */
    private static final int MOST_ROUNDS = 300;

    private static final Duration RULES = Duration.millis(200);

    private final TourRequest request;
    private final Rest rest;
    private final Visit visit;
    private final Deque<Scenery> sceneries = new ArrayDeque<>();
    private final CompletableFuture<Integer> walked = new CompletableFuture<>();
    private int visits;
    private boolean harmed;

    /** What all stops of one round have in common. */
    record Scenery(String language, String theme, List<TourStop> stops) {}

    /**
     * How long a screen is given at a stop until it is looked at: tables are filled by jobs, details by what tables select,
     * charts by what details lay out, and each takes a round.
     *
     * @param rounds without a job under way
     * @param each how long a round lasts
     */
    record Rest(int rounds, Duration each) {}

    /** What is done at a stop, on the JavaFX thread. */
    @FunctionalInterface
    interface Visit {
        /** Looks at what the window shows at this stop. */
        void at(ConsoleWindow window, Scenery scenery, TourStop stop);
    }

    private TourWalk(TourRequest request, Rest rest, Visit visit) {
        this.request = request;
        this.rest = rest;
        this.visit = visit;
        set(TourStop.all(request.plane().snapshot()));
    }

    private void set(List<TourStop> stops) {
        for (String language : request.languages()) {
            request.themes().forEach(theme -> sceneries.add(new Scenery(language, theme, stops)));
        }
    }

    /**
     * Starts JavaFX, walks to the end, and ends JavaFX.
     *
     * @return how many stops there were
     */
    static int walk(TourRequest request, Rest rest, Visit visit) {
        TourWalk walk = new TourWalk(request, rest, visit);
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            walk.orFail(walk::nextScenery);
        });
        try {
            return walk.walked.join();
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
                walked.complete(visits);
            } else {
                harm();
            }
            return;
        }
        Settings settings = Settings.inMemory();
        settings.put("language", scenery.language());
        settings.put("theme", scenery.theme().toUpperCase(Locale.ROOT));
        ConsoleWindow window =
                ConsoleWindow.draw(request.plane(), settings, "operator", request.width(), request.height());
        nextStop(window, scenery, new ArrayDeque<>(scenery.stops()));
    }

    /** Once all is seen as it is, something breaks, and what it leads to is seen: nothing else shows that. */
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
     * Until time stands still and everybody has taken up where: what is seen at the same moment is the same. Rules that do not
     * answer in time are not waited for.
     */
    private void awaitStandstill(Instant moment, int rounds, Runnable then) {
        PauseTransition round = new PauseTransition(RULES);
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
        settle(window, rest.rounds(), () -> {
            visit.at(window, scenery, stop);
            visits++;
            nextStop(window, scenery, left);
        });
    }

    /** No window asks for layout here: each round asks for it, and waits for what it sets going, jobs to their end. */
    private void settle(ConsoleWindow window, int rounds, Runnable then) {
        if (rounds == 0) {
            then.run();
            return;
        }
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        int left = window.isBusy() ? rounds : rounds - 1;
        PauseTransition round = new PauseTransition(rest.each());
        round.setOnFinished(event -> orFail(() -> settle(window, left, then)));
        round.play();
    }

    /** Whatever goes wrong on the JavaFX thread ends the walk: nobody would wait for the next stop in vain. */
    private void orFail(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error failure) {
            walked.completeExceptionally(failure);
        }
    }
}
