/** What happens when something fails, and when what is there no longer suffices. */
@NullMarked
package peristyle.model.planning.whatif;

import org.jspecify.annotations.NullMarked;
