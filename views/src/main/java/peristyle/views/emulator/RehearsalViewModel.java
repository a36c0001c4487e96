package peristyle.views.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import peristyle.model.operation.Divergence;
import peristyle.model.operation.Snapshot;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.Rehearsals;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** How a rehearsal differs from the real estate, in words. */
final class RehearsalViewModel {

    private static final int NAMED = 4;

    private final ConsoleContext context;
    private final Texts texts;
    private final Optional<Rehearsals.Running> running;
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(new Told("", List.of(), List.of()));
    private boolean comparing;

    /**
     * What is said.
     *
     * @param times where the two are
     * @param rows name, real, rehearsal and difference of each figure
     * @param lines what became otherwise
     */
    record Told(String times, List<List<String>> rows, List<String> lines) {}

    RehearsalViewModel(ConsoleContext context) {
        this.context = context;
        texts = context.texts();
        running = context.rehearsals().running();
    }

    /** Whether there is anything to copy, or a copy. */
    boolean present() {
        return running() || context.plane().reproduction().isPresent();
    }

    /** Whether this is a rehearsal. */
    boolean running() {
        return running.isPresent();
    }

    ReadOnlyObjectProperty<Told> told() {
        return told.getReadOnlyProperty();
    }

    void begin() {
        context.rehearsals().begin();
    }

    /** Compares with what the real estate is now; one comparison at a time. */
    void accept(Snapshot rehearsal) {
        if (running.isEmpty() || comparing) {
            return;
        }
        comparing = true;
        context.jobs()
                .quietly(
                        progress -> describe(Divergence.of(running.get().real().snapshot(), rehearsal)),
                        described -> {
                            comparing = false;
                            told.set(described);
                        },
                        failure -> comparing = false);
    }

    private Told describe(Divergence divergence) {
        List<List<String>> rows = new ArrayList<>();
        for (Divergence.Figure figure : divergence.figures()) {
            rows.add(List.of(
                    texts.of(figure.of()),
                    written(figure.real()),
                    written(figure.rehearsal()),
                    difference(figure.rehearsal() - figure.real())));
        }
        List<String> lines = new ArrayList<>();
        line(lines, "rehearsal.stopped", divergence.stopped(), ", ", texts::name);
        line(lines, "rehearsal.started", divergence.started(), ", ", texts::name);
        line(lines, "rehearsal.moved", divergence.moved(), ", ", texts::name);
        if (!divergence.silent().isEmpty()) {
            lines.add(texts.get(
                    "rehearsal.silent",
                    divergence.silent().size(),
                    names(divergence.silent(), ", ", texts::name),
                    divergence.silentMib()));
        }
        line(lines, "rehearsal.late", divergence.late(), ", ", texts::name);
        line(
                lines,
                "rehearsal.appeared",
                divergence.appeared(),
                " ",
                finding -> texts.explain(finding).what());
        line(
                lines,
                "rehearsal.gone",
                divergence.gone(),
                " ",
                finding -> texts.explain(finding).what());
        if (!divergence.judged()) {
            lines.add(texts.get("rehearsal.not-judged"));
        } else if (lines.isEmpty()) {
            lines.add(texts.get("rehearsal.nothing"));
        }
        return new Told(
                texts.get("rehearsal.times", divergence.real(), divergence.rehearsal()), rows, List.copyOf(lines));
    }

    private <T> void line(List<String> lines, String key, List<T> things, String separator, Function<T, String> name) {
        if (!things.isEmpty()) {
            lines.add(texts.get(key, things.size(), names(things, separator, name)));
        }
    }

    private <T> String names(List<T> things, String separator, Function<T, String> name) {
        String names =
                String.join(separator, things.stream().limit(NAMED).map(name).toList());
        int more = things.size() - NAMED;
        return more > 0 ? texts.get("faults.and-more", names, more) : names;
    }

    private String written(double value) {
        return Double.isFinite(value) ? texts.formats().integer(Math.round(value)) : Formats.UNKNOWN;
    }

    private String difference(double value) {
        if (!Double.isFinite(value)) {
            return Formats.UNKNOWN;
        }
        long rounded = Math.round(value);
        return rounded == 0 ? "=" : (rounded > 0 ? "+" : "−") + texts.formats().integer(Math.abs(rounded));
    }
}
