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

/** Moves a running VM to another host of its pool (CP-10). */
final class MoveDialog {

    private static final double WIDTH = 720;

    private final ConsoleContext context;
    private final Vm vm;
    private final ComboBox<@Nullable Host> hosts = new ComboBox<>();
    private final OperationDialog dialog;

    /** A dialog that is not shown yet. */
    MoveDialog(ConsoleContext context, Window owner, Vm vm) {
        this.context = context;
        this.vm = vm;
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
        dialog = new OperationDialog(
                context,
                owner,
                new OperationDialog.Heading(texts.get("vms.move.title", vm.id()), texts.get("vms.move.action"), WIDTH),
                form,
                new CheckList(texts, texts.get("vms.move.choose")),
                this::operation);
        hosts.valueProperty().subscribe(host -> dialog.judge());
    }

    /** The other hosts of its pool, those with most memory free first. */
    private List<Host> targets(Snapshot snapshot) {
        return snapshot.estate().relations().hostsOf(vm.pool()).stream()
                .filter(host -> !host.id().equals(vm.host()))
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

    private @Nullable Operation operation() {
        Host host = hosts.getValue();
        return host == null ? null : new MoveVm(vm.id(), host.id());
    }

    void show() {
        dialog.show();
    }
}
