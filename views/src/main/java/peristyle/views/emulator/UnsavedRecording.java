package peristyle.views.emulator;

import java.util.List;
import java.util.OptionalInt;
import peristyle.model.recording.Recorder;
import peristyle.views.console.ConsoleContext;
import peristyle.views.text.Texts;

/** Stands between a recording that still runs and what would end it with its platform. JavaFX thread only. */
public final class UnsavedRecording {

    private static final int SAVE = 0;

    private UnsavedRecording() {}

    /**
     * Goes on where nothing is lost by it: at once where nothing is recorded, else after the recording was saved or given up, as
     * the operator says. Does nothing where the operator stays, or one is being saved just now.
     *
     * @param context of the platform that would end
     */
    public static void leave(ConsoleContext context, Runnable go) {
        RecordingSaving saving = new RecordingSaving(context);
        Texts texts = context.texts();
        if (saving.underWay()) {
            context.dialogs().notice(texts.get("recording.leave.saving"));
            return;
        }
        RecordingSaving.running(context.plane()).ifPresentOrElse(recorder -> ask(recorder, saving, context, go), go);
    }

    private static void ask(Recorder recorder, RecordingSaving saving, ConsoleContext context, Runnable go) {
        Texts texts = context.texts();
        Recorder.Progress now = recorder.progress();
        OptionalInt chosen = context.dialogs()
                .choose(
                        texts.get("recording.leave"),
                        List.of(
                                texts.get("recording.running", now.time(), now.commands(), now.events()),
                                texts.get("recording.leave.lost")),
                        texts.get("recording.leave.stay"),
                        List.of(texts.get("recording.leave.save"), texts.get("recording.leave.discard")));
        if (chosen.isEmpty()) {
            return;
        }
        if (chosen.getAsInt() == SAVE) {
            saving.begin(recorder, go, () -> {});
        } else {
            go.run();
        }
    }
}
