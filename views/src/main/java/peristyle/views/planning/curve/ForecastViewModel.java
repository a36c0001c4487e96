package peristyle.views.planning.curve;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import peristyle.model.exchange.inventory.DatedTotals;
import peristyle.model.planning.settings.BackupTerms;
import peristyle.model.rule.Situation;
import peristyle.views.bridge.Job;
import peristyle.views.console.ConsoleContext;
import peristyle.views.text.Texts;

/** Reads the past when it is first asked for, off the JavaFX thread. */
final class ForecastViewModel {

    /** What is known of the curves. */
    sealed interface State {

        /** Nobody asked yet. */
        record Waiting() implements State {}

        /** The past is being read. */
        record Reading() implements State {}

        /** These are they, soonest first. */
        record Known(List<Curve> curves) implements State {}
    }

    private final ConsoleContext context;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Waiting());
    private @Nullable Situation situation;
    private BackupTerms backup = BackupTerms.USUAL;
    private List<DatedTotals> series = List.of();
    private @Nullable Job job;

    ForecastViewModel(ConsoleContext context) {
        this.context = context;
    }

    /** From now on it is about the estate at this moment. */
    void about(Situation moment, BackupTerms terms) {
        situation = moment;
        backup = terms;
        forget();
    }

    /** From now on it is about this series of exports. */
    void about(List<DatedTotals> exports) {
        situation = null;
        series = List.copyOf(exports);
        forget();
    }

    private void forget() {
        if (job != null) {
            job.cancel();
            job = null;
        }
        state.set(new State.Waiting());
    }

    /** It is looked at: reads, once. */
    void look() {
        if (!(state.get() instanceof State.Waiting)) {
            return;
        }
        state.set(new State.Reading());
        Texts texts = context.texts();
        Situation moment = situation;
        List<DatedTotals> exports = series;
        BackupTerms terms = backup;
        job = context.jobs()
                .start(
                        texts.get("planning-curve.job"),
                        progress -> {
                            Curves curves = new Curves(texts);
                            return moment == null
                                    ? curves.of(exports)
                                    : curves.of(moment, context.plane().history(), terms, progress);
                        },
                        known -> state.set(new State.Known(known)),
                        this::forget);
    }

    /** What is known. */
    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }
}
