package peristyle.views.text;

import java.util.ArrayList;
import java.util.List;
import peristyle.model.hardware.blade.BladeStage;
import peristyle.model.hardware.blade.BladeWork;
import peristyle.model.operation.RunningTask;

/** What devices are at, as sentences. */
public final class RunningText {

    private RunningText() {}

    /** The sentence of this task: text {@code running.<KIND>}. */
    public static String of(RunningTask task, Texts texts) {
        List<Object> arguments = new ArrayList<>(List.of(task.subject()));
        switch (task.kind()) {
            case MOVE, START -> arguments.add(task.target() == null ? "" : task.target());
            case REBUILD, COPY_BACK -> arguments.add(task.part());
            case ASSOCIATION -> arguments.addAll(List.of(task.part(), stages(BladeWork.ASSOCIATION)));
            case FIRMWARE -> arguments.addAll(List.of(task.part(), stages(BladeWork.FIRMWARE)));
            case FIRST_COPY, TRANSFER -> {
                // The subject says it all.
            }
        }
        return texts.get("running." + task.kind().name(), arguments);
    }

    private static int stages(BladeWork work) {
        return BladeStage.of(work).size();
    }
}
