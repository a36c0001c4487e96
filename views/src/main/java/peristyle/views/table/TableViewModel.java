package peristyle.views.table;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.exchange.sheet.Column;
import peristyle.model.exchange.sheet.ColumnType;
import peristyle.model.exchange.sheet.Sheet;
import peristyle.model.operation.Snapshot;
import peristyle.views.bridge.Jobs;
import peristyle.views.console.Scope;

/**
 * What a table shows. Lines are filtered and sorted off the JavaFX thread and put in place at once; an answer that a later
 * question has overtaken is dropped. Live cells are said to be stale by {@link #beat}, at most once a second.
 */
final class TableViewModel<T extends EstateObject> {

    private static final long BEAT = Duration.ofSeconds(1).toNanos();
    private static final int BEATS_PER_LIVE_ARRANGEMENT = 5;

    private final Sheet<T> sheet;
    private final Jobs jobs;
    private final CellText cells;
    private final LongSupplier nanos;
    private final ObservableList<Line<T>> lines = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper all = new ReadOnlyIntegerWrapper();
    private final ReadOnlyLongWrapper beat = new ReadOnlyLongWrapper();
    private final StringProperty filter = new SimpleStringProperty("");
    private Predicate<T> where = object -> true;
    private Scope scope = Scope.ALL;
    private List<SortKey> order = List.of();
    private @Nullable Snapshot snapshot;
    private @Nullable Estate arranged;
    private long lastBeat;
    private long question;
    private Runnable beforeLines = () -> {};
    private Runnable afterLines = () -> {};

    TableViewModel(Sheet<T> sheet, Jobs jobs, CellText cells, LongSupplier nanos) {
        this.sheet = sheet;
        this.jobs = jobs;
        this.cells = cells;
        this.nanos = nanos;
        this.lastBeat = nanos.getAsLong() - BEAT;
        filter.subscribe((before, after) -> arrange());
    }

    /** Called around each change of the lines, to keep selection and scroll. */
    void aroundLines(Runnable before, Runnable after) {
        beforeLines = before;
        afterLines = after;
    }

    /** The newest snapshot. */
    void accept(Snapshot newest) {
        snapshot = newest;
        if (newest.estate() != arranged) {
            arranged = newest.estate();
            arrange();
        }
        long now = nanos.getAsLong();
        if (now - lastBeat >= BEAT) {
            lastBeat = now;
            beat.set(beat.get() + 1);
            if (beat.get() % BEATS_PER_LIVE_ARRANGEMENT == 0 && sortedByLive()) {
                arrange();
            }
        }
    }

    void where(Predicate<T> kept) {
        where = kept;
        arrange();
    }

    void scope(Scope wanted) {
        if (!wanted.equals(scope)) {
            scope = wanted;
            arrange();
        }
    }

    void order(List<SortKey> wanted) {
        if (!wanted.equals(order)) {
            order = wanted;
            arrange();
        }
    }

    List<SortKey> order() {
        return order;
    }

    private boolean sortedByLive() {
        return order.stream()
                .anyMatch(key -> sheet.columns().stream()
                        .anyMatch(column -> column.live() && column.id().equals(key.column())));
    }

    private void arrange() {
        Snapshot from = snapshot;
        if (from == null) {
            return;
        }
        long asked = ++question;
        Arrangement<T> arrangement =
                new Arrangement<>(sheet, from, scope, where, filter.get(), searched(), order, cells);
        jobs.quietly(progress -> arrangement.compute(), result -> {
            if (asked == question) {
                put(result);
            }
        });
    }

    private List<Column<T>> searched() {
        return sheet.columns().stream()
                .filter(column -> column.type() == ColumnType.TEXT || column.type() == ColumnType.CHOICE)
                .toList();
    }

    private void put(Arrangement.Result<T> result) {
        beforeLines.run();
        all.set(result.all());
        lines.setAll(result.lines());
        afterLines.run();
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
}
