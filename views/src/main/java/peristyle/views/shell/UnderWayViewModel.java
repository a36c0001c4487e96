package peristyle.views.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import peristyle.model.operation.RunningKind;
import peristyle.model.operation.RunningState;
import peristyle.model.operation.RunningTask;
import peristyle.model.operation.RunningTasks;
import peristyle.model.operation.Snapshot;
import peristyle.views.text.Texts;

/**
 * What the platform is at in the whole estate, and how far it is: VMs that move or start, first copies of replicas, drives and
 * blades. What stands still is not under way; transfers of changes come and go all the time.
 */
final class UnderWayViewModel {

    private static final int NAMED = 3;
    private static final int SORTS = 3;

    private final Texts texts;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper names = new ReadOnlyStringWrapper("");
    private @Nullable Snapshot counted;
    private List<RunningTask> told = List.of();

    UnderWayViewModel(Texts texts) {
        this.texts = texts;
    }

    /** Says what was seen before. */
    void foresee(FrameSeen seen) {
        words.set(seen.underWay());
        names.set(seen.underWayNamed());
    }

    /** Counts again what has changed; at the pace of who reads. */
    @SuppressWarnings("ReferenceEquality") // what did not change is the same object: no look at every VM for that
    void count(Snapshot snapshot) {
        Snapshot before = counted;
        if (before != null
                && before.estate() == snapshot.estate()
                && before.hardware() == snapshot.hardware()
                && before.situation().replicas() == snapshot.situation().replicas()) {
            List<RunningTask> now =
                    told.stream().map(task -> task.at(snapshot.at())).toList();
            if (!now.equals(told)) {
                told = now;
                tell(now);
            }
            return;
        }
        counted = snapshot;
        told = RunningTasks.of(snapshot).stream()
                .filter(task -> task.state() == RunningState.RUNNING || task.state() == RunningState.WAITING)
                .toList();
        tell(told);
    }

    private void tell(List<RunningTask> all) {
        List<String> counts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        add("window.under-way.moving", all, counts, lines, RunningKind.MOVE);
        add("window.under-way.copying", all, counts, lines, RunningKind.FIRST_COPY);
        add("window.under-way.starting", all, counts, lines, RunningKind.START);
        add("window.under-way.drives", all, counts, lines, RunningKind.REBUILD, RunningKind.COPY_BACK);
        add("window.under-way.blades", all, counts, lines, RunningKind.ASSOCIATION, RunningKind.FIRMWARE);
        if (counts.size() > SORTS) {
            // The rest of the status bar needs its room: the other sorts are in what is told of it.
            int others = counts.size() - SORTS;
            counts.subList(SORTS, counts.size()).clear();
            counts.add(texts.get("window.under-way.others", others));
        }
        words.set(String.join(" · ", counts));
        names.set(String.join("\n", lines));
    }

    private void add(String key, List<RunningTask> all, List<String> counts, List<String> lines, RunningKind... kinds) {
        List<RunningTask> some = all.stream()
                .filter(task -> List.of(kinds).contains(task.kind()))
                .toList();
        if (!some.isEmpty()) {
            String count = texts.get(key, some.size());
            Double share = some.getFirst().progress().share();
            counts.add(some.size() == 1 && share != null ? with(count, share) : count);
            lines.add(texts.get("window.under-way.named", count, named(some)));
        }
    }

    private String with(String what, double share) {
        return texts.get("window.under-way.share", what, texts.formats().progress(share));
    }

    private String named(List<RunningTask> some) {
        String first =
                String.join(", ", some.stream().limit(NAMED).map(this::named).toList());
        int more = some.size() - NAMED;
        return more > 0 ? texts.get("window.under-way.more", first, more) : first;
    }

    private String named(RunningTask task) {
        String name = texts.name(task.subject());
        Double share = task.progress().share();
        return share == null
                ? name
                : task.progress().ends() == null
                        ? with(name, share)
                        : texts.get(
                                "window.under-way.until",
                                name,
                                texts.formats().progress(share),
                                texts.formats().moment(task.progress().ends()));
    }

    /** How much of what is under way, in a few words; empty where nothing is. */
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /** The same with the names of the first few, a line for each sort; empty where nothing is under way. */
    ReadOnlyStringProperty names() {
        return names.getReadOnlyProperty();
    }
}
