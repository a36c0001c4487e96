/** All words and figures that people read, in their language. No JavaFX: the command line uses it too. */
@NullMarked
package peristyle.views.text;

import org.jspecify.annotations.NullMarked;
