/** Vector bin packing: as few identical bins as possible, with the bound that shows how good that is. */
@NullMarked
package peristyle.model.planning.packing;

import org.jspecify.annotations.NullMarked;
