package peristyle.views.detail;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ObjectId;
import peristyle.views.console.ConsoleContext;

/** What is known of one object: its state, findings, facts and charts; side by side where there is room. */
public final class ObjectPane extends StackPane {

    private static final double ROOM_FOR_TWO = 760;

    private final ConsoleContext context;
    private final Words words;
    private final Label name = new Label();
    private final CellNode state;
    private final Label kind = new Label();
    private final FindingsNode findings;
    private final ChartSet charts;
    private final List<BlockNode> blocks = new ArrayList<>();
    private final VBox left = new VBox();
    private final VBox right = new VBox();
    private final HBox columns = new HBox(left, right);
    private final ScrollPane scroll;
    private final Label nothing;
    private @Nullable ObjectId of;

    /** Shows this detail, and what it becomes. */
    public ObjectPane(ConsoleContext context, ObservableValue<@Nullable Detail> detail) {
        this.context = context;
        words = new Words(context.texts());
        state = new CellNode(Cell.of(""), id -> {});
        findings = new FindingsNode(context.texts());
        charts = new ChartSet(context);
        nothing = new Label(context.texts().get("detail.nothing"));
        name.getStyleClass().add("detail-heading");
        name.setId("detail-name");
        name.setWrapText(true);
        kind.getStyleClass().add("detail-name");
        kind.setMinWidth(USE_PREF_SIZE);
        state.setMinWidth(USE_PREF_SIZE);
        FlowPane header = new FlowPane(name, kind, state);
        header.setRowValignment(VPos.BASELINE);
        name.maxWidthProperty().bind(header.widthProperty());
        header.getStyleClass().add("detail-header");
        columns.getStyleClass().add("detail-columns");
        for (VBox column : List.of(left, right)) {
            column.getStyleClass().add("detail-column");
            column.setMinWidth(0);
            HBox.setHgrow(column, Priority.ALWAYS);
        }
        scroll = new ScrollPane(new VBox(header, columns));
        scroll.getContent().getStyleClass().add("detail-content");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(context.texts().get("detail.said"));
        getStyleClass().add("detail-pane");
        nothing.getStyleClass().add("detail-nothing");
        getChildren().setAll(scroll, nothing);
        setMinSize(0, 0);
        widthProperty().subscribe((before, after) -> {
            if (wide(before.doubleValue()) != wide(after.doubleValue())) {
                arrange();
            }
        });
        detail.subscribe(this::show);
    }

    private void show(@Nullable Detail detail) {
        scroll.setVisible(detail != null);
        nothing.setVisible(detail == null);
        if (detail == null) {
            charts.show(List.of());
            return;
        }
        name.setText(detail.name());
        kind.setText(context.texts().of(detail.id().kind()));
        state.show(detail.state());
        findings.show(detail.findings());
        charts.show(detail.trends());
        boolean otherShape = blocks.size() != detail.blocks().size();
        while (blocks.size() < detail.blocks().size()) {
            blocks.add(new BlockNode(words, context.navigator()::open));
        }
        while (blocks.size() > detail.blocks().size()) {
            blocks.removeLast();
        }
        for (int each = 0; each < blocks.size(); each++) {
            blocks.get(each).show(detail.blocks().get(each));
        }
        if (otherShape) {
            arrange();
        }
        if (!detail.id().equals(of)) {
            of = detail.id();
            scroll.setVvalue(0);
        }
    }

    private static boolean wide(double width) {
        return width >= ROOM_FOR_TWO;
    }

    private void arrange() {
        boolean two = wide(getWidth());
        List<Node> first = new ArrayList<>(List.of(findings));
        first.addAll(blocks);
        if (!two) {
            first.add(Math.min(2, first.size()), charts);
        }
        fill(right, two ? List.of(charts) : List.of());
        fill(left, first);
        right.setManaged(two);
        right.setVisible(two);
        left.setPrefWidth(two ? 100 : USE_COMPUTED_SIZE);
        right.setPrefWidth(100);
    }

    private static void fill(Pane pane, List<Node> nodes) {
        pane.getChildren().clear();
        pane.getChildren().setAll(nodes);
    }

    /** Whether it is seen: only then do its charts listen. */
    public void seen(boolean now) {
        charts.seen(now);
    }
}
