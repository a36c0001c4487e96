/** Blade domains, chassis and blades, as they stand in the racks. */
@NullMarked
package peristyle.views.hardware.rack;

import org.jspecify.annotations.NullMarked;
