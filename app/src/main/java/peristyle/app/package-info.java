/** The program's entry. */
@NullMarked
package peristyle.app;

import org.jspecify.annotations.NullMarked;
