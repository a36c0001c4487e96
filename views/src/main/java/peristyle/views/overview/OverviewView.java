package peristyle.views.overview;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.model.operation.Subscription;
import peristyle.model.rule.Severity;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.Screen;
import peristyle.views.console.ScreenView;
import peristyle.views.text.Texts;

/** The first screen: what is wrong, what happened lately, how well the replicas stand, how much room there is. */
public final class OverviewView implements ScreenView {

    private final ConsoleContext context;
    private final OverviewViewModel model;
    private final Parent root;
    private javafx.util.@Nullable Subscription scope;
    private @Nullable Subscription snapshots;

    private final VBox wrong = block();
    private final VBox aside = block();
    private final VBox room = block();
    private final Label summary = styled(new Label(), "screen-summary");

    /** The screen, in this console. */
    public OverviewView(ConsoleContext context) {
        this.context = context;
        model = new OverviewViewModel(context.plane(), context.texts());
        root = layOut(context.texts());
        FindingList findings = new FindingList(context, model::toggle);
        HappeningList happenings = new HappeningList(context);
        ReplicaStanding standing = new ReplicaStanding(context.texts());
        CapacityGrid capacity = new CapacityGrid(context);
        VBox.setVgrow(findings, Priority.ALWAYS);
        VBox.setVgrow(happenings, Priority.ALWAYS);
        wrong.getChildren().add(findings);
        aside.getChildren()
                .addAll(
                        leading("overview.replicas", Screen.REPLICAS),
                        standing,
                        leading("overview.recent", Screen.ACTIVITY),
                        since(),
                        happenings);
        ScrollPane scroll = new ScrollPane(capacity);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("overview-room");
        room.getChildren().add(scroll);
        model.checked()
                .subscribe(
                        checked -> findings.nothing(checked, model.elsewhere().get()));
        model.rows().subscribe(findings::show);
        model.counts().subscribe(counts -> sum());
        model.elsewhere().subscribe(words -> {
            findings.nothing(model.checked().get(), words);
            sum();
        });
        model.capacities().subscribe(capacity::show);
        model.replicas().subscribe(standing::show);
        model.happenings().subscribe(happenings::show);
    }

    private Label since() {
        Label since = new Label();
        since.setId("overview-since");
        since.getStyleClass().add("overview-time");
        since.setWrapText(true);
        since.setMinHeight(Label.USE_PREF_SIZE);
        since.textProperty().bind(model.since());
        return since;
    }

    /** In code, as the frame around it: each start of the console waits for it. */
    private Parent layOut(Texts texts) {
        HBox header = styled(
                new HBox(styled(new Label(texts.get("screen.OVERVIEW")), "screen-title"), summary), "screen-header");
        wrong.getChildren().add(styled(new Label(texts.get("overview.findings")), "overview-title"));
        wrong.setMinSize(0, 0);
        HBox.setHgrow(wrong, Priority.ALWAYS);
        aside.setMinSize(340, 0);
        aside.setPrefWidth(380);
        aside.setMaxWidth(480);
        HBox columns = styled(new HBox(wrong, aside), "overview-columns");
        columns.setMinHeight(0);
        VBox.setVgrow(columns, Priority.ALWAYS);
        room.getChildren().add(styled(new Label(texts.get("overview.capacity")), "overview-title"));
        room.setMinHeight(Region.USE_PREF_SIZE);
        return styled(new VBox(header, columns, room), "screen");
    }

    private static VBox block() {
        return styled(new VBox(), "overview-block");
    }

    private static <N extends Node> N styled(N node, String style) {
        node.getStyleClass().add(style);
        return node;
    }

    private Node leading(String key, Screen screen) {
        Hyperlink link = new Hyperlink(context.texts().get(key));
        link.getStyleClass().add("overview-heading");
        link.setOnAction(click -> {
            link.setVisited(false);
            context.navigator().go(screen);
        });
        return link;
    }

    private void sum() {
        Map<Severity, Integer> counts = model.counts().get();
        StringJoiner words = new StringJoiner(" · ");
        for (Severity severity : List.of(Severity.CRITICAL, Severity.WARNING, Severity.ADVICE)) {
            int count = counts.getOrDefault(severity, 0);
            if (count > 0) {
                words.add(context.texts().get("overview.about", context.texts().of(severity), count));
            }
        }
        String elsewhere = model.elsewhere().get();
        if (!elsewhere.isEmpty()) {
            words.add(elsewhere);
        }
        summary.setText(words.toString());
    }

    /** Shows what was seen before, until it is shown. */
    public void foresee(OverviewSeen seen) {
        model.foresee(seen);
    }

    private void update() {
        model.accept(context.bridge().calm().newest(), context.scope().get());
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        snapshots = context.bridge().calm().follow(snapshot -> update());
        scope = context.scope().subscribe((before, after) -> update());
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
