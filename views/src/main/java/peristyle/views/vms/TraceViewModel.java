package peristyle.views.vms;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Vm;
import peristyle.model.estate.VmId;
import peristyle.model.hardware.network.Trace;
import peristyle.model.hardware.network.Tracer;
import peristyle.model.operation.Snapshot;
import peristyle.views.console.ConsoleContext;

/** Which VM is to be reached, and how it is reached now (NW-3). */
final class TraceViewModel {

    /** More lines than anyone reads; the search narrows. */
    static final int MOST = 200;

    private final ConsoleContext context;
    private final VmId from;
    private final StringProperty sought = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(new Found(List.of(), 0));
    private final ReadOnlyObjectWrapper<@Nullable Way> way = new ReadOnlyObjectWrapper<>();
    private @Nullable VmId to;
    private long question;

    /** VMs by a part of their name, and how many there are of it. */
    record Found(List<Vm> listed, int matching) {}

    /** How the one reaches the other. */
    record Way(Vm from, Vm to, Trace trace) {}

    TraceViewModel(ConsoleContext context, VmId from) {
        this.context = context;
        this.from = from;
        sought.subscribe(words -> search());
    }

    private void search() {
        long asked = ++question;
        Estate estate = context.plane().snapshot().estate();
        String part = sought.get().strip().toLowerCase(Locale.ROOT);
        context.jobs().quietly(progress -> find(estate, part), result -> {
            if (asked == question) {
                found.set(result);
            }
        });
    }

    /** Those of the same tenant first: they are asked for most. */
    private Found find(Estate estate, String part) {
        Vm sender = estate.vms().find(from).orElse(null);
        List<Vm> matching = estate.vms().stream()
                .filter(vm -> !vm.id().equals(from) && !vm.template())
                .filter(vm -> vm.name().toLowerCase(Locale.ROOT).contains(part))
                .sorted(Comparator.comparing(
                                (Vm vm) -> sender == null || !vm.tenant().equals(sender.tenant()))
                        .thenComparing(Vm::name))
                .toList();
        return new Found(matching.subList(0, Math.min(MOST, matching.size())), matching.size());
    }

    /** This VM is to be reached; none where it is null. */
    void choose(@Nullable VmId target) {
        to = target;
        accept(context.plane().snapshot());
    }

    /** The network may be another now. */
    void accept(Snapshot snapshot) {
        Vm sender = snapshot.estate().vms().find(from).orElse(null);
        Vm target = to == null ? null : snapshot.estate().vms().find(to).orElse(null);
        way.set(
                sender == null || target == null
                        ? null
                        : new Way(
                                sender,
                                target,
                                Tracer.trace(
                                        snapshot.estate(), snapshot.hardware().network(), sender, target)));
    }

    /** A part of the name of the VM to reach. */
    StringProperty sought() {
        return sought;
    }

    /** VMs that can be chosen. */
    ReadOnlyObjectProperty<Found> found() {
        return found.getReadOnlyProperty();
    }

    /** How it is reached; null where nothing is chosen or one of the two is gone. */
    ReadOnlyObjectProperty<@Nullable Way> way() {
        return way.getReadOnlyProperty();
    }
}
