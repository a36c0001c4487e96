package peristyle.views.planning.months;

import java.time.LocalDate;
import java.time.YearMonth;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.scenario.Change;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.views.planning.entry.Entry;

/** A change as it is being written. The ranges are those of the scenario file. */
final class ChangeDraft {

    /** What changes. */
    enum Kind {
        GROWTH,
        ADD_VMS,
        REMOVE_VMS,
        ADD_HOSTS,
        RETIRE_HOSTS;

        /** Whether it has to name one pool. */
        boolean onePool() {
            return this == ADD_VMS || this == ADD_HOSTS || this == RETIRE_HOSTS;
        }
    }

    private static final int MOST_VMS = 100_000;
    private static final int MOST_HOSTS = 32;

    final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.GROWTH);
    final ObjectProperty<@Nullable YearMonth> month = new SimpleObjectProperty<>();
    final StringProperty pool = new SimpleStringProperty("");
    final StringProperty percent = new SimpleStringProperty("2");
    final StringProperty name = new SimpleStringProperty("new");
    final StringProperty count = new SimpleStringProperty("1");
    final StringProperty vcpus = new SimpleStringProperty("4");
    final StringProperty memory = new SimpleStringProperty("16");
    final StringProperty disk = new SimpleStringProperty("100");

    /**
     * The change that is written.
     *
     * @throws ProblemException {@code planning.terms} where a number is not right, {@code scenario-change.*} where something
     *     is missing
     */
    Change change() {
        YearMonth from = month.get();
        if (from == null) {
            throw new ProblemException(Problem.of("scenario-change.no-month"));
        }
        if (kind.get().onePool() && pool.get().isEmpty()) {
            throw new ProblemException(Problem.of("scenario-change.no-pool"));
        }
        LocalDate date = from.atDay(1);
        return switch (kind.get()) {
            case GROWTH ->
                new Change.Growth(date, pool.get(), Entry.number("percentPerMonth", percent.get(), -50, 100));
            case ADD_VMS ->
                new Change.AddVms(
                        date,
                        pool.get(),
                        named(),
                        Entry.whole("count", count.get(), 1, MOST_VMS),
                        Entry.whole("vcpus", vcpus.get(), 1, 1024),
                        Entry.whole("memoryGib", memory.get(), 1, 65_536),
                        Entry.whole("diskGib", disk.get(), 0, 1_048_576));
            case REMOVE_VMS -> new Change.RemoveVms(date, pool.get(), named());
            case ADD_HOSTS -> new Change.AddHosts(date, pool.get(), hosts());
            case RETIRE_HOSTS -> new Change.RetireHosts(date, pool.get(), hosts());
        };
    }

    private int hosts() {
        return Entry.whole("count", count.get(), 1, MOST_HOSTS);
    }

    private String named() {
        String written = name.get().strip();
        if (written.isEmpty()) {
            throw new ProblemException(Problem.of("scenario-change.no-name"));
        }
        return written;
    }
}
