package peristyle.views.hardware.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import peristyle.model.estate.EdgeRouterId;
import peristyle.model.estate.Pseudowire;
import peristyle.model.hardware.network.RouteStatus;
import peristyle.views.hardware.picture.Pick;
import peristyle.views.hardware.picture.Trouble;
import peristyle.views.look.Tone;
import peristyle.views.text.Texts;

/** What is wrong with the network: a dead router is one trouble, not one for each of its links. */
public final class NetworkTroubles {

    /** Between zones (NW-2), ms. */
    static final double LIMIT_MS = 5;

    private final Web web;
    private final Texts texts;
    private final NetworkWords words;
    private final List<Trouble> found = new ArrayList<>();

    private NetworkTroubles(Web web, Texts texts) {
        this.web = web;
        this.texts = texts;
        words = new NetworkWords(texts);
    }

    /** Everything that is wrong. */
    public static List<Trouble> of(Web web, Texts texts) {
        NetworkTroubles troubles = new NetworkTroubles(web, texts);
        troubles.routers();
        troubles.links();
        troubles.routes();
        troubles.pseudowires();
        return List.copyOf(troubles.found);
    }

    private void routers() {
        for (Site site : web.sites()) {
            if (site.dark()) {
                found.add(new Trouble(
                        Pick.of(site.zone().id()),
                        Tone.DANGER,
                        texts.get("hardware.trouble.zone-dark", site.zone().name())));
            } else {
                site.routers().stream()
                        .filter(station -> station.tone() == Tone.DANGER)
                        .forEach(station -> found.add(
                                new Trouble(Pick.of(station.router().id()), Tone.DANGER, words.station(station))));
            }
        }
    }

    private void links() {
        Set<EdgeRouterId> dead = new HashSet<>();
        web.sites()
                .forEach(site -> site.routers().stream()
                        .filter(station -> station.tone() == Tone.DANGER)
                        .forEach(station -> dead.add(station.router().id())));
        Set<EdgeRouterId> cut = cutOff(dead);
        for (Wire wire : web.wires()) {
            boolean own = !dead.contains(wire.link().from())
                    && !dead.contains(wire.link().to())
                    && !cut.contains(wire.link().from())
                    && !cut.contains(wire.link().to());
            if (own && (wire.tone() == Tone.DANGER || wire.tone() == Tone.WARNING)) {
                found.add(new Trouble(Pick.of(wire.link().id()), wire.tone(), words.wire(wire)));
            }
        }
    }

    /** The routers of zones all of whose links are down though the routers forward: each such zone is told once. */
    private Set<EdgeRouterId> cutOff(Set<EdgeRouterId> dead) {
        Set<EdgeRouterId> cut = new HashSet<>();
        for (Site site : web.sites()) {
            Set<EdgeRouterId> own = site.routers().stream()
                    .map(station -> station.router().id())
                    .collect(Collectors.toSet());
            List<Wire> leading = web.wires().stream()
                    .filter(wire -> own.contains(wire.link().from())
                            || own.contains(wire.link().to()))
                    .toList();
            boolean alive = own.stream().noneMatch(dead::contains);
            boolean all = leading.size() > 1
                    && leading.size() < web.wires().size()
                    && leading.stream().allMatch(wire -> wire.tone() == Tone.DANGER);
            if (site.inside() && alive && all) {
                cut.addAll(own);
                found.add(new Trouble(
                        Pick.of(site.zone().id()),
                        Tone.DANGER,
                        texts.get("hardware.trouble.zone-cut", site.zone().name(), leading.size())));
            }
        }
        return cut;
    }

    private void routes() {
        if (web.islands().size() > 1) {
            found.add(new Trouble(
                    Pick.of(web.islands().getFirst().iterator().next()),
                    Tone.DANGER,
                    texts.get("hardware.trouble.split", web.islands().size())));
        }
        for (RouteStatus route : web.routes()) {
            if (route.reached() && (route.roundTripMs() > LIMIT_MS || route.detour())) {
                found.add(new Trouble(
                        Pick.of(route.from()),
                        Tone.WARNING,
                        texts.get(
                                route.detour() ? "hardware.trouble.detour" : "hardware.trouble.slow-route",
                                route.from(),
                                route.to(),
                                texts.formats().milliseconds(route.roundTripMs()))));
            }
        }
    }

    private void pseudowires() {
        for (Pseudowire wire : web.broken()) {
            found.add(new Trouble(
                    Pick.of(wire.id()),
                    Tone.DANGER,
                    texts.get("hardware.trouble.pseudowire", wire.name(), wire.vlan(), wire.link())));
        }
    }
}
