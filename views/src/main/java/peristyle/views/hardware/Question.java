package peristyle.views.hardware;

import org.jspecify.annotations.Nullable;
import peristyle.model.estate.ChassisId;
import peristyle.model.operation.Snapshot;
import peristyle.views.console.Scope;

/**
 * What a picture is asked to show.
 *
 * @param snapshot the moment
 * @param scope the part of the estate
 * @param face which picture
 * @param near the one chassis that is looked at closely, null for all
 * @param troubled whether of the racks only chassis with something wrong are to be shown
 * @param width how wide the picture can be, in pixels
 */
record Question(
        Snapshot snapshot, Scope scope, Face face, @Nullable ChassisId near, boolean troubled, double width) {}
