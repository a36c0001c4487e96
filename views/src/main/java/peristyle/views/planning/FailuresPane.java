package peristyle.views.planning;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import peristyle.model.planning.plan.Plan;
import peristyle.model.planning.whatif.FailureImpact;
import peristyle.model.planning.whatif.FailureSummary;
import peristyle.model.planning.whatif.Loss;
import peristyle.views.bridge.Job;
import peristyle.views.console.ConsoleContext;
import peristyle.views.planning.table.PlanTable;
import peristyle.views.text.Texts;

/** Every failure of a plan on its own, worst first; the one that is chosen is told VM by VM. */
final class FailuresPane extends VBox {

    private static final int MOST_NAMES = 10;

    private final ConsoleContext context;
    private final Texts texts;
    private final PlanTable<FailureSummary> failures;
    private final Label detail = new Label();
    private @Nullable Job job;
    private @Nullable Job telling;
    private @Nullable FailureStudy study;

    FailuresPane(ConsoleContext context, PlanTables tables) {
        this.context = context;
        texts = context.texts();
        failures = new PlanTable<>("failures", tables.failureColumns(), context);
        getStyleClass().add("tab-body");
        detail.setId("plan-failure-detail");
        detail.setWrapText(true);
        detail.setMinHeight(USE_PREF_SIZE);
        detail.setMaxWidth(Double.MAX_VALUE);
        detail.getStyleClass().add("plan-host-detail");
        setVgrow(failures, Priority.ALWAYS);
        getChildren().setAll(failures, detail);
        failures.selected().subscribe(this::tell);
    }

    /** Studies this plan. What is under way for another is given up. */
    void show(Plan plan) {
        if (job != null) {
            job.cancel();
        }
        study = null;
        failures.show(List.of());
        detail.setText(texts.get("planning-screen.failures.wait"));
        var catalog = context.plane().snapshot().catalog();
        job = context.jobs()
                .start(
                        texts.get("planning-screen.job.failures", plan.demand().source()),
                        progress -> FailureStudy.of(plan, catalog, progress::cancelled, progress::at),
                        this::show);
    }

    private void show(FailureStudy done) {
        study = done;
        failures.show(done.failures());
        failures.selectFirst();
    }

    private void tell(@Nullable FailureSummary chosen) {
        if (telling != null) {
            telling.cancel();
        }
        FailureStudy known = study;
        if (chosen != null && known != null) {
            telling = context.jobs()
                    .quietly(
                            progress -> known.impact(chosen.failure()), impact -> detail.setText(words(known, impact)));
        }
    }

    private String words(FailureStudy known, FailureImpact impact) {
        StringJoiner words = new StringJoiner("\n");
        words.add(texts.get(
                "planning-screen.failures.impact",
                texts.of(impact.failure().kind()),
                String.join(", ", impact.failure().names()),
                impact.unaffected(),
                impact.restarts().size(),
                impact.moves().size(),
                impact.losses().size()));
        Map<String, String> called = known.names();
        impact.losses().stream()
                .collect(Collectors.groupingBy(Loss::reason, TreeMap::new, Collectors.toList()))
                .forEach((reason, losses) -> words.add(texts.get(
                        "planning-screen.failures.lost",
                        texts.of(reason),
                        losses.size(),
                        names(losses.stream()
                                .map(loss -> called.getOrDefault(loss.vm(), loss.vm()))
                                .toList()))));
        return words.toString();
    }

    private String names(List<String> all) {
        String list = all.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return all.size() > MOST_NAMES
                ? texts.get("planning-screen.picture.names.more", list, all.size() - MOST_NAMES)
                : list;
    }
}
