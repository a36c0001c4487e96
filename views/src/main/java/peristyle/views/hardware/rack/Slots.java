package peristyle.views.hardware.rack;

import peristyle.model.estate.Chassis;
import peristyle.views.hardware.picture.Area;

/** Where the slots of a chassis lie: side by side and upright in an X9508, two in a row in a 5108. */
final class Slots {

    private static final int IN_A_ROW = 2;

    private Slots() {}

    static boolean upright(Chassis chassis) {
        return chassis.model().startsWith("X");
    }

    /** Where this slot lies in the front of its chassis, with a gap after it. */
    static Area area(Chassis chassis, int slot, Area front, double gap) {
        int columns = upright(chassis) ? chassis.slots() : IN_A_ROW;
        int rows = (chassis.slots() + columns - 1) / columns;
        double width = (front.width() - gap * (columns - 1)) / columns;
        double height = (front.height() - gap * (rows - 1)) / rows;
        int column = (slot - 1) % columns;
        int row = (slot - 1) / columns;
        return new Area(front.x() + column * (width + gap), front.y() + row * (height + gap), width, height);
    }
}
