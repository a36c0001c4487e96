package peristyle.views.activity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.HostId;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Rows;
import peristyle.model.exchange.sheet.Column;
import peristyle.model.exchange.sheet.ColumnType;
import peristyle.model.exchange.sheet.Listing;
import peristyle.model.operation.RunningKind;
import peristyle.model.operation.RunningState;
import peristyle.model.operation.RunningTask;
import peristyle.model.operation.Snapshot;
import peristyle.views.text.RunningText;
import peristyle.views.text.Texts;

/**
 * What is under way, as a table. Its lines change when something begins or ends; how far each is, its cells ask anew each time.
 */
final class RunningListing implements Listing<RunningTask> {

    private static final List<String> SENTENCE = List.of("running_kind", "object_kind", "object_id", "object_name");

    private final List<Column<RunningTask>> columns;

    private volatile Map<RunningTask.Key, RunningTask> now = Map.of();
    private volatile LineRows<RunningTask> rows = new LineRows<>(List.of());

    RunningListing(Texts texts) {
        columns = List.of(
                column("running_state", ColumnType.CHOICE, true, RunningTask::state, RunningState.values()),
                column("what", ColumnType.TEXT, true, task -> RunningText.of(task, texts)),
                column(
                        "progress_percent",
                        ColumnType.DECIMAL,
                        true,
                        task -> task.progress().percent()),
                column(
                        "done_bytes",
                        ColumnType.INTEGER,
                        true,
                        task -> task.progress().bytesDone()),
                column(
                        "all_bytes",
                        ColumnType.INTEGER,
                        true,
                        task -> task.progress().bytesAll()),
                column(
                        "ends_at",
                        ColumnType.INSTANT,
                        true,
                        task -> task.progress().ends()),
                column(
                        "began_at",
                        ColumnType.INSTANT,
                        false,
                        task -> task.progress().since()),
                column("running_kind", ColumnType.CHOICE, false, RunningTask::kind, RunningKind.values()),
                column("object_name", ColumnType.TEXT, false, task -> texts.name(task.subject())),
                column(
                        "object_kind",
                        ColumnType.CHOICE,
                        false,
                        task -> task.subject().kind(),
                        ObjectKind.values()),
                column(
                        "object_id",
                        ColumnType.TEXT,
                        false,
                        task -> task.subject().value()));
    }

    /** What stands for the sentence in files: the kind of work, what it is about, and where to. */
    private List<Column<RunningTask>> sentence() {
        List<Column<RunningTask>> filed = new ArrayList<>();
        SENTENCE.forEach(id -> column(id).ifPresent(filed::add));
        filed.add(column("to_host_id", ColumnType.TEXT, true, task -> {
            HostId host = task.target();
            return host == null ? null : host.value();
        }));
        filed.add(new Column<>("to_host", ColumnType.TEXT, false, true, (snapshot, place, task) -> {
            HostId host = task.target();
            return host == null ? null : snapshot.estate().nameOf(host);
        }));
        filed.add(
                column("part", ColumnType.INTEGER, true, task -> task.part() == 0 ? null : Long.valueOf(task.part())));
        return filed;
    }

    @Override
    public List<Column<RunningTask>> inFiles(Column<RunningTask> column) {
        return column.id().equals("what") ? sentence() : List.of(column);
    }

    private Column<RunningTask> column(
            String id,
            ColumnType type,
            boolean shown,
            Function<RunningTask, @Nullable Object> value,
            Enum<?>... choices) {
        return new Column<>(
                id,
                type,
                true,
                shown,
                (snapshot, place, task) ->
                        value.apply(now.getOrDefault(task.key(), task).at(snapshot.at())),
                List.of(choices));
    }

    /** This is under way; whether anything has begun or ended. */
    boolean show(List<RunningTask> tasks) {
        Map<RunningTask.Key, RunningTask> next = new HashMap<>();
        tasks.forEach(task -> next.put(task.key(), task));
        Set<RunningTask.Key> before = new HashSet<>(now.keySet());
        now = next;
        boolean news = !before.equals(next.keySet());
        if (news) {
            rows = new LineRows<>(tasks);
        }
        return news;
    }

    @Override
    public String id() {
        return "running";
    }

    @Override
    public List<Column<RunningTask>> columns() {
        return columns;
    }

    @Override
    public Rows<RunningTask> rows(Snapshot snapshot) {
        return rows;
    }

    @Override
    public Object version(Snapshot snapshot) {
        return rows;
    }

    @Override
    public Object key(RunningTask task) {
        return task.key();
    }

    @Override
    public @Nullable EstateObject about(Snapshot snapshot, RunningTask task) {
        return snapshot.estate().find(task.subject()).orElse(null);
    }
}
