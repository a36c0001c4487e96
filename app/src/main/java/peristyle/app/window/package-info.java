/** The console's window, and its pictures. */
@NullMarked
package peristyle.app.window;

import org.jspecify.annotations.NullMarked;
