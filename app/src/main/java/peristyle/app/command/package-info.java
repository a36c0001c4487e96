/** The command line: everything that makes sense without a window, and the way to the window. */
@NullMarked
package peristyle.app.command;

import org.jspecify.annotations.NullMarked;
