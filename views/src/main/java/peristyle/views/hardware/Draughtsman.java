package peristyle.views.hardware;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ChassisId;
import peristyle.model.hardware.HardwareStatus;
import peristyle.views.hardware.network.NetworkMap;
import peristyle.views.hardware.network.NetworkTroubles;
import peristyle.views.hardware.network.NetworkWords;
import peristyle.views.hardware.network.Web;
import peristyle.views.hardware.picture.Picture;
import peristyle.views.hardware.picture.Trouble;
import peristyle.views.hardware.rack.ChassisPicture;
import peristyle.views.hardware.rack.Frame;
import peristyle.views.hardware.rack.RackPicture;
import peristyle.views.hardware.rack.RackTroubles;
import peristyle.views.hardware.rack.RackWords;
import peristyle.views.hardware.rack.Racks;
import peristyle.views.hardware.rack.Row;
import peristyle.views.hardware.storage.ArrayHall;
import peristyle.views.hardware.storage.StoragePicture;
import peristyle.views.hardware.storage.StorageTroubles;
import peristyle.views.hardware.storage.StorageWords;
import peristyle.views.look.Tone;
import peristyle.views.text.Texts;

/** Answers what is to be seen; on any thread, for it may take a while with hundreds of chassis. */
final class Draughtsman {

    private final Texts texts;
    private final RackWords rackWords;
    private final StorageWords storageWords;
    private final NetworkWords networkWords;

    Draughtsman(Texts texts) {
        this.texts = texts;
        rackWords = new RackWords(texts);
        storageWords = new StorageWords(texts);
        networkWords = new NetworkWords(texts);
    }

    /** One picture, and what is wrong on all of them. */
    Seen draw(Question question) {
        HardwareStatus status = question.snapshot().hardware();
        Racks racks = Racks.of(question.snapshot(), question.scope());
        ArrayHall hall = ArrayHall.of(question.snapshot(), question.scope());
        Web web = Web.of(question.snapshot(), question.scope());
        Map<Face, List<Trouble>> troubles = new EnumMap<>(Face.class);
        troubles.put(Face.RACKS, worstFirst(RackTroubles.of(racks, texts)));
        troubles.put(Face.STORAGE, worstFirst(StorageTroubles.of(hall, texts)));
        troubles.put(Face.NETWORK, worstFirst(NetworkTroubles.of(web, texts)));
        return switch (question.face()) {
            case RACKS -> racks(question, racks, troubles);
            case STORAGE ->
                new Seen(
                        Face.STORAGE,
                        null,
                        storageWords.summary(hall),
                        status.storage().at() != null,
                        StoragePicture.of(hall, storageWords, question.width()),
                        troubles);
            case NETWORK ->
                new Seen(
                        Face.NETWORK,
                        null,
                        networkWords.summary(web),
                        status.network().at() != null,
                        NetworkMap.of(web, networkWords, question.width()),
                        troubles);
        };
    }

    private static List<Trouble> worstFirst(List<Trouble> troubles) {
        return troubles.stream()
                .sorted(Comparator.comparing((Trouble trouble) -> trouble.tone() != Tone.DANGER))
                .toList();
    }

    private Seen racks(Question question, Racks racks, Map<Face, List<Trouble>> troubles) {
        boolean known = question.snapshot().hardware().compute().at() != null;
        @Nullable ChassisId near = question.near();
        if (near != null) {
            for (Row row : racks.rows()) {
                for (Frame frame : row.frames()) {
                    if (frame.chassis().id().equals(near)) {
                        Picture close = ChassisPicture.of(row, frame, rackWords, question.width());
                        return new Seen(Face.RACKS, near, rackWords.frame(row, frame), known, close, troubles);
                    }
                }
            }
        }
        Racks shown = question.troubled() ? racks.troubled() : racks;
        boolean small = racks.chassis() > RackPicture.MOST_LARGE;
        Picture all = RackPicture.of(shown, rackWords, small, question.width());
        return new Seen(Face.RACKS, null, rackWords.summary(shown), known, all, troubles);
    }
}
