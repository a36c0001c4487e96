package peristyle.views.hardware.network;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.EdgeRouter;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Pseudowire;
import peristyle.model.estate.Zone;
import peristyle.model.hardware.network.LinkStatus;
import peristyle.model.hardware.network.NetworkStatus;
import peristyle.model.hardware.network.RouteStatus;
import peristyle.model.hardware.network.RouterStatus;
import peristyle.model.operation.Snapshot;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Unit;
import peristyle.views.chart.Trend;
import peristyle.views.detail.Block;
import peristyle.views.detail.Cell;
import peristyle.views.detail.Detail;
import peristyle.views.detail.Words;
import peristyle.views.look.Tone;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** What is known of a zone's network, a router, a link or a pseudowire. */
public final class NetworkDescriber {

    private static final double WITHIN_MS = 3;
    private static final double MBIT_A_GBIT = 1000;
    private static final int MOST_WIRES = 60;

    private final Texts texts;
    private final Words words;

    /** Says it in these words. */
    public NetworkDescriber(Texts texts) {
        this.texts = texts;
        words = new Words(texts);
    }

    /** A zone: how it reaches the others, with the limits of NW-2. */
    public Detail zone(Snapshot snapshot, Zone zone) {
        NetworkStatus now = snapshot.hardware().network();
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(new Block.Fact(texts.get("hardware.within"), latency(within(snapshot, zone), WITHIN_MS)));
        boolean cut = false;
        for (RouteStatus route : now.routes()) {
            if (route.from().equals(zone.id()) || route.to().equals(zone.id())) {
                var other = route.from().equals(zone.id()) ? route.to() : route.from();
                facts.add(new Block.Fact(texts.get("hardware.route-to", other), route(route)));
                cut |= !route.reached();
            }
        }
        List<Block.Fact> routers = new ArrayList<>();
        for (EdgeRouter router : snapshot.estate().edgeRouters()) {
            if (router.zone().equals(zone.id())) {
                routers.add(new Block.Fact(
                        router.name(),
                        works(now.router(router.id()).map(RouterStatus::up).orElse(null))));
            }
        }
        Cell state = now.at() == null
                ? unknown()
                : Cell.of(
                        texts.get(cut ? "hardware.zone.cut" : "hardware.zone.reached"), cut ? Tone.DANGER : Tone.GOOD);
        return new Detail(
                zone.id(),
                zone.name(),
                state,
                snapshot.findings().about(zone.id()),
                List.of(
                        new Block.Facts(texts.get("hardware.latency"), facts),
                        new Block.Facts(texts.get("hardware.routers"), routers)),
                List.of(new Trend(
                        texts.get("metric.ZONE_LATENCY"),
                        Unit.MILLISECONDS,
                        List.of(new Trend.Line(texts.get("hardware.latency"), Metric.ZONE_LATENCY, zone.id())),
                        List.of(new Trend.Limit(texts.get("hardware.limit"), WITHIN_MS, Tone.WARNING)))));
    }

    /** Where no router forwards there is no round trip, whatever was measured last. */
    private static double within(Snapshot snapshot, Zone zone) {
        boolean forwards = snapshot.estate().edgeRouters().stream()
                .filter(router -> router.zone().equals(zone.id()))
                .anyMatch(router -> snapshot.hardware()
                        .network()
                        .router(router.id())
                        .map(RouterStatus::up)
                        .orElse(false));
        return forwards ? snapshot.situation().value(Metric.ZONE_LATENCY, zone.id()) : Double.NaN;
    }

    private Cell route(RouteStatus route) {
        if (!route.reached()) {
            return Cell.of(texts.get("hardware.not-reached"), Tone.DANGER);
        }
        Cell time = latency(route.roundTripMs(), NetworkTroubles.LIMIT_MS);
        return route.detour() ? Cell.of(texts.get("hardware.by-detour", time.text()), Tone.WARNING) : time;
    }

    private Cell latency(double milliseconds, double limit) {
        return Double.isNaN(milliseconds)
                ? Cell.of(Formats.UNKNOWN, Tone.UNKNOWN)
                : Cell.of(
                        texts.get(
                                "hardware.of-limit",
                                texts.formats().milliseconds(milliseconds),
                                texts.formats().milliseconds(limit)),
                        milliseconds > limit ? Tone.WARNING : Tone.GOOD);
    }

    private Cell unknown() {
        return Cell.of(texts.get("hardware.unknown"), Tone.UNKNOWN);
    }

    private Cell works(@Nullable Boolean up) {
        return up == null
                ? unknown()
                : Cell.of(texts.get(up ? "hardware.works" : "hardware.fails"), up ? Tone.GOOD : Tone.DANGER);
    }

    /** A router with its links. */
    public Detail router(Snapshot snapshot, EdgeRouter router) {
        NetworkStatus now = snapshot.hardware().network();
        List<List<Cell>> lines = new ArrayList<>();
        for (CoreLink link : snapshot.estate().coreLinks()) {
            if (link.from().equals(router.id()) || link.to().equals(router.id())) {
                LinkStatus status = now.link(link.id()).orElse(null);
                lines.add(List.of(
                        words.link(snapshot, link.id()),
                        status == null ? unknown() : words.state(status.state()),
                        Cell.of(status == null ? Formats.UNKNOWN : percent(status.use()))));
            }
        }
        Cell state = works(now.router(router.id()).map(RouterStatus::up).orElse(null));
        return new Detail(
                router.id(),
                router.name(),
                state,
                snapshot.findings().about(router.id()),
                List.of(
                        new Block.Facts(
                                texts.get("detail.facts"),
                                List.of(
                                        words.fact("column.zone", words.link(snapshot, router.zone())),
                                        words.fact("inventory-screen.model", router.model()))),
                        new Block.Lines(
                                texts.get("hardware.links"),
                                List.of(
                                        texts.get("column.name"),
                                        texts.get("hardware.state"),
                                        texts.get("hardware.load")),
                                lines,
                                "")),
                List.of());
    }

    private String percent(double share) {
        return Double.isNaN(share) ? Formats.UNKNOWN : texts.formats().percent(share);
    }

    /** A link: its load, its round trip, and the pseudowires that it carries. */
    public Detail link(Snapshot snapshot, CoreLink link) {
        @Nullable LinkStatus now = snapshot.hardware().network().link(link.id()).orElse(null);
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(words.fact("hardware.state", now == null ? unknown() : words.state(now.state())));
        if (now != null) {
            if (now.since() != null) {
                facts.add(words.fact("hardware.since", texts.formats().moment(now.since())));
            }
            facts.add(words.fact("hardware.load", percent(now.use())));
            facts.add(words.fact("metric.LINK_TRAFFIC", gigabits(now.trafficMbps())));
            facts.add(words.fact("hardware.capacity-now", gigabits(now.capacityMbps())));
            facts.add(words.fact("metric.LINK_LATENCY", texts.formats().milliseconds(now.roundTripMs())));
            facts.add(words.fact(
                    "hardware.loss",
                    Cell.of(texts.formats().percent(now.loss()), now.loss() > 0 ? Tone.WARNING : Tone.GOOD)));
        }
        List<Block.Fact> record = List.of(
                words.fact("inventory-screen.from", words.link(snapshot, link.from())),
                words.fact("inventory-screen.to", words.link(snapshot, link.to())),
                words.fact("detail.capacity", texts.formats().with(link.capacityGbps(), "Gbit/s")),
                words.fact("inventory-screen.delay", texts.formats().milliseconds(link.delayMs())));
        return new Detail(
                link.id(),
                link.name(),
                now == null ? unknown() : words.state(now.state()),
                snapshot.findings().about(link.id()),
                List.of(
                        new Block.Facts(texts.get("hardware.now"), facts),
                        new Block.Facts(texts.get("detail.facts"), record),
                        wires(snapshot, link)),
                List.of(
                        new Trend(
                                texts.get("metric.LINK_TRAFFIC"),
                                Unit.MBIT_PER_SECOND,
                                List.of(new Trend.Line(texts.get("detail.used"), Metric.LINK_TRAFFIC, link.id())),
                                List.of(new Trend.Limit(
                                        texts.get("detail.capacity"), link.capacityGbps() * MBIT_A_GBIT, Tone.QUIET))),
                        new Trend(
                                texts.get("metric.LINK_LATENCY"),
                                Unit.MILLISECONDS,
                                List.of(new Trend.Line(texts.get("hardware.latency"), Metric.LINK_LATENCY, link.id())),
                                List.of(new Trend.Limit(
                                        texts.get("hardware.limit"), NetworkTroubles.LIMIT_MS, Tone.WARNING)))));
    }

    private String gigabits(double megabits) {
        return Double.isNaN(megabits) ? Formats.UNKNOWN : texts.formats().with(megabits / MBIT_A_GBIT, "Gbit/s");
    }

    private Block wires(Snapshot snapshot, CoreLink link) {
        List<List<Cell>> lines = new ArrayList<>();
        int all = 0;
        for (Pseudowire wire : snapshot.estate().pseudowires()) {
            if (wire.link().equals(link.id()) && ++all <= MOST_WIRES) {
                lines.add(List.of(
                        words.link(snapshot, wire.id()), words.link(snapshot, wire.vlan()), wireState(snapshot, wire)));
            }
        }
        return new Block.Lines(
                texts.get("inventory-screen.pseudowires"),
                List.of(texts.get("column.name"), texts.get("objectkind.VLAN"), texts.get("hardware.state")),
                lines,
                all > MOST_WIRES ? texts.get("detail.more", MOST_WIRES, all) : "");
    }

    private Cell wireState(Snapshot snapshot, Pseudowire wire) {
        NetworkStatus now = snapshot.hardware().network();
        if (now.at() == null) {
            return unknown();
        }
        boolean up = !now.brokenPseudowires().contains(wire.id()) && reached(snapshot, wire);
        return Cell.of(texts.get(up ? "hardware.path-up" : "hardware.path-down"), up ? Tone.GOOD : Tone.DANGER);
    }

    /** It may take another way than its own link: what counts is whether its two zones reach each other. */
    private static boolean reached(Snapshot snapshot, Pseudowire wire) {
        Estate estate = snapshot.estate();
        return estate.coreLinks()
                .find(wire.link())
                .flatMap(link -> estate.edgeRouters()
                        .find(link.from())
                        .flatMap(from -> estate.edgeRouters()
                                .find(link.to())
                                .flatMap(to -> snapshot.hardware().network().route(from.zone(), to.zone()))))
                .map(RouteStatus::reached)
                .orElse(false);
    }

    /** A pseudowire. */
    public Detail wire(Snapshot snapshot, Pseudowire wire) {
        Cell state = wireState(snapshot, wire);
        return new Detail(
                wire.id(),
                wire.name(),
                state,
                snapshot.findings().about(wire.id()),
                List.of(new Block.Facts(
                        texts.get("detail.facts"),
                        List.of(
                                words.fact("objectkind.VLAN", words.link(snapshot, wire.vlan())),
                                words.fact("objectkind.CORE_LINK", words.link(snapshot, wire.link()))))),
                List.of());
    }
}
