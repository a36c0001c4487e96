package peristyle.views.planning;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import peristyle.model.catalog.Catalog;
import peristyle.model.exchange.imports.Inventories;
import peristyle.model.exchange.imports.Pseudonyms;
import peristyle.model.exchange.imports.ReadOptions;
import peristyle.model.operation.Snapshot;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.plan.PlanLimits;
import peristyle.model.planning.plan.PlanResult;
import peristyle.model.planning.plan.Planner;
import peristyle.model.planning.settings.PlanSettings;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import peristyle.views.bridge.Job;
import peristyle.views.bridge.Progress;
import peristyle.views.bridge.Work;
import peristyle.views.console.ConsoleContext;
import peristyle.views.text.Texts;

/** From files or the running estate to a plan. What was planned before stays until something newer is there. */
final class PlanningViewModel {

    /** A search that is not through by then ends with the best so far. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final long SEED = 1;

    private final ConsoleContext context;
    private final ObjectProperty<PlanSettings> settings = new SimpleObjectProperty<>(PlanSettings.USUAL);
    private final ReadOnlyObjectWrapper<@Nullable PlanSource> source = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PlanOutcome> outcome = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Activity> activity = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> unreadable = new ReadOnlyObjectWrapper<>();
    private AtomicBoolean stopped = new AtomicBoolean();
    private final StringProperty pseudonyms = new SimpleStringProperty("");
    private List<Path> files = List.of();
    private String keyRead = "";
    private int turn;

    PlanningViewModel(ConsoleContext context) {
        this.context = context;
    }

    /** What reading comes to. */
    private sealed interface Reading {
        record Read(PlanSource source) implements Reading {}

        record Refused(Problem problem) implements Reading {}
    }

    /** Reads these files and plans what they hold. */
    void read(List<Path> asked) {
        files = List.copyOf(asked);
        String key = pseudonyms.get().strip();
        keyRead = key;
        if (!key.isEmpty() && key.getBytes(StandardCharsets.UTF_8).length < Pseudonyms.LEAST_KEY_BYTES) {
            unreadable.set(Problem.of("planning.pseudonyms", Pseudonyms.LEAST_KEY_BYTES));
            return;
        }
        String names =
                asked.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", "));
        begin(
                Activity.Kind.READING,
                "planning-screen.job.read",
                names,
                progress -> reading(asked, key, progress),
                this::read);
    }

    private static Reading reading(List<Path> files, String key, Progress progress) {
        ReadOptions options = key.isEmpty()
                ? ReadOptions.PLAIN
                : new ReadOptions(Optional.of(new Pseudonyms(key.getBytes(StandardCharsets.UTF_8))));
        try {
            return new Reading.Read(new PlanSource.Files(
                    Inventories.read(files, options, (file, number, of, table, rows) -> !progress.cancelled())));
        } catch (ProblemException refused) {
            return new Reading.Refused(refused.problem());
        }
    }

    private void read(Reading reading) {
        switch (reading) {
            case Reading.Refused(Problem problem) -> unreadable.set(problem);
            case Reading.Read(PlanSource read) -> plan(read);
        }
    }

    /** Plans the estate as it is now. */
    void planRunning() {
        Snapshot now = context.plane().snapshot();
        plan(new PlanSource.Running(
                now.situation(), context.plane().history(), context.texts().get("planning-screen.running")));
    }

    /** Plans the same source again, by the settings as they are now; files are read again only for other pseudonyms. */
    void planAgain() {
        PlanSource known = source.get();
        if (known instanceof PlanSource.Files && !pseudonyms.get().strip().equals(keyRead)) {
            read(files);
        } else if (known != null) {
            plan(known);
        }
    }

    private void plan(PlanSource from) {
        source.set(from);
        PlanSettings asked = settings.get();
        Catalog catalog = context.plane().snapshot().catalog();
        AtomicBoolean stop = new AtomicBoolean();
        stopped = stop;
        begin(
                Activity.Kind.PLANNING,
                "planning-screen.job.plan",
                name(from),
                progress -> planned(from, asked, catalog, stop, progress),
                outcome::set);
    }

    private static PlanOutcome planned(
            PlanSource from, PlanSettings asked, Catalog catalog, AtomicBoolean stop, Progress progress) {
        Demand demand = from.demand(asked.demand(), catalog);
        PlanLimits limits = new PlanLimits(
                LONGEST.toNanos(),
                System::nanoTime,
                PlanLimits.USUAL_STEPS,
                SEED,
                () -> stop.get() || progress.cancelled(),
                progress::at);
        PlanResult result = Planner.plan(demand, asked, catalog, limits);
        return new PlanOutcome(from, demand, asked, result);
    }

    /**
     * Writes all files of the plan that is shown into this folder; asks before it replaces any. Does nothing where there is no
     * plan.
     */
    void export(Path folder) {
        PlanOutcome shown = outcome.get();
        if (shown != null && shown.result() instanceof Plan plan) {
            Snapshot now = context.plane().snapshot();
            PlanExport export = new PlanExport(plan, shown.source(), now.catalog(), now.at());
            String subject = shown.demand().source();
            context.jobs().quietly(progress -> PlanExport.replaced(folder), replaced -> {
                if (replaced.isEmpty() || mayReplace(replaced, folder)) {
                    write(export, subject, folder);
                }
            });
        }
    }

    private boolean mayReplace(List<String> files, Path folder) {
        Texts texts = context.texts();
        return context.dialogs()
                .confirm(
                        texts.get("planning-screen.replace", files.size(), folder.toString()),
                        List.of(
                                texts.get("planning-screen.replace.which", files),
                                texts.get("planning-screen.replace.instead")),
                        texts.get("planning-screen.replace.do"));
    }

    private void write(PlanExport export, String subject, Path folder) {
        Texts texts = context.texts();
        begin(
                Activity.Kind.EXPORTING,
                "planning-screen.job.export",
                subject,
                progress -> export.write(texts, folder, progress),
                files -> context.dialogs()
                        .notice(texts.get("planning-screen.exported", files.size(), folder.toString())));
    }

    /** Takes over what another holds: its plan stays, and what it is at is begun again. */
    void inherit(PlanningViewModel former) {
        settings.set(former.settings.get());
        pseudonyms.set(former.pseudonyms.get());
        files = former.files;
        keyRead = former.keyRead;
        source.set(former.source.get());
        outcome.set(former.outcome.get());
        unreadable.set(former.unreadable.get());
        Activity under = former.activity.get();
        PlanSource planned = former.source.get();
        if (under != null && under.kind() == Activity.Kind.READING) {
            former.cancel();
            read(former.files);
        } else if (under != null && under.kind() == Activity.Kind.PLANNING && planned != null) {
            former.cancel();
            plan(planned);
        }
    }

    /** Starts work in place of what is under way; what a later turn has overtaken says nothing any more. */
    private <T> void begin(Activity.Kind kind, String titleKey, String subject, Work<T> work, Consumer<T> done) {
        cancel();
        unreadable.set(null);
        turn++;
        int mine = turn;
        String title = context.texts().get(titleKey, subject);
        AtomicBoolean over = new AtomicBoolean();
        Consumer<Runnable> end = then -> {
            over.set(true);
            if (turn == mine) {
                activity.set(null);
                then.run();
            }
        };
        Job job = context.jobs()
                .start(title, work, answer -> end.accept(() -> done.accept(answer)), () -> end.accept(() -> {}));
        if (!over.get()) {
            activity.set(new Activity(kind, job, subject));
        }
    }

    /** Ends the search; the best so far is shown. */
    void stop() {
        stopped.set(true);
    }

    /** Ends what is under way; nothing comes of it. */
    void cancel() {
        Activity now = activity.get();
        if (now != null) {
            now.job().cancel();
            activity.set(null);
        }
    }

    private String name(PlanSource from) {
        return switch (from) {
            case PlanSource.Files files -> files.inventory().source();
            case PlanSource.Running running -> running.name();
        };
    }

    /** What the next plan is asked to be. */
    ObjectProperty<PlanSettings> settings() {
        return settings;
    }

    /** Key under which names are replaced by pseudonyms when files are read; empty keeps the names. */
    StringProperty pseudonyms() {
        return pseudonyms;
    }

    /** What was read last. */
    ReadOnlyObjectProperty<@Nullable PlanSource> source() {
        return source.getReadOnlyProperty();
    }

    /** What was planned last. */
    ReadOnlyObjectProperty<@Nullable PlanOutcome> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /** What is under way, null where nothing is. */
    ReadOnlyObjectProperty<@Nullable Activity> activity() {
        return activity.getReadOnlyProperty();
    }

    /** Why the last file could not be read, null where it could. */
    ReadOnlyObjectProperty<@Nullable Problem> unreadable() {
        return unreadable.getReadOnlyProperty();
    }
}
