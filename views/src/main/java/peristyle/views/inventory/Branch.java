package peristyle.views.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/** A place of the tree on the screen. What is under it is made when it is first opened, and kept as long as it is there. */
final class Branch extends TreeItem<Entry> {

    private final Supplier<InventoryTree> tree;
    private final Set<Entry> open;
    private boolean grown;

    /**
     * @param entry what stands here; null at the root, which is not seen
     * @param open what the operator opened
     */
    Branch(@Nullable Entry entry, Supplier<InventoryTree> tree, Set<Entry> open) {
        super(entry);
        this.tree = tree;
        this.open = open;
        setExpanded(entry == null || wanted(entry));
        expandedProperty().subscribe(this::remember);
    }

    private void remember(boolean expanded) {
        Entry entry = getValue();
        if (entry != null && tree.get().opened().isEmpty()) {
            if (expanded) {
                open.add(entry);
            } else {
                open.remove(entry);
            }
        }
    }

    private boolean wanted(Entry entry) {
        Set<Entry> found = tree.get().opened();
        return found.isEmpty() ? open.contains(entry) : found.contains(entry);
    }

    private List<Entry> below() {
        Entry entry = getValue();
        return entry == null ? tree.get().roots() : tree.get().children(entry);
    }

    @Override
    public boolean isLeaf() {
        return below().isEmpty();
    }

    @Override
    public ObservableList<TreeItem<Entry>> getChildren() {
        if (!grown) {
            grown = true;
            super.getChildren()
                    .setAll(below().stream()
                            .map(each -> new Branch(each, tree, open))
                            .toList());
        }
        return super.getChildren();
    }

    /** Takes over what the tree has become, as far as it was opened; what stays keeps its branch. */
    void settle() {
        if (isExpanded() && !grown) {
            getChildren(); // the tree asks once, and not again for what had nothing under it
        } else if (grown) {
            List<Entry> wanted = below();
            if (!wanted.equals(
                    super.getChildren().stream().map(TreeItem::getValue).toList())) {
                Map<Entry, TreeItem<Entry>> known = new HashMap<>();
                super.getChildren().forEach(child -> known.put(child.getValue(), child));
                super.getChildren()
                        .setAll(wanted.stream()
                                .map(each -> known.computeIfAbsent(each, key -> new Branch(key, tree, open)))
                                .toList());
            }
            for (TreeItem<Entry> child : super.getChildren()) {
                ((Branch) child).settle();
            }
        }
        Entry entry = getValue();
        if (entry != null) {
            setExpanded(wanted(entry));
        }
    }
}
