package peristyle.views.planning.table;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import peristyle.views.bridge.Job;
import peristyle.views.bridge.Jobs;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** Rows of a plan that hold the words sought. They are sought off the JavaFX thread. */
final class PlanTableViewModel<T> {

    private final List<PlanColumn<T>> columns;
    private final Texts texts;
    private final Jobs jobs;
    private final StringProperty sought = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<T>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private List<T> all = List.of();
    private @Nullable Job searching;

    PlanTableViewModel(List<PlanColumn<T>> columns, Texts texts, Jobs jobs) {
        this.columns = List.copyOf(columns);
        this.texts = texts;
        this.jobs = jobs;
        sought.subscribe(this::search);
    }

    void show(List<T> lines) {
        all = List.copyOf(lines);
        search();
    }

    private void search() {
        if (searching != null) {
            searching.cancel();
            searching = null;
        }
        String wanted = sought.get().strip();
        if (wanted.isEmpty()) {
            rows.set(all);
            return;
        }
        List<T> among = all;
        searching = jobs.quietly(progress -> holding(among, wanted, progress::cancelled), rows::set);
    }

    private List<T> holding(List<T> among, String wanted, java.util.function.BooleanSupplier cancelled) {
        // Formats serve one thread at a time: this work has its own.
        Texts own = Texts.of(texts.locale());
        List<String> words = List.of(wanted.toLowerCase(Locale.ROOT).split("\\s+"));
        List<T> found = new ArrayList<>();
        for (T line : among) {
            if (cancelled.getAsBoolean()) {
                break;
            }
            StringBuilder cells = new StringBuilder();
            columns.forEach(
                    column -> cells.append(write(column, line, own.formats())).append('\n'));
            String text = cells.toString().toLowerCase(Locale.ROOT);
            if (words.stream().allMatch(text::contains)) {
                found.add(line);
            }
        }
        return found;
    }

    /** The cell as it is shown. */
    String write(PlanColumn<T> column, T line) {
        return write(column, line, texts.formats());
    }

    private static <T> String write(PlanColumn<T> column, T line, Formats formats) {
        Object value = column.value().apply(line);
        if (value == null) {
            return Formats.UNKNOWN;
        }
        return switch (column.kind()) {
            case TEXT -> (String) value;
            case WHOLE -> formats.integer(((Number) value).longValue());
            case DECIMAL -> formats.decimal(((Number) value).doubleValue());
            case SIZE -> formats.size(((Number) value).doubleValue());
            case SHARE -> formats.percent(((Number) value).doubleValue());
            case MONEY -> formats.decimal(((Number) value).doubleValue(), 2);
            case DAY -> formats.date((LocalDate) value);
            case MONTH -> formats.month((YearMonth) value);
        };
    }

    List<PlanColumn<T>> columns() {
        return columns;
    }

    int size() {
        return all.size();
    }

    /** Words that a row must hold. */
    StringProperty sought() {
        return sought;
    }

    /** What is shown, in the order given. */
    ReadOnlyObjectProperty<List<T>> rows() {
        return rows.getReadOnlyProperty();
    }
}
