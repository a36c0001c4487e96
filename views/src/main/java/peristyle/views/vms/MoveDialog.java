package peristyle.views.vms;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Host;
import peristyle.model.estate.Vm;
import peristyle.model.operation.MoveVm;
import peristyle.model.operation.Operation;
import peristyle.model.operation.Snapshot;
import peristyle.model.telemetry.Metric;
import peristyle.views.console.ConsoleContext;
import peristyle.views.form.CheckList;
import peristyle.views.form.OperationDialog;
import peristyle.views.text.Texts;

/** Moves running VMs of one pool to another of its hosts (CP-10), each by a task of its own. */
final class MoveDialog {

    private static final double WIDTH = 720;

    private final ConsoleContext context;
    private final List<Vm> vms;
    private final ComboBox<@Nullable Host> hosts = new ComboBox<>();
    private final OperationDialog dialog;

    /**
     * A dialog that is not shown yet.
     *
     * @param vms of one pool, at least one
     */
    MoveDialog(ConsoleContext context, Window owner, List<Vm> vms) {
        this.context = context;
        this.vms = List.copyOf(vms);
        Texts texts = context.texts();
        hosts.setId("move-host");
        hosts.setMaxWidth(Double.MAX_VALUE);
        hosts.setConverter(words());
        hosts.getItems().setAll(targets(context.plane().snapshot()));
        Label label = new Label(texts.get("vms.move.to"));
        label.setLabelFor(hosts);
        label.setMinWidth(Label.USE_PREF_SIZE);
        GridPane form = new GridPane();
        form.getStyleClass().add("facts");
        form.addRow(0, label, hosts);
        GridPane.setHgrow(hosts, Priority.ALWAYS);
        dialog = OperationDialog.ofSeveral(
                context,
                owner,
                new OperationDialog.Heading(title(), texts.get("vms.move.action"), WIDTH),
                form,
                new CheckList(texts, texts.get("vms.move.choose")),
                this::operations);
        hosts.valueProperty().subscribe(host -> dialog.judge());
    }

    private String title() {
        return vms.size() == 1
                ? context.texts().get("vms.move.title", vms.getFirst().id())
                : context.texts().get("vms.move.titles", vms.size());
    }

    /** The hosts of the pool on which not all of them run already, those with most memory free first. */
    private List<Host> targets(Snapshot snapshot) {
        return snapshot.estate().relations().hostsOf(vms.getFirst().pool()).stream()
                .filter(host -> !toMove(host).isEmpty())
                .sorted(Comparator.comparingDouble((Host host) -> share(snapshot, host))
                        .thenComparing(Host::name))
                .toList();
    }

    private static double share(Snapshot snapshot, Host host) {
        return snapshot.situation().value(Metric.HOST_MEMORY, host.id()) / (double) host.memoryMib();
    }

    private StringConverter<@Nullable Host> words() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Host host) {
                if (host == null) {
                    return "";
                }
                Snapshot snapshot = context.plane().snapshot();
                Texts texts = context.texts();
                double busy = snapshot.situation().value(Metric.HOST_CPU, host.id()) / host.capacityMhz();
                return texts.get(
                        "vms.move.host",
                        host.name(),
                        texts.of(host.state()),
                        texts.formats().percent(busy),
                        texts.formats().percent(share(snapshot, host)));
            }

            @Override
            public @Nullable Host fromString(String words) {
                return null;
            }
        };
    }

    private List<Vm> toMove(Host host) {
        return vms.stream().filter(vm -> !host.id().equals(vm.host())).toList();
    }

    private List<Operation> operations() {
        Host host = hosts.getValue();
        return host == null
                ? List.of()
                : toMove(host).stream()
                        .<Operation>map(vm -> new MoveVm(vm.id(), host.id()))
                        .toList();
    }

    void show() {
        dialog.show();
    }
}
