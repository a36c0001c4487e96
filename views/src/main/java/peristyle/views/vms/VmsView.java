package peristyle.views.vms;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Vm;
import peristyle.model.exchange.sheet.VmSheet;
import peristyle.model.operation.EndMove;
import peristyle.views.backup.BackupAction;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.Scope;
import peristyle.views.console.Screen;
import peristyle.views.correction.CorrectionActions;
import peristyle.views.detail.ObjectScreen;
import peristyle.views.form.Submission;
import peristyle.views.table.TableAction;

/** The screen of virtual machines. */
public final class VmsView extends ObjectScreen<Vm> {

    private final ConsoleContext context;

    /** The screen, in this console. */
    public VmsView(ConsoleContext context) {
        super(Screen.VIRTUAL_MACHINES, VmSheet.VMS, new VmDetail(context.texts()), context);
        this.context = context;
        lead("name", "power", "standstill", "cpu_used_pct", "memory_used_pct", "latency_ms");
        add(new TableAction<>(
                "trace.action",
                Feather.NAVIGATION,
                some -> some.size() == 1,
                some -> new TraceDialog(context, node().getScene().getWindow(), some.getFirst()).show()));
        add(new TableAction<>("vms.move", Feather.CORNER_UP_RIGHT, VmsView::movable, this::move));
        add(new TableAction<>(
                "vms.end-move",
                Feather.X_CIRCLE,
                some -> some.stream().allMatch(vm -> vm.running() && vm.movingTo() != null),
                this::endMove));
        PowerActions power = new PowerActions(context, this::window);
        add(power.on());
        add(power.off());
        add(new BackupAction(context, this::window).ofVms());
        offer(new CorrectionActions(context, this::window).ofVms());
    }

    /** The table lists templates, which count as VMs nowhere. */
    @Override
    protected String summary(Estate estate, Scope within) {
        long templates = estate.vms().stream()
                .filter(vm -> vm.template() && within.holds(estate, vm))
                .count();
        return templates == 0 ? "" : context.texts().get("vms.templates", templates);
    }

    /** A VM moves within its pool: several move together where they are of one. */
    static boolean movable(List<Vm> some) {
        return some.stream().allMatch(vm -> vm.running() && vm.movingTo() == null)
                && some.stream().map(Vm::pool).distinct().count() == 1;
    }

    private void move(List<Vm> some) {
        new MoveDialog(context, node().getScene().getWindow(), some).show();
    }

    private void endMove(List<Vm> some) {
        Submission submission = new Submission(context);
        some.forEach(vm -> submission.submit(new EndMove(vm.id())));
    }
}
