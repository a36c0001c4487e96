package peristyle.model.exchange.sheet;

import java.util.List;
import peristyle.model.estate.ObjectKind;
import peristyle.model.operation.RunningKind;
import peristyle.model.operation.RunningState;
import peristyle.model.operation.RunningTask;
import peristyle.model.operation.RunningTasks;
import peristyle.model.operation.Snapshot;

/** What devices are at, as files have it: one line each, and how far it is. */
final class RunningTable {

    private static final List<Column<RunningTask>> COLUMNS = new Running()
            .choice("running_kind", RunningKind.class, (s, place, task) -> task.kind())
            .choice(
                    "object_kind",
                    ObjectKind.class,
                    (s, place, task) -> task.subject().kind())
            .text("object_id", (s, place, task) -> task.subject().value())
            .text("object_name", (s, place, task) -> s.estate().nameOf(task.subject()))
            .refers("to_host", RunningTask::target)
            .integer("part", (s, place, task) -> task.part() == 0 ? null : Long.valueOf(task.part()))
            .choice("running_state", RunningState.class, (s, place, task) -> task.state())
            .decimal("progress_percent", (s, place, task) -> task.progress().percent())
            .integer("done_bytes", (s, place, task) -> task.progress().bytesDone())
            .integer("all_bytes", (s, place, task) -> task.progress().bytesAll())
            .instant("began_at", (s, place, task) -> task.progress().since())
            .instant("ends_at", (s, place, task) -> task.progress().ends())
            .columns();

    private RunningTable() {}

    static FileTable<RunningTask> of(Snapshot snapshot) {
        return new FileTable<>("running", COLUMNS, RunningTasks.of(snapshot));
    }

    /** Columns of this table in the making. */
    private static final class Running extends ColumnDraft<RunningTask, Running> {
        @Override
        Running self() {
            return this;
        }
    }
}
