package peristyle.views.hardware.storage;

import org.jspecify.annotations.Nullable;
import peristyle.model.hardware.storage.ArrayStatus;
import peristyle.model.hardware.storage.DriveState;
import peristyle.model.hardware.storage.NodeStatus;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** Storage in words. */
public final class StorageWords {

    private final Texts texts;

    /** Says it in this language. */
    public StorageWords(Texts texts) {
        this.texts = texts;
    }

    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    String cluster(Cluster cluster) {
        return texts.get("hardware.said.cluster", cluster.system().name(), cluster.zone(), standing(cluster));
    }

    private String standing(Cluster cluster) {
        return cluster.status() == null
                ? texts.get("hardware.unknown")
                : texts.get(cluster.status().online() ? "hardware.cluster.online" : "hardware.cluster.offline");
    }

    String works(Cluster cluster, String what, boolean works) {
        return texts.get(
                "hardware.said.of-cluster",
                cluster.system().name(),
                what,
                !cluster.tells()
                        ? texts.get("hardware.unknown")
                        : texts.get(works ? "hardware.works" : "hardware.fails"));
    }

    String node(Cluster cluster, NodeStatus node) {
        return texts.get(
                node.online() && !node.cache() ? "hardware.said.node-no-cache" : "hardware.said.node",
                cluster.system().name(),
                node.number(),
                texts.get(node.online() ? "hardware.works" : "hardware.fails"));
    }

    String enclosure(Enclosure enclosure) {
        return texts.get(
                "hardware.said.enclosure",
                enclosure.pool().name(),
                enclosure.pool().enclosure(),
                state(enclosure),
                fill(enclosure));
    }

    /** What the array does now. */
    public String state(Enclosure enclosure) {
        ArrayStatus status = enclosure.status();
        if (status == null) {
            return texts.get("hardware.unknown");
        }
        if (status.progress() < 1) {
            return texts.get(
                    "hardware.array.works-on",
                    status.state(),
                    texts.formats().percent(status.progress()),
                    status.left());
        }
        long gone = status.drives().stream()
                .filter(drive -> drive == DriveState.FAILED || drive == DriveState.REBUILT)
                .count();
        if (status.full()) {
            return texts.get("hardware.array.full", status.state());
        }
        return gone == 0 ? texts.of(status.state()) : texts.get("hardware.array.gone", status.state(), gone);
    }

    /** The same for where there is little room: what tells most stands first. */
    String brief(Enclosure enclosure) {
        ArrayStatus status = enclosure.status();
        return status == null || status.progress() >= 1
                ? state(enclosure)
                : texts.get(
                        "hardware.array.brief",
                        status.state(),
                        texts.formats().percent(status.progress()),
                        status.left());
    }

    String fill(Enclosure enclosure) {
        return texts.get(
                "hardware.fill",
                Double.isNaN(enclosure.fill())
                        ? Formats.UNKNOWN
                        : texts.formats().percent(enclosure.fill()),
                texts.formats().size((double) enclosure.pool().capacityMib()));
    }

    String drive(Enclosure enclosure, int number, @Nullable DriveState state) {
        return texts.get(
                "hardware.said.drive",
                enclosure.pool().name(),
                number,
                state == null ? texts.get("hardware.unknown") : texts.of(state));
    }

    /** What the whole picture shows. */
    public String summary(ArrayHall hall) {
        return texts.get("hardware.summary.storage", hall.clusters().size(), hall.enclosures(), hall.drives());
    }
}
