package peristyle.views.vms;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.estate.PowerState;
import peristyle.model.estate.Vm;
import peristyle.model.operation.PowerOff;
import peristyle.model.operation.PowerOn;
import peristyle.views.console.ConsoleContext;
import peristyle.views.form.CheckList;
import peristyle.views.form.OperationDialog;
import peristyle.views.form.Submission;
import peristyle.views.table.TableAction;
import peristyle.views.text.Texts;

/** Starts VMs, and takes their power. */
final class PowerActions {

    private static final double WIDTH = 720;

    private final ConsoleContext context;
    private final Supplier<Window> window;

    /** @param window over which dialogs stand */
    PowerActions(ConsoleContext context, Supplier<Window> window) {
        this.context = context;
        this.window = window;
    }

    /** Starts what is off. */
    TableAction<Vm> on() {
        return new TableAction<>(
                "vms.power-on",
                Feather.PLAY,
                some -> !some.isEmpty() && some.stream().allMatch(PowerActions::startable),
                this::powerOn);
    }

    /** Takes the power of what runs, or starts. */
    TableAction<Vm> off() {
        return new TableAction<>(
                "vms.power-off",
                Feather.POWER,
                some -> !some.isEmpty() && some.stream().allMatch(vm -> vm.running() || vm.starting()),
                this::powerOff);
    }

    private static boolean startable(Vm vm) {
        return !vm.template() && !vm.starting() && (vm.power() == PowerState.OFF || vm.power() == PowerState.SUSPENDED);
    }

    /** One is asked for with what the rules say to it; several are asked for one by one, in the order of the table. */
    private void powerOn(List<Vm> some) {
        Texts texts = context.texts();
        if (some.size() == 1) {
            Vm vm = some.getFirst();
            Label where = new Label(texts.get("vms.power-on.where"));
            where.setWrapText(true);
            new OperationDialog(
                            context,
                            window.get(),
                            new OperationDialog.Heading(
                                    texts.get("vms.power-on.title", vm.id()), texts.get("vms.power-on"), WIDTH),
                            where,
                            new CheckList(texts, ""),
                            () -> new PowerOn(vm.id()))
                    .show();
        } else if (context.dialogs()
                .confirm(
                        texts.get("vms.power-on.titles", some.size()),
                        List.of(texts.get("vms.power-on.each")),
                        texts.get("vms.power-on"))) {
            Submission submission = new Submission(context);
            some.forEach(vm -> submission.submit(new PowerOn(vm.id())));
        }
    }

    private void powerOff(List<Vm> some) {
        Texts texts = context.texts();
        String title = some.size() == 1
                ? texts.get("vms.power-off.title", some.getFirst().id())
                : texts.get("vms.power-off.titles", some.size());
        if (context.dialogs()
                .confirm(
                        title,
                        List.of(texts.get("vms.power-off.lost"), texts.get("vms.power-off.stays")),
                        texts.get("vms.power-off"))) {
            Submission submission = new Submission(context);
            some.forEach(vm -> submission.submit(new PowerOff(vm.id())));
        }
    }
}
