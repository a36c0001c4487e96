package peristyle.model.exchange.terminal;

import java.util.Locale;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.EdgeRouter;
import peristyle.model.estate.EdgeRouterId;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Pseudowire;
import peristyle.model.estate.Vlan;
import peristyle.model.hardware.network.LinkState;
import peristyle.model.hardware.network.NetworkStatus;
import peristyle.model.hardware.network.RouteStatus;
import peristyle.model.hardware.network.RouterStatus;

/** What an edge router's command line prints of its networks. */
public final class JunosTerminal {

    private final Estate estate;
    private final NetworkStatus status;
    private final EdgeRouter router;

    /** The command line of this router. */
    public JunosTerminal(Estate estate, NetworkStatus status, EdgeRouter router) {
        this.estate = estate;
        this.status = status;
        this.router = router;
    }

    /** {@code show vpls connections}: empty where the router does not answer. */
    public String showVplsConnections() {
        if (!up(router.id())) {
            return "";
        }
        StringBuilder text = new StringBuilder("Layer-2 VPN connections:\n");
        for (Vlan vlan : estate.vlans()) {
            StringBuilder sites = new StringBuilder();
            for (Pseudowire wire : estate.pseudowires()) {
                CoreLink link = wire.vlan().equals(vlan.id())
                        ? estate.coreLinks().find(wire.link()).orElse(null)
                        : null;
                if (link != null
                        && (link.from().equals(router.id()) || link.to().equals(router.id()))) {
                    EdgeRouterId far = link.from().equals(router.id()) ? link.to() : link.from();
                    sites.append(
                            String.format(Locale.ROOT, "    %-24s rmt   %s%n", estate.nameOf(far), state(wire, far)));
                }
            }
            if (!sites.isEmpty()) {
                text.append("\nInstance: ").append(vlan.name()).append('\n');
                text.append("    connection-site          Type  St\n").append(sites);
            }
        }
        return text.toString().replace("\r\n", "\n");
    }

    /** {@code show interfaces terse}: the core links of this router; empty where it does not answer. */
    public String showInterfacesTerse() {
        if (!up(router.id())) {
            return "";
        }
        StringBuilder text =
                new StringBuilder(String.format(Locale.ROOT, "%-28s%-6s%s%n", "Interface", "Admin", "Link"));
        for (CoreLink link : estate.coreLinks()) {
            if (link.from().equals(router.id()) || link.to().equals(router.id())) {
                String state = status.link(link.id())
                        .map(now -> now.state() == LinkState.DOWN ? "down" : "up")
                        .orElse("");
                text.append(String.format(Locale.ROOT, "%-28s%-6s%s%n", link.name(), "up", state));
            }
        }
        return text.toString().replace("\r\n", "\n");
    }

    /** Junos' own letters: Up, Dn down, OL no outgoing label, RD remote site down. */
    private String state(Pseudowire wire, EdgeRouterId far) {
        if (status.brokenPseudowires().contains(wire.id())) {
            return "Dn";
        }
        if (!up(far)) {
            return "RD";
        }
        boolean reached = estate.edgeRouters()
                .find(far)
                .flatMap(other -> status.route(router.zone(), other.zone()))
                .map(RouteStatus::reached)
                .orElse(false);
        return reached ? "Up" : "OL";
    }

    private boolean up(EdgeRouterId id) {
        return status.router(id).map(RouterStatus::up).orElse(false);
    }
}
