package peristyle.views.emulator;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import peristyle.model.operation.Reproduction;
import peristyle.model.recording.ProgramVersion;
import peristyle.model.recording.Recorder;
import peristyle.views.console.ConsoleContext;
import peristyle.views.text.Texts;

/** The one recording of a running platform. It belongs to the platform: this only looks at it. */
final class RecordingViewModel {

    private final ConsoleContext context;
    private final Texts texts;
    private final Optional<Reproduction> reproduction;
    private final RecordingSaving saving;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    /** Whether it is being begun or ended. */
    private boolean busy;

    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    RecordingViewModel(ConsoleContext context) {
        this.context = context;
        texts = context.texts();
        reproduction = context.plane().reproduction();
        saving = new RecordingSaving(context);
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
        return RecordingSaving.running(context.plane());
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
        reproduction.ifPresent(platform -> recorder().ifPresentOrElse(this::stop, () -> start(platform)));
    }

    private void start(Reproduction platform) {
        busy = true;
        context.jobs()
                .quietly(
                        progress -> RecordingSaving.await(Recorder.start(platform, ProgramVersion.number())),
                        begun -> done(),
                        this::failed);
    }

    private void stop(Recorder recorder) {
        busy = saving.begin(recorder, () -> {}, this::done);
    }

    private void done() {
        busy = false;
        look();
    }

    private void failed(Throwable failure) {
        done();
        RecordingSaving.tell(context, failure);
    }
}
