/** What is written into the forms of the planning screen, as numbers and lists. */
@NullMarked
package peristyle.views.planning.entry;

import org.jspecify.annotations.NullMarked;
