package peristyle.views.hardware.rack;

import peristyle.views.hardware.picture.Area;

/** A way to draw a chassis among many. */
interface Tile {

    double leastWidth();

    double mostWidth();

    double height();

    void draw(Row row, Frame frame, Area area);
}
