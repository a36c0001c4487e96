package peristyle.views.activity;

import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.estate.VmId;
import peristyle.model.operation.EndMove;
import peristyle.model.operation.RunningKind;
import peristyle.model.operation.RunningTask;
import peristyle.views.console.ConsoleContext;
import peristyle.views.form.Submission;
import peristyle.views.table.DataTable;
import peristyle.views.table.TableAction;

/** The table of what is under way, and what can be done about it. */
final class RunningPane extends VBox {

    private final DataTable<RunningTask> table;

    RunningPane(ActivityViewModel model, ConsoleContext context) {
        table = new DataTable<>(model.runningTable(), context);
        table.setMinHeight(120);
        table.add(new TableAction<>(
                "activity.go",
                Feather.EXTERNAL_LINK,
                some -> some.size() == 1 && model.leads(some.getFirst().subject()),
                some -> model.open(some.getFirst().subject())));
        table.add(new TableAction<>(
                "running.end-move",
                Feather.X_CIRCLE,
                some -> !some.isEmpty() && some.stream().allMatch(task -> task.kind() == RunningKind.MOVE),
                some -> endMoves(some, new Submission(context))));
        table.onOpen(task -> model.open(task.subject()));
        model.underWay().subscribe(count -> table.refresh());
        setVgrow(table, Priority.ALWAYS);
        setId("running-pane");
        getStyleClass().add("tab-body");
        getChildren().add(table);
    }

    private static void endMoves(List<RunningTask> some, Submission submission) {
        for (RunningTask task : some) {
            if (task.subject() instanceof VmId vm) {
                submission.submit(new EndMove(vm));
            }
        }
    }

    void shown() {
        table.shown();
    }

    void hidden() {
        table.hidden();
    }
}
