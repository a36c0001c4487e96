package peristyle.model.exchange.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ObjectKind;
import peristyle.model.operation.Effect;
import peristyle.model.operation.Incident;
import peristyle.model.operation.IncidentState;
import peristyle.model.operation.Snapshot;
import peristyle.model.operation.Task;
import peristyle.model.operation.TaskState;
import peristyle.model.problem.Problem;

/** What happened, as files have it: codes, not sentences, so that they do not depend on a language. */
final class HappeningTables {

    private static final List<Column<Happening>> ACTIVITY = new Rows<Happening>()
            .instant("happened_at", (s, place, row) -> row.at())
            .choice("activity_kind", Kind.class, (s, place, row) -> row.task() == null ? Kind.EVENT : Kind.TASK)
            .text("code", (s, place, row) -> row.code())
            .object(Happening::subject, HappeningTables::nameThen)
            .integer("task", (s, place, row) -> of(row, Task::number))
            .text("who", (s, place, row) -> of(row, Task::author))
            .choice("activity_state", TaskState.class, (s, place, row) -> of(row, Task::state))
            .columns();

    private static final List<Column<Reason>> REASONS = new Rows<Reason>()
            .integer("task", (s, place, row) -> row.task().number())
            .integer("reason_number", (s, place, row) -> (long) row.number())
            .text("reason", (s, place, row) -> row.problem().code())
            .columns();

    private static final List<Column<Caused>> INCIDENTS = new Rows<Caused>()
            .integer("incident", (s, place, row) -> row.it().number())
            .choice(
                    "incident_state",
                    IncidentState.class,
                    (s, place, row) -> row.it().state())
            .instant("began_at", (s, place, row) -> row.it().since())
            .instant("mended_at", (s, place, row) -> row.it().mended())
            .text("cause", (s, place, row) -> row.cause())
            .object(
                    row -> row.it().root(),
                    (s, row) -> s.estate().nameOf(row.it().root()))
            .integer("times", (s, place, row) -> (long) row.it().times())
            .integer("hosts_hit", (s, place, row) -> (long) row.it().toll().hosts())
            .integer("hosts_down", (s, place, row) -> (long) row.it().toll().hostsDown())
            .integer("vms_hit", (s, place, row) -> (long) row.it().toll().vms())
            .integer("vms_down", (s, place, row) -> (long) row.it().toll().vmsDown())
            .integer("vms_without_room", (s, place, row) ->
                    (long) row.it().toll().vmsWithoutRoom())
            .integer("vms_restarted", (s, place, row) -> (long) row.it().toll().vmsBack())
            .integer("replicas_hit", (s, place, row) -> (long) row.it().toll().replicas())
            .integer("replicas_late", (s, place, row) -> (long) row.it().toll().replicasLate())
            .columns();

    private static final List<Column<Suffered>> EFFECTS = new Rows<Suffered>()
            .integer("incident", (s, place, row) -> row.incident().number())
            .choice("effect", Effect.Kind.class, (s, place, row) -> row.effect().kind())
            .object(
                    row -> row.effect().object(),
                    (s, row) -> s.estate().nameOf(row.effect().object()))
            .refers("through", row -> row.effect().through())
            .instant("began_at", (s, place, row) -> row.effect().since())
            .instant("ended_at", (s, place, row) -> row.effect().ended())
            .columns();

    private HappeningTables() {}

    /** The activity, newest first, why tasks were not done, the incidents and what each of them does. */
    static List<FileTable<?>> of(Happenings happenings) {
        List<Happening> activity = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        for (Task task : happenings.tasks()) {
            activity.add(Happening.of(task));
            int number = 0;
            for (Problem problem : task.problems()) {
                reasons.add(new Reason(task, ++number, problem));
            }
        }
        happenings.events().forEach(event -> activity.add(Happening.of(event, happenings)));
        activity.sort(Comparator.comparing(Happening::at).reversed());
        List<Caused> causes = new ArrayList<>();
        List<Suffered> effects = new ArrayList<>();
        for (Incident incident : happenings.incidents()) {
            causes.add(new Caused(incident, happenings.kinds().apply(incident.cause())));
            incident.effects().forEach(effect -> effects.add(new Suffered(incident, effect)));
        }
        return List.of(
                new FileTable<>("activity", ACTIVITY, activity),
                new FileTable<>("task_reasons", REASONS, reasons),
                new FileTable<>("incidents", INCIDENTS, causes),
                new FileTable<>("incident_effects", EFFECTS, effects));
    }

    private static <V> @Nullable V of(Happening row, Function<Task, V> what) {
        Task task = row.task();
        return task == null ? null : what.apply(task);
    }

    /** What people called the object of a task then: it may have gone since. */
    private static String nameThen(Snapshot snapshot, Happening row) {
        Task task = row.task();
        return task == null ? snapshot.estate().nameOf(row.subject()) : task.subjectName();
    }

    /** What a line of the activity tells of. */
    enum Kind {
        TASK,
        EVENT
    }

    /** One of the reasons for which a task was not done. */
    private record Reason(Task task, int number, Problem problem) {}

    /** An incident, and what files call that at its root. */
    private record Caused(Incident it, String cause) {}

    /** What an incident does to one object. */
    private record Suffered(Incident incident, Effect effect) {}

    /** Names an object as it was called when the row came to be. */
    private interface Naming<T> {
        String of(Snapshot snapshot, T row);
    }

    /** Columns of such a table in the making. */
    private static final class Rows<T> extends ColumnDraft<T, Rows<T>> {

        /** What the row is about: kind, id, name. */
        Rows<T> object(Function<T, ObjectId> of, Naming<T> name) {
            return choice(
                            "object_kind",
                            ObjectKind.class,
                            (s, place, row) -> of.apply(row).kind())
                    .text("object_id", (s, place, row) -> of.apply(row).value())
                    .text("object_name", (s, place, row) -> name.of(s, row));
        }

        @Override
        Rows<T> self() {
            return this;
        }
    }
}
