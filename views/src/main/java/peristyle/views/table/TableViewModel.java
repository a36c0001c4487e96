package peristyle.views.table;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.sheet.Column;
import peristyle.model.exchange.sheet.Listing;
import peristyle.model.exchange.sheet.Query;
import peristyle.model.exchange.sheet.RowOrder;
import peristyle.model.exchange.sheet.RowTexts;
import peristyle.model.operation.Snapshot;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.views.bridge.Jobs;
import peristyle.views.console.Scope;

/**
 * What a table shows. Lines are filtered and sorted off the JavaFX thread and put in place at once; an answer that a later
 * question has overtaken is dropped. Live cells are said to be stale by {@link #beat}, at most once a second.
 *
 * <p>Where lines are sorted, or chosen, by what is measured, values and places change together: what is shown is always in its
 * order. Only while the operator points at lines, or has selected very many, they stand still, and it is said.
 */
final class TableViewModel<T> {

    private static final long BEAT = Duration.ofSeconds(1).toNanos();

    /** So many lines are put in order at each beat; more at every fifth. */
    private static final int MANY_LINES = 10_000;

    private static final int BEATS_OF_MANY = 5;

    private final Listing<T> sheet;
    private final Jobs jobs;
    private final Function<Enum<?>, String> called;
    private final LongSupplier nanos;
    private final RowTexts<T> words;
    private final ObservableList<Line<T>> lines = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper all = new ReadOnlyIntegerWrapper();
    private final ReadOnlyLongWrapper beat = new ReadOnlyLongWrapper();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Problem> unreadable = new ReadOnlyObjectWrapper<>();
    private Predicate<T> where = object -> true;
    private boolean chosen;
    private Scope scope = Scope.ALL;
    private Query<T> query = Query.everything();
    private RowOrder<T> order = RowOrder.none();
    private @Nullable Snapshot newest;

    /** Of what the cells tell; the lines are in its order, unless they are held. */
    private @Nullable Snapshot shown;

    private final ReadOnlyBooleanWrapper orderHeld = new ReadOnlyBooleanWrapper();
    private @Nullable Object arranged;
    private boolean held;
    private boolean pointed;
    private boolean reading;
    private long lastBeat;
    private long beats;
    private long question;
    private long turn;
    private long turnShown;
    private Runnable beforeLines = () -> {};
    private Runnable afterLines = () -> {};

    /** A table of this sheet, whose constants are called so. */
    TableViewModel(Listing<T> sheet, Jobs jobs, Function<Enum<?>, String> called, LongSupplier nanos) {
        this.sheet = sheet;
        this.jobs = jobs;
        this.called = called;
        this.words = new RowTexts<>(sheet);
        this.nanos = nanos;
        this.lastBeat = nanos.getAsLong() - BEAT;
        filter.subscribe((before, after) -> ask(after));
    }

    /** Called around each change of the lines, to keep selection and scroll. */
    void aroundLines(Runnable before, Runnable after) {
        beforeLines = before;
        afterLines = after;
    }

    /** The newest snapshot. */
    @SuppressWarnings("ReferenceEquality") // rows are as new as what they were taken from
    void accept(Snapshot next) {
        newest = next;
        Object version = sheet.version(next);
        long now = nanos.getAsLong();
        boolean due = now - lastBeat >= BEAT;
        if (due) {
            lastBeat = now;
            beats++;
        }
        if (version != arranged) {
            arranged = version;
            arrange(false);
            readAhead(next);
        } else if (due && moving() && !still()) {
            if (lines.size() < MANY_LINES || beats % BEATS_OF_MANY == 0) {
                arrange(false);
            }
        } else if (due) {
            show(next);
        }
    }

    /** Cells tell of this moment from now on. */
    private void show(Snapshot moment) {
        shown = moment;
        beat.set(beat.get() + 1);
    }

    /** The first letter of a filter is to be answered as fast as those after it. */
    private void readAhead(Snapshot newest) {
        if (!reading) {
            reading = true;
            jobs.quietly(
                    progress -> {
                        words.read(newest);
                        return newest;
                    },
                    read -> reading = false);
        }
    }

    /** What passes is asked anew now and then: it may be judged by what is measured. */
    void where(Predicate<T> kept) {
        where = kept;
        chosen = true;
        arrange(true);
    }

    void scope(Scope wanted) {
        if (!wanted.equals(scope)) {
            scope = wanted;
            arrange(true);
        }
    }

    void order(RowOrder<T> wanted) {
        if (!wanted.equals(order)) {
            order = wanted;
            arrange(true);
        }
    }

    /** A filter that cannot be read leaves the lines as they are, and says why. */
    private void ask(String text) {
        try {
            query = Query.parse(sheet, text, called, words);
            unreadable.set(null);
            arrange(true);
        } catch (ProblemException e) {
            unreadable.set(e.problem());
        }
    }

    /** Whether the lines may change without a change of the estate. */
    private boolean moving() {
        return chosen
                || query.live()
                || order.keys().stream().anyMatch(key -> key.column().live());
    }

    /** @param byOperator whether the operator asked for other lines or another order: then they are had, pointed at or not */
    private void arrange(boolean byOperator) {
        orderHeld.set(moving() && still());
        Snapshot from = newest;
        if (from == null) {
            return;
        }
        question += byOperator ? 1 : 0;
        long asked = question;
        long mine = ++turn;
        Arrangement<T> arrangement = new Arrangement<>(sheet, from, scope, where, query, order);
        jobs.quietly(progress -> arrangement.compute(), result -> {
            if (asked == question && mine > turnShown) {
                turnShown = mine;
                put(result, from, byOperator);
            }
        });
    }

    private void put(Arrangement.Result<T> result, Snapshot from, boolean byOperator) {
        all.set(result.all());
        List<Line<T>> next =
                !byOperator && moving() && still() ? LineOrder.kept(lines, result.lines(), sheet::key) : result.lines();
        shown = from;
        if (!LineOrder.same(lines, next)) {
            beforeLines.run();
            lines.setAll(next);
            afterLines.run();
        }
        show(from);
    }

    /** Whether lines hold still although their sort key moves. */
    private boolean still() {
        return held || pointed;
    }

    /** A great selection takes too long to be put in place again: lines hold still. */
    void hold(boolean still) {
        held = still;
        orderHeld.set(moving() && still());
    }

    /** The operator points at lines: they do not move away from under the pointer; afterwards they find their places at once. */
    void pointed(boolean now) {
        boolean ends = pointed && !now;
        pointed = now;
        orderHeld.set(moving() && still());
        if (ends && moving() && !still()) {
            arrange(false);
        }
    }

    /** Whether the order of lines may be older than their values: they are sorted by what is measured, and held. */
    ReadOnlyBooleanProperty orderHeld() {
        return orderHeld.getReadOnlyProperty();
    }

    /** The cell of a line, by the snapshot that is shown; null is unknown. */
    @Nullable
    Object cell(Column<T> column, Line<T> line) {
        Snapshot moment = shown;
        return moment == null ? null : column.value().of(moment, line.place(), line.object());
    }

    ObservableList<Line<T>> lines() {
        return lines;
    }

    /** How many lines there would be without the filter. */
    ReadOnlyIntegerProperty all() {
        return all.getReadOnlyProperty();
    }

    /** Counts up when live cells should be computed anew. */
    ReadOnlyLongProperty beat() {
        return beat.getReadOnlyProperty();
    }

    StringProperty filter() {
        return filter;
    }

    /** Why the filter cannot be read; null where it can. */
    ReadOnlyObjectProperty<@Nullable Problem> unreadable() {
        return unreadable.getReadOnlyProperty();
    }

    /** The snapshot of which the cells tell; null before there is one. */
    @Nullable
    Snapshot snapshot() {
        return shown;
    }

    /** The newest snapshot; null before there is one. */
    @Nullable
    Snapshot newest() {
        return newest;
    }
}
