/** Layouts by name, and the icons and controls that they share. */
@NullMarked
package peristyle.views.layout;

import org.jspecify.annotations.NullMarked;
