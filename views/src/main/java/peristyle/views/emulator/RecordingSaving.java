package peristyle.views.emulator;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import peristyle.model.operation.ControlPlane;
import peristyle.model.operation.Reproduction;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.model.recording.Recorder;
import peristyle.model.recording.Recording;
import peristyle.model.recording.RecordingFile;
import peristyle.views.console.ConsoleContext;
import peristyle.views.text.Texts;

/** Ends the recording of a platform and saves it; what was recorded is kept until it lies in a file, or is given up. */
final class RecordingSaving {

    private final ConsoleContext context;
    private final Texts texts;

    RecordingSaving(ConsoleContext context) {
        this.context = context;
        texts = context.texts();
    }

    /** The recording that runs, if one does. */
    static Optional<Recorder> running(ControlPlane plane) {
        return plane.reproduction()
                .flatMap(Reproduction::witness)
                .filter(Recorder.class::isInstance)
                .map(Recorder.class::cast);
    }

    /** Whether one that has ended is on its way to its file. */
    boolean underWay() {
        String title = texts.get("recording.saving");
        return context.jobs().running().stream().anyMatch(job -> job.title().equals(title));
    }

    /**
     * Asks for a file, and ends and saves the recording there. Time runs on, and is recorded, until it is known where to.
     *
     * @param saved called once it lies in its file
     * @param over called once nothing is left to be done, saved or not
     * @return whether it ends: not where no file was named
     */
    boolean begin(Recorder recorder, Runnable saved, Runnable over) {
        Reproduction platform = context.plane().reproduction().orElse(null);
        LocalDate day = LocalDate.ofInstant(
                context.plane().snapshot().at(), texts.formats().zone());
        String proposed = "incident-" + day + "." + RecordingFile.ENDING;
        Optional<Path> file = context.dialogs().fileToWrite(texts.get("recording.file"), proposed);
        if (file.isEmpty() || platform == null) {
            return false;
        }
        CompletableFuture<Recording> ended = recorder.finish(platform);
        write(() -> await(ended), file.get(), saved, over);
        return true;
    }

    /** What is waited for on another thread. */
    private interface Ended {
        Recording recording();
    }

    private void write(Ended ended, Path file, Runnable saved, Runnable over) {
        context.jobs()
                .start(
                        texts.get("recording.saving"),
                        progress -> written(ended.recording(), file),
                        attempt -> attempt.failure()
                                .ifPresentOrElse(
                                        failure -> elsewhere(attempt.recording(), failure, saved, over), () -> {
                                            told(attempt.recording(), file);
                                            over.run();
                                            saved.run();
                                        }),
                        over);
    }

    private record Attempt(Recording recording, Optional<RuntimeException> failure) {}

    private static Attempt written(Recording recording, Path file) {
        try {
            RecordingFile.write(recording, file);
            return new Attempt(recording, Optional.empty());
        } catch (RuntimeException failure) { // whatever it is, what was recorded must not be lost by it
            return new Attempt(recording, Optional.of(failure));
        }
    }

    private void told(Recording recording, Path file) {
        context.dialogs()
                .notice(texts.get(
                        "recording.saved",
                        recording.outcome().events(),
                        file,
                        recording.outcome().eventsSha256()));
    }

    /** What was recorded is not lost because a disk is full. */
    private void elsewhere(Recording recording, RuntimeException failure, Runnable saved, Runnable over) {
        tell(context, failure);
        context.dialogs()
                .fileToWrite(texts.get("recording.file"), "incident." + RecordingFile.ENDING)
                .ifPresentOrElse(other -> write(() -> recording, other, saved, over), () -> {
                    context.dialogs().notice(texts.get("recording.discarded"));
                    over.run();
                });
    }

    /** Tells what went wrong with a recording. */
    static void tell(ConsoleContext context, Throwable failure) {
        Problem problem = failure instanceof ProblemException known
                ? known.problem()
                : Problem.of("window.unexpected", failure.getClass().getSimpleName());
        context.dialogs().error(context.texts().explain(problem), failure.toString());
    }

    /** Waits for what the platform answers. Never on the JavaFX thread. */
    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException wrapped) {
            throw wrapped.getCause() instanceof RuntimeException cause ? cause : wrapped;
        }
    }
}
