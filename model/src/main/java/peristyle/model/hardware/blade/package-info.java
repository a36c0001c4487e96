/** What blades say of themselves: domains with their fabric interconnects, chassis with their parts, blades with their paths. */
@NullMarked
package peristyle.model.hardware.blade;

import org.jspecify.annotations.NullMarked;
