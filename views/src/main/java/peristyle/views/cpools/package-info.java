/** The screen of Cpools and Xen pools. */
@NullMarked
package peristyle.views.cpools;

import org.jspecify.annotations.NullMarked;
