/** Tables of a plan, from columns that are declared once. */
@NullMarked
package peristyle.views.planning.table;

import org.jspecify.annotations.NullMarked;
