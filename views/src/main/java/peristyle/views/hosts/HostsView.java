package peristyle.views.hosts;

import peristyle.model.estate.Estate;
import peristyle.model.estate.Host;
import peristyle.model.estate.HostState;
import peristyle.model.exchange.sheet.HostSheet;
import peristyle.views.console.ConsoleContext;
import peristyle.views.console.Scope;
import peristyle.views.console.Screen;
import peristyle.views.detail.ObjectScreen;

/** The screen of hosts. */
public final class HostsView extends ObjectScreen<Host> {

    private final ConsoleContext context;

    /** The screen, in this console. */
    public HostsView(ConsoleContext context) {
        super(Screen.HOSTS, HostSheet.HOSTS, new HostDetail(context.texts()), context);
        this.context = context;
        lead("name", "host_state", "cpu_used_pct", "memory_used_pct");
    }

    /** The troubled ones first: a host that failed must not be looked for in the lines. */
    @Override
    protected String summary(Estate estate, Scope within) {
        return context.texts()
                .get(
                        "hosts.summary",
                        count(estate, within, HostState.FAILED),
                        count(estate, within, HostState.DISCONNECTED),
                        count(estate, within, HostState.MAINTENANCE),
                        count(estate, within, HostState.CONNECTED));
    }

    private static long count(Estate estate, Scope within, HostState state) {
        return estate.hosts().stream()
                .filter(host -> host.state() == state && within.holds(estate, host))
                .count();
    }
}
