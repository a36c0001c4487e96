package peristyle.views.emulator;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import peristyle.model.operation.Reproduction;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.model.recording.ProgramVersion;
import peristyle.model.recording.Recorder;
import peristyle.model.recording.Recording;
import peristyle.model.recording.RecordingFile;
import peristyle.views.console.ConsoleContext;
import peristyle.views.text.Texts;

/** The one recording of a running platform. It belongs to the platform: this only looks at it. */
final class RecordingViewModel {

    private final ConsoleContext context;
    private final Texts texts;
    private final Optional<Reproduction> reproduction;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    /** Whether it is being begun or ended. */
    private boolean busy;

    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    RecordingViewModel(ConsoleContext context) {
        this.context = context;
        texts = context.texts();
        reproduction = context.plane().reproduction();
        look();
    }

    /** Whether anything can be recorded here at all. */
    boolean present() {
        return reproduction.isPresent();
    }

    /** Whether a recording runs. */
    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** How far it has come, in words. */
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    private Optional<Recorder> recorder() {
        return reproduction
                .flatMap(Reproduction::witness)
                .filter(Recorder.class::isInstance)
                .map(Recorder.class::cast);
    }

    /** Looks how far it has come now. */
    void look() {
        Optional<Recorder> now = recorder();
        running.set(now.isPresent());
        said.set(now.map(Recorder::progress).map(this::described).orElseGet(() -> texts.get("recording.idle")));
    }

    private String described(Recorder.Progress now) {
        return texts.get(now.full() ? "recording.full" : "recording.running", now.time(), now.commands(), now.events());
    }

    /** Begins, or ends and saves. */
    void toggle() {
        if (busy) {
            return;
        }
        reproduction.ifPresent(
                platform -> recorder().ifPresentOrElse(now -> stop(platform, now), () -> start(platform)));
    }

    private void start(Reproduction platform) {
        busy = true;
        context.jobs()
                .quietly(
                        progress -> await(Recorder.start(platform, ProgramVersion.number())),
                        begun -> done(),
                        this::failed);
    }

    /** Time runs on, and is recorded, until it is known where to. */
    private void stop(Reproduction platform, Recorder recorder) {
        LocalDate day = LocalDate.ofInstant(
                context.plane().snapshot().at(), texts.formats().zone());
        String proposed = "incident-" + day + "." + RecordingFile.ENDING;
        Optional<Path> file = context.dialogs().fileToWrite(texts.get("recording.file"), proposed);
        if (file.isEmpty()) {
            return;
        }
        busy = true;
        context.jobs()
                .start(
                        texts.get("recording.saving"),
                        progress -> await(recorder.finish(platform)),
                        recording -> save(recording, file.get()),
                        this::done);
    }

    private void save(Recording recording, Path file) {
        look();
        context.jobs()
                .quietly(
                        progress -> {
                            RecordingFile.write(recording, file);
                            return file;
                        },
                        written -> {
                            done();
                            context.dialogs()
                                    .notice(texts.get(
                                            "recording.saved",
                                            recording.outcome().events(),
                                            file,
                                            recording.outcome().eventsSha256()));
                        },
                        failure -> saveElsewhere(recording, failure));
    }

    /** What was recorded is not lost because a disk is full. */
    private void saveElsewhere(Recording recording, Throwable failure) {
        failed(failure);
        context.dialogs()
                .fileToWrite(texts.get("recording.file"), "incident." + RecordingFile.ENDING)
                .ifPresentOrElse(
                        other -> save(recording, other),
                        () -> context.dialogs().notice(texts.get("recording.discarded")));
    }

    private void done() {
        busy = false;
        look();
    }

    private void failed(Throwable failure) {
        done();
        Problem problem = failure instanceof ProblemException known
                ? known.problem()
                : Problem.of("window.unexpected", failure.getClass().getSimpleName());
        context.dialogs().error(texts.explain(problem), failure.toString());
    }

    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException wrapped) {
            throw wrapped.getCause() instanceof RuntimeException cause ? cause : wrapped;
        }
    }
}
