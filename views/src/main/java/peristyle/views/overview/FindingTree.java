package peristyle.views.overview;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import peristyle.model.rule.Finding;
import peristyle.views.console.ConsoleContext;
import peristyle.views.look.Icons;
import peristyle.views.look.Tones;

/** Findings, those of one kind under one line. Enter or a double click leads to the object. */
final class FindingTree extends TreeView<FindingTree.Line> {

    /**
     * A line of the tree.
     *
     * @param key what it is, across refreshes
     * @param finding what it tells of
     * @param count how many it stands for
     */
    record Line(String key, Finding finding, int count) {}

    private final ConsoleContext context;

    FindingTree(ConsoleContext context) {
        this.context = context;
        setId("findings");
        setShowRoot(false);
        setRoot(new TreeItem<>());
        setAccessibleText(context.texts().get("overview.findings"));
        setCellFactory(tree -> new Cell());
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                open();
            }
        });
    }

    private void open() {
        @Nullable TreeItem<Line> item = getSelectionModel().getSelectedItem();
        if (item != null && item.isLeaf()) {
            context.navigator().open(item.getValue().finding().subject());
        } else if (item != null) {
            item.setExpanded(true);
        }
    }

    /** Shows these groups; what was open and selected stays so. */
    void show(List<FindingGroup> groups) {
        Set<String> open = new HashSet<>();
        getRoot().getChildren().stream()
                .filter(TreeItem::isExpanded)
                .forEach(item -> open.add(item.getValue().key()));
        @Nullable TreeItem<Line> selected = getSelectionModel().getSelectedItem();
        getRoot().getChildren().setAll(groups.stream().map(FindingTree::item).toList());
        getRoot().getChildren().forEach(item -> {
            item.setExpanded(open.contains(item.getValue().key()));
            if (selected != null) {
                reselect(item, selected.getValue().key());
            }
        });
    }

    private void reselect(TreeItem<Line> item, String key) {
        if (item.getValue().key().equals(key)) {
            getSelectionModel().select(item);
        }
        if (item.isExpanded()) {
            item.getChildren().forEach(child -> reselect(child, key));
        }
    }

    private static TreeItem<Line> item(FindingGroup group) {
        List<Finding> findings = group.findings();
        TreeItem<Line> item = new TreeItem<>(new Line(group.key(), findings.getFirst(), findings.size()));
        if (findings.size() > 1) {
            item.getChildren()
                    .setAll(findings.stream()
                            .map(finding -> new TreeItem<>(new Line(group.key() + finding.subject(), finding, 1)))
                            .toList());
        }
        return item;
    }

    private final class Cell extends TreeCell<Line> {

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            Finding finding = line.finding();
            String what = context.texts().explain(finding).what();
            String name = context.texts().name(finding.subject());
            String severity = context.texts().of(finding.severity());
            setGraphic(Icons.of(Tones.of(finding.severity())));
            setText(context.texts()
                    .get(
                            line.count() > 1 ? "overview.finding.many" : "overview.finding.one",
                            severity,
                            finding.rule(),
                            name,
                            what,
                            line.count()));
        }
    }
}
