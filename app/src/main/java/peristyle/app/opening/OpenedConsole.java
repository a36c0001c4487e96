package peristyle.app.opening;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.slf4j.LoggerFactory;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.Snapshot;
import peristyle.model.operation.Subscription;
import peristyle.model.rule.Findings;
import peristyle.model.rule.Rules;
import peristyle.model.rule.Situation;
import peristyle.model.store.EarlierSchema;
import peristyle.views.console.Settings;

/** A running platform on what it is kept in. */
public final class OpenedConsole implements AutoCloseable {

    private final ControlPlane plane;
    private final Settings settings;
    private final Optional<Imported> imported;
    private final Optional<EarlierSchema> earlier;
    private final Runnable release;
    private final Parting parting;

    /** @param release lets go of what the platform lies on, once that has stopped */
    OpenedConsole(
            ControlPlane plane,
            Settings settings,
            Optional<Imported> imported,
            Optional<EarlierSchema> earlier,
            Runnable release) {
        this(plane, settings, imported, earlier, release, Parting.NONE);
    }

    /**
     * @param release lets go of what the platform lies on, once that has stopped
     * @param parting keeps what is seen at the end
     */
    OpenedConsole(
            ControlPlane plane,
            Settings settings,
            Optional<Imported> imported,
            Optional<EarlierSchema> earlier,
            Runnable release,
            Parting parting) {
        this.parting = parting;
        this.plane = plane;
        this.settings = settings;
        this.imported = imported;
        this.earlier = earlier;
        this.release = release;
    }

    /** The same, which lets go of this too, last. */
    OpenedConsole releasing(Runnable more) {
        return new OpenedConsole(plane, settings, imported, earlier, () -> {
            try {
                release.run();
            } finally {
                more.run();
            }
        });
    }

    /** What the estate was read from, where that happened just now. */
    public Optional<Imported> imported() {
        return imported;
    }

    /** That the store is of an earlier version and is read through a copy; empty otherwise. */
    public Optional<EarlierSchema> earlier() {
        return earlier;
    }

    /** The platform. */
    public ControlPlane plane() {
        return plane;
    }

    /** The newest snapshot, with the rules asked of exactly this moment. */
    public Snapshot judged() {
        Snapshot newest = plane.snapshot();
        Situation situation = newest.situation();
        return new Snapshot(
                situation,
                new Findings(situation.at(), Rules.findings(situation)),
                newest.hardware(),
                newest.incidents());
    }

    /** Waits until the rules have been asked for the first time, or ten seconds. */
    public void awaitFindings() {
        CountDownLatch asked = new CountDownLatch(1);
        Subscription subscription = plane.subscribe(snapshot -> {
            if (snapshot.findings() != Findings.NONE) {
                asked.countDown();
            }
        });
        try {
            if (plane.snapshot().findings() == Findings.NONE && !asked.await(10, TimeUnit.SECONDS)) {
                LoggerFactory.getLogger(OpenedConsole.class).warn("The rules have not answered within ten seconds");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            subscription.cancel();
        }
    }

    /** What the console remembers. */
    public Settings settings() {
        return settings;
    }

    /** Who works here: the user of the machine. */
    public static String operator() {
        return System.getProperty("user.name", "operator");
    }

    /**
     * As {@link #close()}; what is seen of the platform once it has stopped is kept for the next start.
     *
     * @param seen makes it of the last snapshot and of all that the console remembers. Where it fails, the next start shows
     *     nothing before it has read everything
     */
    public void close(BiFunction<Snapshot, Map<String, String>, byte[]> seen) {
        try {
            // A platform that has failed recalls nothing any more, and says itself what is wrong.
            if (plane.troubles().isEmpty()) {
                plane.recall().join();
            }
            plane.close();
            part(seen);
        } finally {
            release.run();
        }
    }

    private void part(BiFunction<Snapshot, Map<String, String>, byte[]> seen) {
        if (!plane.troubles().isEmpty()) {
            return;
        }
        try {
            parting.keep(remembered -> seen.apply(judged(), remembered));
        } catch (RuntimeException failure) {
            LoggerFactory.getLogger(OpenedConsole.class).warn("What was seen last is not kept", failure);
        }
    }

    /** Stops the platform, then closes what it lies on. */
    @Override
    public void close() {
        try {
            plane.close();
        } finally {
            release.run();
        }
    }
}
