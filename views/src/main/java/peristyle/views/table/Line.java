package peristyle.views.table;

/**
 * One line of a table.
 *
 * @param place the object's place in its roster
 * @param object what the line is about
 */
record Line<T>(int place, T object) {}
