/** The inventory: all that there is, as a tree of places, with what is known of each object. */
@NullMarked
package peristyle.views.inventory;

import org.jspecify.annotations.NullMarked;
