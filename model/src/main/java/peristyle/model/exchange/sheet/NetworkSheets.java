package peristyle.model.exchange.sheet;

import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.CoreLink;
import peristyle.model.estate.EdgeRouter;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Pseudowire;
import peristyle.model.hardware.network.LinkState;
import peristyle.model.hardware.network.LinkStatus;
import peristyle.model.hardware.network.PseudowireStatus;
import peristyle.model.hardware.network.RouterStatus;
import peristyle.model.operation.Snapshot;

/** What carries VLANs between zones (NW-1, NW-2). What devices do not say of it is unknown. */
final class NetworkSheets {

    static final Sheet<EdgeRouter> EDGE_ROUTERS = SheetDraft.<EdgeRouter>of("edge_routers", ObjectKind.EDGE_ROUTER)
            .text("id", (s, place, router) -> router.id().value())
            .hidden()
            .text("name", (s, place, router) -> router.name())
            .refers("zone", EdgeRouter::zone)
            .text("model", (s, place, router) -> Known.text(router.model()))
            .flag(
                    "serves",
                    (s, place, router) -> s.hardware()
                            .network()
                            .router(router.id())
                            .map(RouterStatus::up)
                            .orElse(null))
            .moving()
            .sheet();

    static final Sheet<CoreLink> CORE_LINKS = SheetDraft.<CoreLink>of("core_links", ObjectKind.CORE_LINK)
            .text("id", (s, place, link) -> link.id().value())
            .hidden()
            .text("name", (s, place, link) -> link.name())
            .refers("source_router", CoreLink::from)
            .refers("source_zone", (s, link) -> link.from(), Places::zone)
            .refers("target_router", CoreLink::to)
            .refers("target_zone", (s, link) -> link.to(), Places::zone)
            .decimal("capacity_gbit_s", (s, place, link) -> link.capacityGbps())
            .decimal("latency_unloaded_ms", (s, place, link) -> link.delayMs())
            .choice(
                    "link_state",
                    LinkState.class,
                    (s, place, link) -> s.hardware()
                            .network()
                            .link(link.id())
                            .map(LinkStatus::state)
                            .orElse(null))
            .moving()
            .decimal("latency_ms", (s, place, link) -> measured(s, link, LinkStatus::roundTripMs))
            .moving()
            .decimal("network_mbit_s", (s, place, link) -> measured(s, link, LinkStatus::trafficMbps))
            .moving()
            .decimal("loss_pct", (s, place, link) -> measured(s, link, status -> 100 * status.loss()))
            .moving()
            .sheet();

    static final Sheet<Pseudowire> PSEUDOWIRES = SheetDraft.<Pseudowire>of("pseudowires", ObjectKind.PSEUDOWIRE)
            .text("id", (s, place, wire) -> wire.id().value())
            .hidden()
            .text("name", (s, place, wire) -> wire.name())
            .refers("vlan", Pseudowire::vlan)
            .refers("core_link", Pseudowire::link)
            .flag(
                    "serves",
                    (s, place, wire) -> s.hardware()
                            .network()
                            .pseudowire(wire.id())
                            .map(PseudowireStatus::up)
                            .orElse(null))
            .moving()
            .sheet();

    private NetworkSheets() {}

    private static @Nullable Double measured(Snapshot snapshot, CoreLink link, ToDoubleFunction<LinkStatus> what) {
        LinkStatus status = snapshot.hardware().network().link(link.id()).orElse(null);
        return status == null ? null : Known.rounded(what.applyAsDouble(status));
    }
}
