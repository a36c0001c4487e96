/** The one table that every screen uses. */
@NullMarked
package peristyle.views.table;

import org.jspecify.annotations.NullMarked;
