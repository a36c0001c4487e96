package peristyle.views.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.Replica;
import peristyle.model.estate.Roster;
import peristyle.model.estate.Vm;
import peristyle.model.operation.Snapshot;
import peristyle.model.telemetry.ReplicaState;
import peristyle.model.telemetry.ReplicaStatuses;
import peristyle.views.text.Texts;

/** What the platform is at in the whole estate: VMs that move or start, first copies of replicas. */
final class UnderWayViewModel {

    private static final int NAMED = 3;

    private final Texts texts;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper names = new ReadOnlyStringWrapper("");
    private final List<ObjectId> moving = new ArrayList<>();
    private final List<ObjectId> starting = new ArrayList<>();
    private final Set<ObjectId> copying = new LinkedHashSet<>();
    private @Nullable Estate estate;
    private @Nullable Roster<Vm> vms;
    private @Nullable ReplicaStatuses replicas;

    UnderWayViewModel(Texts texts) {
        this.texts = texts;
    }

    /** Counts again what has changed; at the pace of who reads. */
    @SuppressWarnings("ReferenceEquality") // what did not change is the same object: no look at every VM for that
    void count(Snapshot snapshot) {
        Estate now = snapshot.estate();
        ReplicaStatuses statuses = snapshot.situation().replicas();
        if (now == estate && statuses == replicas) {
            return;
        }
        if (now.vms() != vms) {
            machines(now.vms());
        }
        copies(now, statuses);
        estate = now;
        vms = now.vms();
        replicas = statuses;
        tell(now);
    }

    private void machines(Roster<Vm> all) {
        moving.clear();
        starting.clear();
        for (int place = 0; place < all.places(); place++) {
            Vm vm = all.at(place);
            if (vm != null && vm.movingTo() != null) {
                if (vm.starting()) {
                    starting.add(vm.id());
                } else if (vm.on()) {
                    moving.add(vm.id());
                }
            }
        }
    }

    /** A mirror copies its LUN once, however many VMs lie on it. */
    private void copies(Estate now, ReplicaStatuses statuses) {
        copying.clear();
        for (int place = 0; place < now.replicas().places(); place++) {
            Replica replica = now.replicas().at(place);
            if (replica != null && statuses.at(place).state() == ReplicaState.INITIAL_COPY) {
                copying.add(replica.mirror() == null ? replica.id() : replica.mirror());
            }
        }
    }

    private void tell(Estate now) {
        List<String> counts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        add("window.under-way.moving", moving, now, counts, lines);
        add("window.under-way.copying", copying, now, counts, lines);
        add("window.under-way.starting", starting, now, counts, lines);
        words.set(String.join(" · ", counts));
        names.set(String.join("\n", lines));
    }

    private void add(String key, Collection<ObjectId> some, Estate now, List<String> counts, List<String> lines) {
        if (!some.isEmpty()) {
            String count = texts.get(key, some.size());
            counts.add(count);
            lines.add(texts.get("window.under-way.named", count, named(some, now)));
        }
    }

    private String named(Collection<ObjectId> some, Estate now) {
        String first =
                String.join(", ", some.stream().limit(NAMED).map(now::nameOf).toList());
        int more = some.size() - NAMED;
        return more > 0 ? texts.get("window.under-way.more", first, more) : first;
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
