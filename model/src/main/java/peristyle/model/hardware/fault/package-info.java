/** What can break, and the hold on it that emulated devices give. Real devices have no such thing. */
@NullMarked
package peristyle.model.hardware.fault;

import org.jspecify.annotations.NullMarked;
