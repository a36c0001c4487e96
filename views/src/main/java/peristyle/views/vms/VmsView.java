package peristyle.views.vms;

import peristyle.model.estate.Vm;
import peristyle.model.exchange.sheet.VmSheet;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.Screen;
import peristyle.views.detail.ObjectScreen;

/** The screen of virtual machines. */
public final class VmsView extends ObjectScreen<Vm> {

    /** The screen, in this console. */
    public VmsView(ConsoleContext context) {
        super(Screen.VIRTUAL_MACHINES, VmSheet.VMS, new VmDetail(context.texts()), context);
        lead("name", "power", "cpu_used_pct", "memory_used_pct", "latency_ms");
    }
}
