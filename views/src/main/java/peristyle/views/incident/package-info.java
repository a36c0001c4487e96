/** One cause and all that it carries with it: its words, and its chain to be opened link by link. */
@NullMarked
package peristyle.views.incident;

import org.jspecify.annotations.NullMarked;
