/** The screen of virtual machines. */
@NullMarked
package peristyle.views.vms;

import org.jspecify.annotations.NullMarked;
