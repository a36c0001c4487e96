/** The screen of hosts. */
@NullMarked
package peristyle.views.hosts;

import org.jspecify.annotations.NullMarked;
