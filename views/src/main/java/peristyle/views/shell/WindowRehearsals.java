package peristyle.views.shell;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.Reproduction;
import peristyle.views.bridge.Jobs;
import peristyle.views.console.Rehearsals;
import peristyle.views.text.Texts;

/** The rehearsal of a window. */
final class WindowRehearsals implements Rehearsals {

    private final ControlPlane real;
    private final Jobs jobs;
    private final Supplier<Texts> texts;
    private final Runnable changed;
    private @Nullable ControlPlane rehearsal;
    private Instant since = Instant.EPOCH;
    private boolean beginning;
    private volatile boolean closed;

    /** @param changed told that another platform is to be seen */
    WindowRehearsals(ControlPlane real, Jobs jobs, Supplier<Texts> texts, Runnable changed) {
        this.real = real;
        this.jobs = jobs;
        this.texts = texts;
        this.changed = changed;
    }

    /** The platform that is to be seen. */
    ControlPlane seen() {
        ControlPlane now = rehearsal;
        return now == null ? real : now;
    }

    @Override
    public Optional<Running> running() {
        return rehearsal == null ? Optional.empty() : Optional.of(new Running(real, since));
    }

    @Override
    public void begin() {
        Reproduction reproduction = real.reproduction().orElse(null);
        if (reproduction == null || rehearsal != null || beginning) {
            return;
        }
        beginning = true;
        jobs.start(
                texts.get().get("rehearsal.preparing"),
                progress -> {
                    ControlPlane made = made(reproduction);
                    if (closed || progress.cancelled()) {
                        made.close();
                    }
                    return made;
                },
                this::show,
                () -> beginning = false);
    }

    private static ControlPlane made(Reproduction reproduction) {
        try {
            return reproduction.rehearse().join();
        } catch (CompletionException wrapped) {
            throw wrapped.getCause() instanceof RuntimeException cause ? cause : wrapped;
        }
    }

    private void show(ControlPlane made) {
        beginning = false;
        if (closed) {
            throwAway(made);
            return;
        }
        rehearsal = made;
        since = made.snapshot().at();
        changed.run();
    }

    @Override
    public void end() {
        ControlPlane over = rehearsal;
        if (over != null) {
            rehearsal = null;
            changed.run();
            throwAway(over);
        }
    }

    /** The window is gone. */
    void close() {
        closed = true;
        if (rehearsal != null) {
            throwAway(rehearsal);
        }
    }

    private static void throwAway(ControlPlane plane) {
        Thread.ofPlatform().name("peristyle-rehearsal-end").start(plane::close);
    }
}
