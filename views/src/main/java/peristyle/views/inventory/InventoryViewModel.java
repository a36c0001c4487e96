package peristyle.views.inventory;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.operation.Snapshot;
import peristyle.model.rule.Findings;
import peristyle.views.bridge.Jobs;
import peristyle.views.console.Scope;
import peristyle.views.detail.Detail;
import peristyle.views.forecast.TimesLeft;
import peristyle.views.text.Texts;

/**
 * The inventory as a tree. It is built anew off the JavaFX thread when the estate, the scope or the filter changed, never
 * because of what is measured; an answer that a later question has overtaken is dropped.
 */
final class InventoryViewModel {

    private final Jobs jobs;
    private final InventoryDetail describer;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<InventoryTree> tree = new ReadOnlyObjectWrapper<>(InventoryTree.EMPTY);
    private final ReadOnlyObjectWrapper<Map<Entry, Standing>> standing = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<@Nullable Detail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Entry>> revealed = new ReadOnlyObjectWrapper<>(List.of());
    private Scope scope = Scope.ALL;
    private InventoryTree whole = InventoryTree.EMPTY;
    private @Nullable Snapshot newest;
    private @Nullable Estate asked;
    private @Nullable Findings judged;
    private @Nullable Entry chosen;
    private @Nullable ObjectId wanted;
    private long question;
    private long judging;

    InventoryViewModel(Jobs jobs, Texts texts, TimesLeft times) {
        this.jobs = jobs;
        describer = new InventoryDetail(texts, times);
        times.onAnswer(this::describe);
        filter.subscribe((before, after) -> narrow());
    }

    /** The newest snapshot. */
    void accept(Snapshot snapshot) {
        newest = snapshot;
        if (snapshot.estate() != asked) {
            build(snapshot.estate());
        }
        if (snapshot.findings() != judged) {
            judge(snapshot);
        }
        describe();
    }

    /** Shows what this scope holds. */
    void scope(Scope part) {
        if (!part.equals(scope)) {
            scope = part;
            if (asked != null) {
                build(asked);
            }
            if (newest != null) {
                judge(newest);
            }
            describe();
        }
    }

    private void build(Estate estate) {
        asked = estate;
        long number = ++question;
        Scope part = scope;
        String letters = filter.get();
        jobs.quietly(
                progress -> {
                    InventoryTree built = TreeBuilder.tree(estate, part);
                    return List.of(built, built.matching(letters));
                },
                trees -> {
                    if (number == question) {
                        whole = trees.getFirst();
                        put(trees.getLast());
                    }
                });
    }

    private void narrow() {
        Estate estate = asked;
        if (estate == null) {
            return;
        }
        if (estate != whole.estate()) {
            build(estate);
            return;
        }
        long number = ++question;
        InventoryTree from = whole;
        String letters = filter.get();
        jobs.quietly(progress -> from.matching(letters), found -> {
            if (number == question) {
                put(found);
            }
        });
    }

    private void put(InventoryTree next) {
        tree.set(next);
        describe();
        ObjectId id = wanted;
        if (id != null) {
            reveal(id);
        }
    }

    /** What was found, carried upwards; an answer that a later question has overtaken is dropped. */
    private void judge(Snapshot snapshot) {
        judged = snapshot.findings();
        long number = ++judging;
        Scope part = scope;
        jobs.quietly(progress -> StandingReader.read(snapshot.estate(), part, snapshot.findings()), next -> {
            if (number == judging && !next.equals(standing.get())) {
                standing.set(next);
                describe();
            }
        });
    }

    /** Describes this entry from now on; nothing where it is null. */
    void choose(@Nullable Entry entry) {
        chosen = entry;
        describe();
    }

    private void describe() {
        Snapshot snapshot = newest;
        Entry entry = chosen;
        EstateObject object = snapshot == null || entry == null
                ? null
                : snapshot.estate().find(entry.object()).orElse(null);
        if (snapshot == null || entry == null || object == null || !scope.holds(snapshot.estate(), object)) {
            detail.set(null);
            return;
        }
        List<Entry> below = whole.children(entry);
        detail.set(
                switch (entry) {
                    case Entry.Thing thing -> describer.describe(snapshot, object, below, standing.get());
                    case Entry.Group group -> describer.describe(snapshot, group, object, below, standing.get());
                });
    }

    /** Leads to this object, now or as soon as there is a tree; a filter that hides it is cleared. */
    void reveal(ObjectId id) {
        wanted = id;
        List<Entry> path = tree.get().pathTo(id);
        if (!path.isEmpty()) {
            wanted = null;
            revealed.set(List.of());
            revealed.set(path);
        } else if (!filter.get().isEmpty() && !whole.pathTo(id).isEmpty()) {
            filter.set("");
        } else if (!whole.equals(InventoryTree.EMPTY)) {
            wanted = null;
            choose(new Entry.Thing(id));
        }
    }

    /** What stands where. */
    ReadOnlyObjectProperty<InventoryTree> tree() {
        return tree.getReadOnlyProperty();
    }

    /** What is found of each entry, or under it, in the scope and outside of it. */
    ReadOnlyObjectProperty<Map<Entry, Standing>> standing() {
        return standing.getReadOnlyProperty();
    }

    /** What is known of the chosen entry; null where nothing is chosen, or it is gone or outside of the scope. */
    ReadOnlyObjectProperty<@Nullable Detail> detail() {
        return detail.getReadOnlyProperty();
    }

    /** The way from the top to what is to be selected; empty between two. */
    ReadOnlyObjectProperty<List<Entry>> revealed() {
        return revealed.getReadOnlyProperty();
    }

    StringProperty filter() {
        return filter;
    }
}
