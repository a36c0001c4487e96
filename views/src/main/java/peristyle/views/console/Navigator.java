package peristyle.views.console;

import peristyle.model.estate.ObjectId;

/** Leads from place to place. JavaFX thread only. */
public interface Navigator {

    /** Shows this screen. */
    void go(Screen screen);

    /** Shows the screen on which this object is at home, with the object selected. */
    void open(ObjectId id);
}
