package peristyle.views.hardware.network;

import peristyle.model.hardware.network.LinkStatus;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** The network in words. */
public final class NetworkWords {

    private static final double MBIT_A_GBIT = 1000;

    private final Texts texts;

    /** Says it in this language. */
    public NetworkWords(Texts texts) {
        this.texts = texts;
    }

    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** What stands on a link. */
    String label(Wire wire) {
        LinkStatus status = wire.status();
        if (status == null) {
            return texts.get("hardware.unknown");
        }
        if (!wire.up()) {
            return texts.of(status.state());
        }
        return texts.get(
                "hardware.link.label",
                texts.formats().percent(status.use()),
                texts.formats().milliseconds(status.roundTripMs()));
    }

    String wire(Wire wire) {
        LinkStatus status = wire.status();
        if (status == null) {
            return texts.get("hardware.said.link-down", wire.link().name(), texts.get("hardware.unknown"));
        }
        if (!wire.up()) {
            return texts.get("hardware.said.link-down", wire.link().name(), texts.of(status.state()));
        }
        return texts.get(
                "hardware.said.link",
                wire.link().name(),
                status.state(),
                texts.formats().decimal(status.trafficMbps() / MBIT_A_GBIT),
                texts.formats().decimal(status.capacityMbps() / MBIT_A_GBIT),
                texts.formats().percent(status.use()),
                texts.formats().milliseconds(status.roundTripMs()));
    }

    String station(Site.Station station) {
        return texts.get(
                "hardware.said.router",
                station.router().name(),
                station.router().model(),
                station.status() == null
                        ? texts.get("hardware.unknown")
                        : texts.get(station.status().up() ? "hardware.works" : "hardware.fails"));
    }

    String site(Site site) {
        return texts.get("hardware.said.zone", site.zone().name(), latency(site));
    }

    String latency(Site site) {
        return site.dark() || Double.isNaN(site.latencyMs())
                ? Formats.UNKNOWN
                : texts.formats().milliseconds(site.latencyMs());
    }

    /** What the whole picture shows. */
    public String summary(Web web) {
        int routers =
                web.sites().stream().mapToInt(site -> site.routers().size()).sum();
        return texts.get(
                "hardware.summary.network",
                web.sites().size(),
                routers,
                web.wires().size());
    }
}
