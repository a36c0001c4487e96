package peristyle.views.activity;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.operation.RunningTask;
import peristyle.model.operation.RunningTasks;
import peristyle.model.operation.Snapshot;
import peristyle.model.problem.Problem;
import peristyle.views.console.ConsoleContext;

/** What happened: tasks and events, newest first, and incidents by their causes; and what is wrong with the platform. */
final class ActivityViewModel {

    private final ConsoleContext context;
    private final Journal journal;
    private final IncidentLog incidents;
    private final ActivityListing activity = new ActivityListing();
    private final IncidentListing causes = new IncidentListing();
    private final RunningListing running;
    private final ReadOnlyObjectWrapper<List<RunningTask>> underWay = new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable Snapshot looked;
    private final ObjectProperty<@Nullable ActivityKind> kind = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ActivityState> state = new SimpleObjectProperty<>();

    /** Held here: a binding that nobody holds is collected, and filters nothing any more. */
    private final ObservableValue<Predicate<ActivityLine>> wanted =
            Bindings.createObjectBinding(() -> wanted(kind.get(), state.get()), kind, state);

    private final BooleanProperty live = new SimpleBooleanProperty(true);
    private final ReadOnlyStringWrapper since = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Problem>> troubles = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ActivityLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<IncidentLine>> incidentLines = new ReadOnlyObjectWrapper<>(List.of());

    ActivityViewModel(ConsoleContext context) {
        this.context = context;
        this.journal = new Journal(context.texts());
        this.incidents = new IncidentLog(context.texts());
        this.running = new RunningListing(context.texts());
        lines.subscribe(activity::show);
        incidentLines.subscribe(causes::show);
        live.subscribe(now -> {
            if (now) {
                read();
            }
        });
    }

    void accept(Snapshot snapshot) {
        troubles.set(context.plane().troubles());
        since.set(context.texts().get("overview.recent.since", context.plane().eventsSince()));
        if (live.get()) {
            read();
        }
        look(snapshot);
    }

    /** How far everything is; devices tell it anew where they have measured, or where the estate has changed. */
    @SuppressWarnings("ReferenceEquality") // what did not change is the same object: no look at every VM for that
    private void look(Snapshot snapshot) {
        Snapshot before = looked;
        if (before != null
                && before.estate() == snapshot.estate()
                && before.hardware() == snapshot.hardware()
                && before.situation().replicas() == snapshot.situation().replicas()) {
            return;
        }
        looked = snapshot;
        List<RunningTask> tasks = RunningTasks.of(snapshot);
        if (running.show(tasks)) {
            underWay.set(tasks);
        }
    }

    private void read() {
        if (journal.read(context.plane())) {
            lines.set(journal.lines());
        }
        if (incidents.read(context.plane())) {
            incidentLines.set(incidents.lines());
        }
    }

    /** What the operator's choice of kind and state leaves. */
    ObservableValue<Predicate<ActivityLine>> wanted() {
        return wanted;
    }

    private static Predicate<ActivityLine> wanted(@Nullable ActivityKind kind, @Nullable ActivityState state) {
        return line -> (kind == null || kind == line.kind()) && (state == null || state == line.state());
    }

    /** Leaves no kind and no state out any more. */
    void clear() {
        kind.set(null);
        state.set(null);
    }

    /** Whether the object of a line can still be shown. */
    boolean leads(ActivityLine line) {
        return leads(line.subject());
    }

    /** Whether this can be shown. */
    boolean leads(ObjectId id) {
        return context.plane().snapshot().estate().find(id).isPresent();
    }

    /** Shows this. */
    void open(ObjectId id) {
        if (leads(id)) {
            context.navigator().open(id);
        }
    }

    /** Shows the object of this line. */
    void open(ActivityLine line) {
        if (leads(line)) {
            context.navigator().open(line.subject());
        }
    }

    /** How far back events reach, in words. */
    ReadOnlyStringProperty since() {
        return since.getReadOnlyProperty();
    }

    /** The table of what happened. */
    ActivityListing activity() {
        return activity;
    }

    /** The table of what is under way. */
    RunningListing runningTable() {
        return running;
    }

    /** What is under way, as it was when the last of it began or ended. */
    ReadOnlyObjectProperty<List<RunningTask>> underWay() {
        return underWay.getReadOnlyProperty();
    }

    /** The table of incidents. */
    IncidentListing causes() {
        return causes;
    }

    /** The only kind that is shown; null for all. */
    ObjectProperty<@Nullable ActivityKind> kind() {
        return kind;
    }

    /** The only state that is shown; null for all. */
    ObjectProperty<@Nullable ActivityState> state() {
        return state;
    }

    /** Whether new lines appear; a list that is held still can be read. */
    BooleanProperty live() {
        return live;
    }

    /** All that happened, newest first. */
    ReadOnlyObjectProperty<List<ActivityLine>> lines() {
        return lines.getReadOnlyProperty();
    }

    /** All incidents, newest first. */
    ReadOnlyObjectProperty<List<IncidentLine>> incidents() {
        return incidentLines.getReadOnlyProperty();
    }

    /** What is wrong with the platform itself. */
    ReadOnlyObjectProperty<List<Problem>> troubles() {
        return troubles.getReadOnlyProperty();
    }
}
