package peristyle.model.planning.plan;

import java.util.List;
import peristyle.model.catalog.BladeClass;

/**
 * One choice of classes for a group.
 *
 * @param parts which units go to which class
 * @param hosts hosts that it needs at least, reserve included
 * @param least what the choice costs at least
 */
record Scheme(List<Part> parts, int hosts, double least) {

    /**
     * Units on one class.
     *
     * @param bladeClass the class
     * @param limit what may be planned on each of its hosts
     * @param units what goes there
     * @param bins hosts that no packing can go below, without the reserve
     */
    record Part(BladeClass bladeClass, HostLoad limit, List<Unit> units, int bins) {}
}
