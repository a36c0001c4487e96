package peristyle.views.vms;

import org.kordamp.ikonli.feather.Feather;
import peristyle.model.estate.Vm;
import peristyle.model.exchange.sheet.VmSheet;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.Screen;
import peristyle.views.detail.ObjectScreen;
import peristyle.views.table.TableAction;

/** The screen of virtual machines. */
public final class VmsView extends ObjectScreen<Vm> {

    /** The screen, in this console. */
    public VmsView(ConsoleContext context) {
        super(Screen.VIRTUAL_MACHINES, VmSheet.VMS, new VmDetail(context.texts()), context);
        lead("name", "power", "cpu_used_pct", "memory_used_pct", "latency_ms");
        add(new TableAction<>(
                "trace.action",
                Feather.NAVIGATION,
                some -> some.size() == 1,
                some -> new TraceDialog(context, node().getScene().getWindow(), some.getFirst()).show()));
    }
}
