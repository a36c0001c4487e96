package peristyle.model.store;

import java.util.List;

/**
 * How a record type looked when a version of Peristyle wrote it. Kept in the store, so that a later version still reads
 * records that have since gained, lost or reordered components.
 *
 * @param type simple name of the record
 * @param components names of its components in the order in which their values were written
 */
record Shape(String type, List<String> components) {

    Shape {
        components = List.copyOf(components);
    }
}
