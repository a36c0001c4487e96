/** A small platform and a console around it, for the tests of screens. */
@NullMarked
package peristyle.views.testing;

import org.jspecify.annotations.NullMarked;
