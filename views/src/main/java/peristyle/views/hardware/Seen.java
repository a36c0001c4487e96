package peristyle.views.hardware;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ChassisId;
import peristyle.views.hardware.picture.Picture;
import peristyle.views.hardware.picture.Trouble;

/**
 * What is to be seen.
 *
 * @param face which picture
 * @param near the one chassis that is looked at closely, null for all
 * @param title what the picture shows, in words
 * @param known whether the devices have said how they are
 * @param picture what is drawn
 * @param troubles what is wrong on each of the pictures, worst first
 */
record Seen(
        Face face,
        @Nullable ChassisId near,
        String title,
        boolean known,
        Picture picture,
        Map<Face, List<Trouble>> troubles) {

    /** Before anything is known. */
    static final Seen NOTHING = new Seen(Face.RACKS, null, "", false, Picture.EMPTY, Map.of());

    Seen {
        troubles = Map.copyOf(troubles);
    }

    /** Whether there is anything to be drawn. */
    boolean empty() {
        return picture.figures().isEmpty();
    }

    /** What is wrong on this picture. */
    List<Trouble> troublesOf(Face which) {
        return troubles.getOrDefault(which, List.of());
    }
}
