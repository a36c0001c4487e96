/** The one way from the platform to the JavaFX thread, and the one door for work behind it. */
@NullMarked
package peristyle.views.bridge;

import org.jspecify.annotations.NullMarked;
