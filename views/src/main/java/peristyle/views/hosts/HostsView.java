package peristyle.views.hosts;

import peristyle.model.estate.Host;
import peristyle.model.exchange.sheet.HostSheet;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.Screen;
import peristyle.views.detail.ObjectScreen;

/** The screen of hosts. */
public final class HostsView extends ObjectScreen<Host> {

    /** The screen, in this console. */
    public HostsView(ConsoleContext context) {
        super(Screen.HOSTS, HostSheet.HOSTS, new HostDetail(context.texts()), context);
        lead("name", "host_state", "cpu_used_pct", "memory_used_pct");
    }
}
