/** What changes over months, as a file that can be shared, and what no longer fits when. */
@NullMarked
package peristyle.model.planning.scenario;

import org.jspecify.annotations.NullMarked;
