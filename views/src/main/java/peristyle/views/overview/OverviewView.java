package peristyle.views.overview;

import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.operation.Subscription;
import peristyle.model.telemetry.Rpo;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.ScreenView;
import peristyle.views.layout.Layout;
import peristyle.views.look.Icons;
import peristyle.views.look.Tones;

/** The first screen: what is wrong, how much room there is, how well the replicas stand. */
public final class OverviewView implements ScreenView {

    private final ConsoleContext context;
    private final OverviewViewModel model = new OverviewViewModel();
    private final Parent root;
    private final FlowPane replicas = new FlowPane(24, 4);
    private javafx.util.@Nullable Subscription scope;
    private @Nullable Subscription snapshots;

    @FXML
    private VBox content;

    @FXML
    private Label summary;

    /** The screen, in this console. */
    @SuppressWarnings("NullAway.Init") // fields come from the layout
    public OverviewView(ConsoleContext context) {
        this.context = context;
        root = Layout.OVERVIEW.load(this, context.texts());
        FindingTree findings = new FindingTree(context);
        CapacityGrid capacity = new CapacityGrid(context.texts());
        VBox.setVgrow(findings, Priority.ALWAYS);
        content.getChildren()
                .addAll(
                        heading("overview.findings"),
                        findings,
                        heading("overview.capacity"),
                        capacity,
                        heading("overview.replicas"),
                        replicas);
        model.groups().subscribe(findings::show);
        model.groups().subscribe(this::sum);
        model.capacities().subscribe(capacity::show);
        model.replicas().subscribe(this::count);
    }

    private Label heading(String key) {
        Label label = new Label(context.texts().get(key));
        label.getStyleClass().add("chart-title");
        return label;
    }

    private void sum(List<FindingGroup> groups) {
        int count = groups.stream().mapToInt(group -> group.findings().size()).sum();
        summary.setText(
                count == 0
                        ? context.texts().get("overview.nothing")
                        : context.texts().get("overview.count", count, groups.size()));
    }

    private void count(Map<Rpo.Severity, Integer> counts) {
        replicas.getChildren().clear();
        for (Rpo.Severity severity : Rpo.Severity.values()) {
            String text = context.texts().of(severity) + ": "
                    + context.texts().formats().integer(counts.getOrDefault(severity, 0));
            replicas.getChildren().add(new Label(text, Icons.of(Tones.of(severity))));
        }
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        snapshots = context.bridge()
                .follow(snapshot -> model.accept(snapshot, context.scope().get()));
        scope = context.scope()
                .subscribe(() ->
                        model.accept(context.bridge().newest(), context.scope().get()));
    }

    @Override
    public void hidden() {
        if (snapshots != null) {
            snapshots.cancel();
            snapshots = null;
        }
        if (scope != null) {
            scope.unsubscribe();
            scope = null;
        }
    }

    /** No object is at home here. */
    @Override
    public void select(ObjectId id) {}
}
