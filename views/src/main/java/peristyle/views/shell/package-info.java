/** The window around the screens. */
@NullMarked
package peristyle.views.shell;

import org.jspecify.annotations.NullMarked;
