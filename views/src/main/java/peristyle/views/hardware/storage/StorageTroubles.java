package peristyle.views.hardware.storage;

import java.util.ArrayList;
import java.util.List;
import peristyle.model.hardware.storage.ArrayState;
import peristyle.model.hardware.storage.ArrayStatus;
import peristyle.model.hardware.storage.ClusterStatus;
import peristyle.model.hardware.storage.DriveState;
import peristyle.model.hardware.storage.NodeStatus;
import peristyle.views.hardware.picture.Pick;
import peristyle.views.hardware.picture.Trouble;
import peristyle.views.look.Tone;
import peristyle.views.text.Texts;

/** What is wrong with storage: a cluster that serves nothing is one trouble, not one for each of its arrays. */
public final class StorageTroubles {

    private final Texts texts;
    private final StorageWords words;
    private final List<Trouble> found = new ArrayList<>();

    private StorageTroubles(Texts texts) {
        this.texts = texts;
        words = new StorageWords(texts);
    }

    /** Everything that is wrong, cluster by cluster. */
    public static List<Trouble> of(ArrayHall hall, Texts texts) {
        StorageTroubles troubles = new StorageTroubles(texts);
        hall.clusters().forEach(troubles::cluster);
        return List.copyOf(troubles.found);
    }

    private void cluster(Cluster cluster) {
        ClusterStatus status = cluster.status();
        if (status != null && !status.online()) {
            found.add(new Trouble(Pick.of(cluster.system().id()), Tone.DANGER, words.cluster(cluster)));
            return;
        }
        if (status != null) {
            works(cluster, "hardware.fc-a", status.fabrics().getFirst());
            works(cluster, "hardware.fc-b", status.fabrics().getLast());
            works(cluster, "hardware.quorum", status.quorum());
            works(cluster, "hardware.keys", status.keys());
            for (NodeStatus node : status.nodes()) {
                if (!node.online()) {
                    found.add(new Trouble(
                            new Pick(cluster.system().id(), "node-" + node.number()),
                            Tone.DANGER,
                            words.node(cluster, node)));
                }
            }
        }
        cluster.enclosures().forEach(this::enclosure);
    }

    private void works(Cluster cluster, String key, boolean works) {
        if (!works) {
            found.add(new Trouble(
                    new Pick(cluster.system().id(), key), Tone.DANGER, words.works(cluster, texts.get(key), false)));
        }
    }

    private void enclosure(Enclosure enclosure) {
        ArrayStatus status = enclosure.status();
        if (status == null || enclosure.tone() == Tone.GOOD) {
            return;
        }
        int gone = status.drives().indexOf(DriveState.FAILED);
        boolean one = gone >= 0 && status.state() != ArrayState.OFFLINE && status.state() != ArrayState.LOST;
        found.add(new Trouble(
                one
                        ? new Pick(enclosure.pool().id(), "drive-" + (gone + 1))
                        : Pick.of(enclosure.pool().id()),
                enclosure.tone(),
                texts.get("hardware.trouble.array", enclosure.pool().name(), words.state(enclosure))));
    }
}
