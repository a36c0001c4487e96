package peristyle.views.replicas;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Replica;
import peristyle.model.operation.Snapshot;
import peristyle.model.operation.Subscription;
import peristyle.model.rule.Finding;
import peristyle.model.telemetry.Metric;
import peristyle.views.chart.TimeChart;
import peristyle.views.chart.Trend;
import peristyle.views.console.ConsoleContext;
import peristyle.views.look.Icons;
import peristyle.views.look.Tone;
import peristyle.views.look.Tones;
import peristyle.views.text.Explanation;
import peristyle.views.text.Texts;

/** What is known of one replica: its age over time against its objective, its last transfer, what the rules find. */
final class ReplicaDetail extends HBox {

    private static final double FACTS_WIDTH = 420;

    private final ConsoleContext context;
    private final TimeChart chart;
    private final Label title = new Label();
    private final FlowPane links = new FlowPane();
    private final ReplicaFacts facts;
    private final VBox findings = new VBox();
    private List<Finding> found = List.of();
    private @Nullable Replica replica;
    private @Nullable Subscription snapshots;

    ReplicaDetail(ConsoleContext context) {
        this.context = context;
        setId("replica-detail");
        chart = new TimeChart(context);
        facts = new ReplicaFacts(context.texts());
        title.getStyleClass().add("detail-title");
        links.getStyleClass().add("detail-links");
        findings.getStyleClass().add("checks");
        Label clear = new Label(context.texts().get("replicas.not-encrypted"), Icons.of(Tone.NOTICE));
        clear.setWrapText(true);
        clear.getStyleClass().add("muted");
        VBox left = new VBox(TimeChart.ranges(context.texts(), chart), chart);
        VBox.setVgrow(chart, Priority.ALWAYS);
        setHgrow(left, Priority.ALWAYS);
        VBox right = new VBox(title, links, facts, findings, clear);
        right.getStyleClass().add("replica-facts");
        ScrollPane scroll = new ScrollPane(right);
        scroll.setFitToWidth(true);
        scroll.setMinWidth(FACTS_WIDTH);
        scroll.setPrefWidth(FACTS_WIDTH);
        getStyleClass().add("replica-detail");
        getChildren().setAll(left, scroll);
    }

    void show(@Nullable Replica next) {
        boolean same = replica != null && next != null && replica.equals(next);
        replica = next;
        if (next == null || same) {
            return;
        }
        Texts texts = context.texts();
        title.setText(texts.name(next.vm()) + " → " + texts.name(next.target()));
        links.getChildren().setAll(link(next.vm()), link(next.source()), link(next.targetPool()), link(next.target()));
        chart.plot(new Trend(
                texts.get("replicas.chart"),
                Metric.REPLICA_AGE.unit(),
                List.of(new Trend.Line(texts.get("column.age_s"), Metric.REPLICA_AGE, next.id())),
                List.of(new Trend.Limit(
                        texts.get("column.rpo_target_s"), next.rpo().toSeconds(), Tone.DANGER))));
        found = List.of();
        findings.getChildren().clear();
        refresh(context.bridge().newest());
    }

    private Hyperlink link(ObjectId id) {
        Hyperlink link = new Hyperlink(context.texts().name(id));
        link.setOnAction(click -> context.navigator().open(id));
        return link;
    }

    private void refresh(Snapshot snapshot) {
        if (replica == null) {
            return;
        }
        facts.show(snapshot, replica);
        List<Finding> now = snapshot.findings().about(replica.id());
        if (!now.equals(found)) {
            found = now;
            findings.getChildren().setAll(now.stream().map(this::line).toList());
        }
    }

    private Label line(Finding finding) {
        Explanation said = context.texts().explain(finding);
        Label line = new Label(
                finding.rule() + "  " + said.what() + " " + said.remedy(), Icons.of(Tones.of(finding.severity())));
        line.setWrapText(true);
        return line;
    }

    void shown() {
        chart.shown();
        snapshots = context.bridge().follow(this::refresh);
    }

    void hidden() {
        chart.hidden();
        if (snapshots != null) {
            snapshots.cancel();
        }
    }
}
