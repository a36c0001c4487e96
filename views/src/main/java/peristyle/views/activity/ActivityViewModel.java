package peristyle.views.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.operation.Snapshot;
import peristyle.model.problem.Problem;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.Scope;

/** What happened: tasks and events, newest first, those that pass the filters; and what is wrong with the platform. */
final class ActivityViewModel {

    private final ConsoleContext context;
    private final Journal journal;
    private final StringProperty sought = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable ActivityKind> kind = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ActivityState> state = new SimpleObjectProperty<>();
    private final BooleanProperty live = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<List<ActivityLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Problem>> troubles = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private List<ActivityLine> all = List.of();

    ActivityViewModel(ConsoleContext context) {
        this.context = context;
        this.journal = new Journal(context.texts());
        sought.subscribe(this::filter);
        kind.subscribe(this::filter);
        state.subscribe(this::filter);
        live.subscribe(now -> {
            if (now) {
                read();
            }
        });
    }

    void accept(Snapshot snapshot) {
        troubles.set(context.plane().troubles());
        if (live.get()) {
            read();
        }
    }

    private void read() {
        if (journal.read(context.plane())) {
            all = journal.lines();
            filter();
        }
    }

    /** The operator looks at another part of the estate. */
    void scopeChanged() {
        filter();
    }

    private void filter() {
        List<String> words =
                List.of(sought.get().strip().toLowerCase(Locale.ROOT).split("\\s+"));
        Estate estate = context.plane().snapshot().estate();
        Scope scope = context.scope().get();
        List<ActivityLine> passing = new ArrayList<>();
        for (ActivityLine line : all) {
            if (wanted(line) && within(scope, estate, line) && words.stream().allMatch(line.sought()::contains)) {
                passing.add(line);
            }
        }
        lines.set(List.copyOf(passing));
        summary.set(context.texts().get("activity.summary", passing.size(), all.size()));
    }

    private boolean wanted(ActivityLine line) {
        return (kind.get() == null || kind.get() == line.kind())
                && (state.get() == null || state.get() == line.state());
    }

    /** What is no longer there cannot be placed: it stays in sight. */
    private static boolean within(Scope scope, Estate estate, ActivityLine line) {
        return scope.all()
                || estate.find(line.subject())
                        .map(object -> scope.holds(estate, object))
                        .orElse(true);
    }

    /** Whether anything is left out by the operator's choice. */
    boolean filtered() {
        return lines.get().size() < all.size();
    }

    /** Whether the operator chose to leave something out. */
    BooleanBinding choosing() {
        return sought.isNotEmpty().or(kind.isNotNull()).or(state.isNotNull());
    }

    /** Leaves nothing out any more, but for the scope. */
    void clear() {
        sought.set("");
        kind.set(null);
        state.set(null);
    }

    /** Whether the object of a line can still be shown. */
    boolean leads(ActivityLine line) {
        return context.plane().snapshot().estate().find(line.subject()).isPresent();
    }

    /** Shows the object of this line. */
    void open(ActivityLine line) {
        if (leads(line)) {
            context.navigator().open(line.subject());
        }
    }

    /** Words that a line must hold. */
    StringProperty sought() {
        return sought;
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

    /** What is shown, newest first. */
    ReadOnlyObjectProperty<List<ActivityLine>> lines() {
        return lines.getReadOnlyProperty();
    }

    /** What is wrong with the platform itself. */
    ReadOnlyObjectProperty<List<Problem>> troubles() {
        return troubles.getReadOnlyProperty();
    }

    /** How much is shown, of how much. */
    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }
}
