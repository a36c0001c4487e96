package peristyle.views.table;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
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
 */
final class TableViewModel<T> {

    private static final long BEAT = Duration.ofSeconds(1).toNanos();
    private static final int BEATS_PER_LIVE_ARRANGEMENT = 5;

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
    private @Nullable Snapshot snapshot;
    private @Nullable Object arranged;
    private boolean held;
    private boolean reading;
    private long lastBeat;
    private long question;
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
    void accept(Snapshot newest) {
        snapshot = newest;
        Object version = sheet.version(newest);
        if (version != arranged) {
            arranged = version;
            arrange();
            readAhead(newest);
        }
        long now = nanos.getAsLong();
        if (now - lastBeat >= BEAT) {
            lastBeat = now;
            beat.set(beat.get() + 1);
            if (!held && beat.get() % BEATS_PER_LIVE_ARRANGEMENT == 0 && moving()) {
                arrange();
            }
        }
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
        arrange();
    }

    void scope(Scope wanted) {
        if (!wanted.equals(scope)) {
            scope = wanted;
            arrange();
        }
    }

    void order(RowOrder<T> wanted) {
        if (!wanted.equals(order)) {
            order = wanted;
            arrange();
        }
    }

    /** A filter that cannot be read leaves the lines as they are, and says why. */
    private void ask(String text) {
        try {
            query = Query.parse(sheet, text, called, words);
            unreadable.set(null);
            arrange();
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

    private void arrange() {
        Snapshot from = snapshot;
        if (from == null) {
            return;
        }
        long asked = ++question;
        Arrangement<T> arrangement = new Arrangement<>(sheet, from, scope, where, query, order);
        jobs.quietly(progress -> arrangement.compute(), result -> {
            if (asked == question) {
                put(result);
            }
        });
    }

    private void put(Arrangement.Result<T> result) {
        all.set(result.all());
        if (!same(lines, result.lines())) {
            beforeLines.run();
            lines.setAll(result.lines());
            afterLines.run();
        }
    }

    /** Whether these are the very same objects in the same order: then nothing has to be drawn or selected anew. */
    @SuppressWarnings("ReferenceEquality") // an object is replaced whenever anything about it changes
    private static <T> boolean same(List<Line<T>> a, List<Line<T>> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int each = 0; each < a.size(); each++) {
            if (a.get(each).object() != b.get(each).object()) {
                return false;
            }
        }
        return true;
    }

    /** Whether lines hold still although their sort key moves: a great selection takes too long to be put in place again. */
    void hold(boolean still) {
        held = still;
    }

    /** The cell of a line, by the newest snapshot; null is unknown. */
    @Nullable
    Object cell(Column<T> column, Line<T> line) {
        Snapshot newest = snapshot;
        return newest == null ? null : column.value().of(newest, line.place(), line.object());
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

    /** The newest snapshot; null before there is one. */
    @Nullable
    Snapshot snapshot() {
        return snapshot;
    }
}
